/** Tables, and the one of differences, whose rows become blocks on narrow pages. */
export const tables: string = `
table { border-collapse: collapse; width: 100%; text-align: left; }
.caption { font-weight: 700; padding: 6px 0 4px; }
th, td { padding: 8px 20px 8px 0; border-bottom: 1px solid var(--rule); vertical-align: top; font-weight: 400; }
th.last, td.last { padding-right: 0; }
thead th { font-weight: 700; vertical-align: bottom; }
thead th.group { text-align: left; border-bottom-color: var(--edge); }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
td.n { white-space: nowrap; }
th.first, td.first { padding-left: 14px; }
.rng { display: block; color: var(--text-2); font-weight: 400; }
.scroll { position: relative; overflow-x: auto; max-width: 100%; margin-bottom: 18px; }
.data { margin-top: 6px; }
.data .scroll { margin-top: 6px; max-height: 30em; overflow-y: auto; }
.measures th:first-child, .teams th:first-child, .assumptions th:first-child { min-width: 12em; }
.published tbody th { min-width: 16em; }
.measures thead th, .teams thead th { min-width: 5.5em; }
.assumptions td:last-child { min-width: 16em; }
.assumptions td:nth-child(2) { min-width: 15em; }
.localities td { min-width: 9em; }
.variants td { min-width: 11em; }
.variants th:first-child { min-width: 10em; }
.level { display: inline-block; min-width: 3em; padding: 1px 8px; text-align: right; }
.level-1 { background: var(--l1); color: var(--l1-text); }
.level-2 { background: var(--l2); color: var(--l2-text); }
.level-3 { background: var(--l3); color: var(--l3-text); }
.level-4 { background: var(--l4); color: var(--l4-text); }
.level-5 { background: var(--l5); color: var(--l5-text); }
.loads td:last-child { min-width: 12em; }
.best td:nth-child(2) { min-width: 10em; }
.verdict { font-weight: 700; }
.verdict.no-clear-difference, .verdict.not-judged, .verdict.exactly-the-same { font-weight: 400; }
.verdict.miss { border-bottom: 3px solid var(--warn); }
.glance th, .glance td { padding-right: 14px; vertical-align: middle; }
.glance thead th { vertical-align: bottom; }
.glance th.n { overflow-wrap: anywhere; min-width: 6.7em; }
.glance td.o { font-weight: 700; }
.glance td.d { min-width: 13em; }
.glance td.agree { white-space: nowrap; }
.glance.both td.practised { min-width: 6.5em; }
.glance.both td.d { min-width: 8em; }
.glance.both th, .glance.both td { padding-right: 10px; }
.glance.both .plot { padding-right: 0; }
.practice tbody th { min-width: 14em; }
.practice td { min-width: 7em; }
.practice td:last-child { min-width: 14em; }
.glance .grp th { font-weight: 700; padding: 20px 0 6px; border-bottom: 2px solid var(--text); }
.glance .grp .axis { padding: 20px 0 6px; border-bottom: 2px solid var(--text); vertical-align: bottom; }
.glance .ends { display: flex; justify-content: space-between; width: 260px; color: var(--text-2); }
.glance .ends > * { display: inline-flex; gap: 6px; align-items: center; }
.glance .ends > :first-child .arrow { transform: scaleX(-1); }
.glance .plot { width: 260px; padding-right: 0; }
.glance tr.r .plot { padding-top: 0; padding-bottom: 0; background: linear-gradient(var(--text-2), var(--text-2)) no-repeat 129.5px 0 / 1px 100%, linear-gradient(var(--zone), var(--zone)) no-repeat 113.14px 0 / 33.72px 100%; }
.strip { display: block; width: 260px; height: 40px; overflow: visible; }
@media (max-width: 30em) {
  .measures th:first-child, .teams th:first-child, .assumptions th:first-child, .published tbody th { min-width: 9em; }
  th, td { padding-right: 14px; }
}
@media (max-width: 62em) {
  .glance thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .glance, .glance tbody, .glance tr { display: block; }
  .glance tr.r { padding: 10px 0 12px; border-bottom: 1px solid var(--rule); display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 3px 12px; overflow-wrap: anywhere; }
  .glance tr.r > * { border: 0; padding: 0; text-align: left; white-space: normal; }
  .glance tr.r th { grid-column: 1 / 3; font-weight: 700; }
  .glance td.d, .glance td.agree, .glance td.practised, .glance td.plot { grid-column: 1 / 3; min-width: 0; }
  .glance .agree:empty { display: none; }
  .glance td[data-l]::before { content: attr(data-l) " "; color: var(--text-2); font-weight: 400; }
  .glance .grp { display: flex; flex-wrap: wrap; justify-content: space-between; border-bottom: 2px solid var(--text); }
  .glance .grp th, .glance .grp .axis { border: 0; padding: 18px 0 6px; }
  .glance .grp .axis { padding-top: 0; }
  .glance .rng { display: inline; }
}
@media (min-width: 40.0625em) and (max-width: 62em) {
  .glance .grp .axis { padding-top: 18px; }
  .glance tr.r { grid-template-columns: repeat(2, minmax(0, 1fr)) 260px; align-items: center; }
  .glance td.plot { grid-column: 3; grid-row: 1 / 6; align-self: stretch; display: flex; align-items: center; }
}
`
