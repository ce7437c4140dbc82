import type { VariantRow } from '../experiment/result.ts'
import { several } from '../words/listing.ts'
import { emphasis } from './emphasis.ts'
import { plainTable } from './plain-table.ts'
import type { TerminalOptions } from './terminal-options.ts'
import { wrap } from './wrap.ts'

/** What the small table shows: what moves with the models, and what turned on teams and caps when it was tried. */
const shown: readonly (readonly [measure: string, heading: string])[] = [
  ['hand-offs-per-journey-with-plan', 'hand-offs*'],
  ['unallocated', 'without a worker'],
  ['allocation-wait', 'wait, working days'],
]

/** The headline again with other numbers of teams and other caps, first model then second. */
export function variantTable(variants: readonly VariantRow[], options: TerminalOptions): string {
  const table: string[][] = [['', ...shown.map(([, heading]) => heading), 'difference in the wait']]
  for (const variant of variants) {
    const found = shown.map(([name]) => variant.measures.find((one) => one.measure === name))
    const cells = found.map((one) => (one ? `${one.cells.against} → ${one.cells.arm}` : ''))
    table.push([`  ${variant.title}`, ...cells, found.at(-1)?.cells.difference ?? ''])
  }
  const replications = variants.map((variant) => variant.replications)
  const fewest = Math.min(...replications)
  const orMore = replications.some((one) => one > fewest) ? ' or more' : ''
  const note = `* From referral to closure, for children who had a protection plan. ${several(fewest, 'run', 'runs')}${orMore} of each model.`
  return [
    `  ${emphasis('With other numbers of teams and caps', options)}`,
    plainTable(table, ['words', 'number', 'number', 'number', 'words'], options.width),
    wrap(note, options.width - 4).replace(/^/gm, '    '),
  ].join('\n')
}
