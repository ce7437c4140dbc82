/** Type, links, focus and what every element starts from. */
export const base: string = `
*, ::before, ::after { box-sizing: border-box; }
html { background: var(--page); text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 400 1rem/1.25 Arial, "Liberation Sans", system-ui, sans-serif; color: var(--text); background: var(--page); }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, pre { margin: 0; }
ul, ol { padding: 0; list-style: none; }
body { overflow-wrap: anywhere; }
table { overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .16em; text-decoration-thickness: max(1px, .0625rem); }
a:hover { color: var(--link-hover); text-decoration-thickness: max(3px, .1875rem); }
a.term { color: inherit; text-decoration-style: dotted; text-decoration-color: var(--link); text-decoration-thickness: max(2px, .125rem); }
a:focus-visible, summary:focus-visible { outline: 3px solid transparent; color: var(--focus-text); background: var(--focus); box-shadow: 0 -2px var(--focus), 0 4px var(--focus-text); text-decoration: none; }
[tabindex="0"]:focus-visible { outline: 3px solid var(--focus); box-shadow: inset 0 0 0 2px var(--focus-text); }
[tabindex="-1"]:focus { outline: none; }
:target { scroll-margin-top: 20px; }
.skip { position: absolute; left: -999em; }
.skip:focus { position: static; display: block; padding: 10px 15px; }
.vh { position: absolute !important; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.num { font-variant-numeric: tabular-nums; }
.xl { font-weight: 700; font-size: 1.6875rem; line-height: 1.11; letter-spacing: -.01em; text-wrap: balance; max-width: 22em; }
.l { font-weight: 700; font-size: 1.3125rem; line-height: 1.19; }
.m { font-weight: 700; font-size: 1.1875rem; line-height: 1.32; }
.lead { font-size: 1.1875rem; line-height: 1.32; max-width: 38em; text-wrap: pretty; }
.cap { color: var(--text-2); }
.tag { display: inline-block; padding: 1px 8px 2px; background: var(--tint); white-space: nowrap; }
code { font-family: ui-monospace, Consolas, "Liberation Mono", monospace; font-size: 1rem; }
pre { padding: 14px 15px; background: var(--surface); width: max-content; min-width: 100%; }
summary { width: fit-content; max-width: 100%; padding: 4px 0; color: var(--link); text-decoration: underline; text-underline-offset: .16em; cursor: pointer; }
summary:hover { color: var(--link-hover); }
@media (min-width: 40.0625em) {
  .xl { font-size: 2.25rem; }
  .l { font-size: 1.6875rem; }
  .lead { font-size: 1.5rem; line-height: 1.25; }
}
`
