import type { VariantRow } from '../experiment/result.ts'
import { plainTable } from './plain-table.ts'
import type { TerminalOptions } from './terminal-options.ts'

/** What the small table shows: what moves with the models, and what turned on teams and caps when it was tried. */
const shown: readonly (readonly [measure: string, heading: string])[] = [
  ['hand-offs-per-journey-with-plan', 'hand-offs*'],
  ['allocation-wait', 'wait, working days'],
  ['unallocated', 'children without a worker'],
]

/** The headline again with other numbers of teams and other caps, first model then second. */
export function variantTable(variants: readonly VariantRow[], { colour }: TerminalOptions): string {
  const table = plainTable(['left', 'right', 'right', 'right', 'left'])
  const heading = 'With other numbers of teams and other caps'
  table.push(['', ...shown.map(([, title]) => title), ''])
  for (const variant of variants) {
    const cells = shown.map(([name]) => {
      const found = variant.measures.find((measure) => measure.measure === name)
      return found ? `${found.cells.against} → ${found.cells.arm}` : ''
    })
    const wait = variant.measures.find((measure) => measure.measure === 'allocation-wait')
    table.push([`    ${variant.title}`, ...cells, wait?.cells.difference ?? ''])
  }
  const runs = Math.min(...variants.map((variant) => variant.replications))
  const lines = table.toString().replace(/[ \t]+$/gm, '')
  return `  ${colour ? `\u001B[1m${heading}\u001B[22m` : heading}\n${lines}\n    * to the closure of a journey with a protection plan. ${runs} runs of each; the last column is the wait.`
}
