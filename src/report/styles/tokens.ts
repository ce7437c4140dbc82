const light = `
  --page: #fff; --surface: #f4f8fb; --surface-edge: #8eb8dc;
  --text: #0b0c0c; --text-2: #484949; --rule: #cecece; --edge: #858686;
  --link: #1a65a6; --link-hover: #0f385c; --brand: #1d70b8; --tint: #d2e2f1;
  --focus: #fd0; --focus-text: #0b0c0c; --warn: #801650; --warn-bg: #fcf5f8; --zone: #eef0f1;
  --a: #12436d; --a-text: #12436d; --a-band: #d4dde5;
  --b: #ee6318; --b-text: #a8430a; --b-band: #fde4d7;
  --c: #28a197; --c-text: #1a7369; --c-band: #d6ecea;
  --d: #801650; --d-text: #801650; --d-band: #ead5e0;
  --l1: #e8f1f9; --l1-text: #0b0c0c; --l2: #a9cdec; --l2-text: #0b0c0c; --l3: #2073bc; --l3-text: #fff;
  --l4: #12436d; --l4-text: #fff; --l5: #801650; --l5-text: #fff;`

const dark = `
  --page: #0f161c; --surface: #18222b; --surface-edge: #3d6285;
  --text: #f3f5f6; --text-2: #b9c1c8; --rule: #3b4751; --edge: #7d8892;
  --link: #86bdf0; --link-hover: #c3e0fa; --brand: #4f9be0; --tint: #1d3952;
  --focus: #fd0; --focus-text: #0b0c0c; --warn: #f7b6d6; --warn-bg: #2b1a24; --zone: #222d36;
  --a: #2e75c2; --a-text: #86bdf0; --a-band: #16304c;
  --b: #ffc89e; --b-text: #ffc89e; --b-band: #4b3e35;
  --c: #1e7660; --c-text: #6fd0b8; --c-band: #14302b;
  --d: #fccfe2; --d-text: #fccfe2; --d-band: #46333d;
  --l1: #1d2b37; --l1-text: #f3f5f6; --l2: #1f4d75; --l2-text: #fff; --l3: #6bace6; --l3-text: #0b0c0c;
  --l4: #d3e7f8; --l4-text: #0b0c0c; --l5: #f7b6d6; --l5-text: #0b0c0c;`

/**
 * Colours, light and dark. Text keeps 4.5:1 to what it stands on and lines 3:1; models 1 and 2 can be told apart by
 * colour alone with any colour vision, models 3 and 4 by dash and mark as well. On paper all is light.
 */
export const tokens: string = `
:root { color-scheme: light dark;${light} }
@media (prefers-color-scheme: dark) { :root {${dark} } }
@media print { :root { color-scheme: light;${light} } }
`
