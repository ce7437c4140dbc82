/** The frame of the page and the answer at its head. */
export const layout: string = `
.wrap { max-width: 1380px; margin: 0 auto; padding: 0 15px; }
.top { background: var(--surface); border-bottom: 1px solid var(--surface-edge); }
.top .wrap { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 24px; padding-top: 12px; padding-bottom: 10px; }
.mark { font-weight: 700; font-size: 1.1875rem; letter-spacing: -.01em; }
.mark i { font-style: normal; color: var(--link); }
.top .plan { flex: 1 1 auto; }
.page { padding-top: 22px; }
.contents { display: none; }
.opening .xl { margin-top: 4px; }
.question { margin-top: 10px; font-size: 1.1875rem; line-height: 1.32; max-width: 38em; color: var(--text-2); text-wrap: pretty; }
.models { display: flex; flex-wrap: wrap; gap: 4px 28px; margin-top: 14px; }
.models > div { display: flex; flex-wrap: wrap; gap: 0 10px; }
.models dt { font-weight: 700; display: inline-flex; gap: 8px; align-items: center; }
.models dd { color: var(--text-2); }
.sample { flex: none; }
.notice { border-left: 10px solid var(--warn); background: var(--warn-bg); padding: 12px 18px; margin-top: 20px; }
.notice p { max-width: 46em; }
.answer { border-left: 10px solid var(--brand); padding: 2px 0 4px 18px; margin: 22px 0 28px; }
.answer p + p { margin-top: 10px; }
.three { display: grid; gap: 0 32px; grid-template-columns: minmax(0, 1fr); }
.three > div { border-top: 4px solid var(--text); padding: 10px 0 20px; }
.three .m, .changed .m { display: flex; gap: 10px; align-items: center; margin-bottom: 8px; }
.icon { flex: none; }
.ink, .dot { fill: var(--text); stroke: none; }
.cut { fill: none; stroke: var(--page); stroke-width: 2.7; }
.dot { fill: var(--page); }
.ring { fill: none; stroke: currentColor; stroke-width: 2.5; }
.icon .ring { stroke: var(--text); }
.three li { padding: 10px 0; border-top: 1px solid var(--rule); }
.three li:first-child { border-top: 0; padding-top: 0; }
.three b, .changed b { display: block; font-weight: 400; color: var(--text-2); }
.three .none { color: var(--text-2); }
.three .more { padding-top: 8px; border-top: 1px solid var(--rule); }
.big { display: block; margin: 2px 0 3px; font-size: 1.6875rem; line-height: 1.15; font-weight: 700; letter-spacing: -.01em; }
.big .fr { font-weight: 400; color: var(--text-2); }
.arrow { vertical-align: .05em; }
.early { display: flex; gap: 10px; align-items: center; font-size: 1.1875rem; border-top: 4px solid var(--text); padding: 14px 0; margin-bottom: 20px; }
.changed { border-top: 1px solid var(--edge); padding: 12px 0 20px; }
.changed .cap { margin-bottom: 8px; }
.changed ul { display: grid; gap: 10px 32px; grid-template-columns: minmax(0, 1fr); }
.also { margin: 2px 0 26px; }
.opening + .single { margin-top: 24px; }
.also > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2px 20px; padding: 10px 0; border-top: 1px solid var(--rule); }
.also > div:last-child { border-bottom: 1px solid var(--rule); }
.also dt { font-weight: 700; }
.also dd { max-width: 46em; }
.also p + p { margin-top: 4px; }
.warn { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; border: 5px solid var(--warn); background: var(--warn-bg); padding: 14px 18px 15px; margin: 22px 0 10px; }
.warn .ico { grid-row: 1 / 3; }
.warn p { max-width: 46em; }
.warn-ink { fill: var(--warn); } .warn-cut { stroke: var(--warn-bg); stroke-width: 4; fill: none; } .warn-dot { fill: var(--warn-bg); }
.lines li, .limits li { padding: 9px 0; border-bottom: 1px solid var(--rule); max-width: 50em; }
.sec { border-top: 1px solid var(--edge); padding-top: 16px; margin-top: 40px; }
.sec > .cap { margin: 4px 0 14px; max-width: 46em; }
.sec > .l:has(+ :not(.cap)) { margin-bottom: 12px; }
.compared > .sec:first-child { margin-top: 0; }
.finding { font-size: 1.1875rem; line-height: 1.32; max-width: 38em; margin-bottom: 14px; }
.checks li { display: grid; grid-template-columns: auto 1fr; gap: 10px; padding: 8px 0; border-bottom: 1px solid var(--rule); }
.facts, .words { margin-bottom: 18px; }
.facts > div, .words > div { padding: 8px 0; border-bottom: 1px solid var(--rule); display: grid; gap: 2px 20px; grid-template-columns: minmax(0, 1fr); }
.facts dt, .words dt { font-weight: 700; }
.words dd { max-width: 46em; }
.words > div:target { background: var(--tint); }
footer { border-top: 1px solid var(--rule); margin-top: 44px; padding: 20px 0 40px; color: var(--text-2); }
@media (min-width: 40.0625em) { .wrap { padding: 0 30px; } }
@media (max-width: 30em) {
  .answer { padding-left: 14px; border-left-width: 7px; }
  .warn { grid-template-columns: 1fr; padding: 12px 12px 13px; border-width: 4px; }
  .warn .ico { grid-row: auto; }
}
@media (min-width: 48em) {
  .three { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .changed ul { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .also > div { grid-template-columns: 13em minmax(0, 1fr); }
  .facts > div { grid-template-columns: 13em minmax(0, 1fr); }
  .words > div { grid-template-columns: 13em minmax(0, 1fr); }
}
@media (min-width: 68em) {
  .page { display: grid; grid-template-columns: 210px minmax(0, 1fr); gap: 44px; padding-top: 30px; }
  .page > main { grid-column: 2; grid-row: 1; }
  .contents { display: block; grid-column: 1; grid-row: 1; position: sticky; top: 20px; align-self: start; }
  .contents ul { border-top: 4px solid var(--text); }
  .contents li { border-bottom: 1px solid var(--rule); }
  .contents a { display: block; padding: 8px 0; text-decoration: none; }
  .contents a:hover { text-decoration: underline; }
}
`
