/** Paper, and screens whose colours are the reader's own. */
export const print: string = `
@page { size: A4; margin: 15mm; }
@media print {
  body { font-size: 10.5pt; }
  .contents, .skip, summary { display: none; }
  .wrap { padding: 0; }
  .page { display: block; padding-top: 10px; }
  a, a.term { color: inherit; text-decoration: none; }
  details::details-content { display: block; content-visibility: visible; height: auto; }
  .scroll, .data .scroll { overflow: visible; max-height: none; }
  .three { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .figs { display: block; }
  .chart { margin-bottom: 24px; }
  .wide { display: block !important; }
  .narrow { display: none !important; }
  figure, .three > div, tr, .also > div, .words > div, .warn { break-inside: avoid; }
  h2, h3, h4, .caption { break-after: avoid; }
  thead { display: table-header-group; }
  pre { white-space: pre-wrap; width: auto; }
  .scroll th, .scroll td { min-width: 0 !important; padding: 4px 8px 4px 0; }
  .measures, .localities, .variants { font-size: 7.5pt; }
  code { font-size: 8pt; overflow-wrap: anywhere; }
}
@media (forced-colors: active) {
  figure svg, .strip, .icon, .sample, .swatch, .ico { forced-color-adjust: none; }
}
`
