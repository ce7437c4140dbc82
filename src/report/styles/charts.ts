/** Charts. The second rule is Plot's own, which cannot come with its pictures under the page's policy. */
export const charts: string = `
.figs { display: grid; margin: 14px 0 18px; gap: 34px 40px; grid-template-columns: minmax(0, 1fr); }
figure > svg text { white-space: pre; }
figure > svg { display: block; width: 100%; height: auto; overflow: visible; font: 400 16px Arial, "Liberation Sans", system-ui, sans-serif; fill: currentColor; }
figure > svg.wide { max-width: 540px; }
figure > svg.narrow { max-width: 360px; }
figure h3, figure h4 { font-weight: 700; font-size: 1.1875rem; line-height: 1.32; max-width: 30em; text-wrap: balance; }
figure .cap { margin: 2px 0 8px; max-width: 38em; }
.key { display: flex; flex-wrap: wrap; gap: 2px 20px; margin-bottom: 6px; }
.key span { display: inline-flex; gap: 8px; align-items: center; }
.swatch { width: 26px; height: 16px; border: 2px solid var(--text); }
.swatch.turn { width: 0; border: 0; border-left: 3px dashed var(--warn); }
.swatch.heat-1 { background: var(--l1); }
.swatch.heat-2 { background: var(--l2); }
.swatch.heat-3 { background: var(--l3); }
.swatch.heat-4 { background: var(--l4); }
.swatch.heat-5 { background: radial-gradient(circle, var(--l5-text) 1.7px, transparent 2.2px) 0 0 / 6px 12px, var(--l5); }
.swatch.full { background: var(--text); }
figcaption { margin-top: 8px; max-width: 36em; }
.narrow { display: none !important; }
@media (max-width: 31.99em) {
  .wide { display: none !important; }
  svg.narrow { display: block !important; }
  .key.narrow { display: flex !important; }
}
@media (min-width: 66em) { .figs { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
`
