import type { VariantMeasure, VariantRow } from '../experiment/result.ts'
import { several } from '../words/listing.ts'
import { verdictLabels } from '../words/verdict-labels.ts'
import { emphasis } from './emphasis.ts'
import { plainTable } from './plain-table.ts'
import type { TerminalOptions } from './terminal-options.ts'
import { wrap } from './wrap.ts'

/** What the small table shows: what the models are meant to move, and whom a small team leaves waiting. */
const HAND_OFFS = 'hand-offs-per-journey-with-plan'
const UNALLOCATED = 'unallocated'

/** The headline again with other numbers of teams and other caps, first model then second. */
export function variantTable(variants: readonly VariantRow[], options: TerminalOptions): string {
  const [fewest = 0, ...others] = [...new Set(variants.map(({ replications }) => replications))].sort((a, b) => a - b)
  const runsIn = (count: number): string => several(count, 'run', 'runs')
  const table: string[][] = [
    [
      others.length === 0 ? `  ${runsIn(fewest)} of each model` : '',
      'hand-offs*',
      'without a worker',
      'difference in hand-offs, and verdicts*',
    ],
  ]
  for (const variant of variants) {
    const [handOffs, unallocated] = [HAND_OFFS, UNALLOCATED].map((name) =>
      variant.measures.find(({ measure }) => measure === name),
    )
    const told = [handOffs, unallocated].flatMap((one) => (one ? [one.verdict] : []))
    // Where it is too early for both, the difference says so itself.
    const verdicts = told.every((one) => one === 'not-judged')
      ? ''
      : `: ${told.map((one) => verdictLabels[one]).join('; ')}`
    table.push([
      `  ${variant.title}${others.length === 0 ? '' : `, ${runsIn(variant.replications)}`}`,
      sides(handOffs),
      sides(unallocated),
      `${handOffs?.cells.difference ?? ''}${verdicts}`,
    ])
  }
  const note =
    '* Hand-offs from referral to closure, for children who had a protection plan. Verdicts are on the second model: first on hand-offs, then on children without a worker on an average day.'
  return [
    `  ${emphasis('With other numbers of teams and caps', options)}`,
    plainTable(table, ['words', 'number', 'number', 'words'], options.width),
    wrap(note, options.width - 4).replace(/^/gm, '    '),
  ].join('\n')
}

function sides(measure: VariantMeasure | undefined): string {
  return measure ? `${measure.cells.against} → ${measure.cells.arm}` : ''
}
