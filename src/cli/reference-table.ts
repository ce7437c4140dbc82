import type { MeasuredModel } from '../laboratory/measure-reference.ts'
import type { ReferenceVerdict } from '../laboratory/reference-verdict.ts'
import { plainTable } from './plain-table.ts'

/** Digits of values and estimates: more than any of these simulations can tell. */
const digits = 6
/** The narrowest a table of cases is broken to: no name of a case is readable in less. */
const NARROWEST = 110

type Verdict = ReferenceVerdict['verdict']

/** What came of a reference file in figures. */
export interface ReferenceTotals {
  readonly records: number
  readonly met: number
  readonly missedByChance: number
  readonly missed: number
  readonly notSettled: number
  /** Missed by four standard errors at the first try, and so measured under three other seeds. */
  readonly missedAtFirst: number
  /** As many as a right engine misses at the first try, or fewer, in 999 of 1,000 such files. */
  readonly missesExpected: number
}

/** The figures of a file's verdicts. */
export function referenceTotals(verdicts: readonly ReferenceVerdict[], missesExpected: number): ReferenceTotals {
  return {
    records: verdicts.length,
    met: many(verdicts, 'met'),
    missedByChance: many(verdicts, 'missed by chance'),
    missed: many(verdicts, 'missed'),
    notSettled: many(verdicts, 'not settled'),
    missedAtFirst: verdicts.filter(({ again }) => again).length,
    missesExpected,
  }
}

/**
 * What came of a reference file, for a terminal: a line for each record, one for each family, what they come to, and
 * loudly what could not be settled.
 * @param models in the order in which their families are to stand
 * @param cpuSeconds of the whole process, threads and all
 */
export function referenceTable(
  verdicts: readonly ReferenceVerdict[],
  models: readonly MeasuredModel[],
  { missedAtFirst, missesExpected, ...totals }: ReferenceTotals,
  cpuSeconds: number,
  width: number,
): string {
  const rows = verdicts.map(({ id, value, estimate, standardError, verdict }) => [
    id,
    value.toPrecision(digits),
    estimate.toPrecision(digits),
    standardError.toPrecision(2),
    verdict === 'met' ? verdict : verdict.toUpperCase(),
  ])
  return [
    plainTable(
      [['Case', 'Value', 'Estimate', 'Standard error', 'Verdict'], ...rows],
      ['words', 'number', 'number', 'number', 'number'],
      Math.max(width, NARROWEST),
    ),
    '',
    familyTable(models, Math.max(width, NARROWEST)),
    '',
    `${totals.met} of ${totals.records} met, ${totals.missedByChance} missed by chance, ${totals.missed} missed, ${totals.notSettled} not settled. Missed by four standard errors at the first try, and measured under three other seeds: ${missedAtFirst}; a right engine misses no more than ${missesExpected} in 999 of 1,000 such files. ${Math.round(cpuSeconds)} s of processor time.`,
    ...unsettled(verdicts),
  ].join('\n')
}

/** By family: its records, what came of them, and what was simulated for it. */
function familyTable(models: readonly MeasuredModel[], width: number): string {
  const families = [...new Set(models.map((model) => model.family))].map((family) => {
    const own = models.filter((model) => model.family === family)
    const verdicts = own.flatMap((model) => model.verdicts)
    const entities = own.reduce((sum, model) => sum + model.entities, 0)
    const counts = (['met', 'missed by chance', 'missed', 'not settled'] as const).map((one) => many(verdicts, one))
    return [family, ...[own.length, verdicts.length, ...counts].map(String), (entities / 1e6).toFixed(1)]
  })
  const head = ['Family', 'Models', 'Records', 'Met', 'Missed by chance', 'Missed', 'Not settled', 'Million entities']
  return plainTable([head, ...families], ['words', ...head.slice(1).map(() => 'number' as const)], width)
}

function unsettled(verdicts: readonly ReferenceVerdict[]): string[] {
  const open = verdicts.filter(({ verdict }) => verdict === 'not settled')
  if (open.length === 0) return []
  return [
    '',
    'NOT SETTLED, and so not met: no more of a model is simulated in one check, and its estimate is less sharp than the rule asks.',
    ...open.map(
      ({ id, estimate, standardError, wanted = Number.NaN }) =>
        `  ${id}: ${estimate.toPrecision(digits)} ± ${(1.96 * standardError).toPrecision(2)}; it would take ${wanted.toFixed(1)} times as much simulation`,
    ),
  ]
}

function many(verdicts: readonly ReferenceVerdict[], verdict: Verdict): number {
  return verdicts.filter((it) => it.verdict === verdict).length
}
