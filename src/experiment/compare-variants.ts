import type { StudyResult, VariantMeasure, VariantRow } from './result.ts'

/** A small comparison made under another condition, and what is different in it. */
export interface Variant {
  /** As "Two areas instead of five". */
  readonly title: string
  /** What it varies, as "the number of teams"; variants of one thing are told together. Default: not said. */
  readonly varies?: string
  /** Of two arms or more; the second is compared with the first. */
  readonly result: StudyResult
}

/**
 * The headline of each small comparison as a row, so that a reader sees which findings hold under other numbers of teams
 * and other caps, and which turn. Rows stand in the order given; nothing is picked.
 * @param measures names of the measures shown. Default: the headline's.
 * @throws RangeError when a variant compares nothing
 */
export function compareVariants(variants: readonly Variant[], measures?: readonly string[]): VariantRow[] {
  return variants.map(({ title, varies = '', result }) => {
    const [base, other] = result.arms
    if (!base || !other) throw new RangeError(`"${title}" has no two arms to compare`)
    const rows = (measures ?? result.headline).flatMap((name): VariantMeasure[] => {
      const comparison = result.comparisons.find(
        ({ arm, against, measure }) => arm === other.name && against === base.name && measure === name,
      )
      const measureOf = (arm: typeof base) => arm.measures.find((measure) => measure.name === name)
      const [ofBase, ofOther] = [measureOf(base), measureOf(other)]
      if (!comparison || !ofBase || !ofOther) return []
      const { mean, interval } = comparison.difference
      return [
        {
          measure: name,
          title: ofBase.title,
          base: ofBase.overall.mean,
          other: ofOther.overall.mean,
          difference: { mean, ...(interval && { interval }) },
          verdict: comparison.verdict,
          why: comparison.why,
          cells: comparison.cells,
        },
      ]
    })
    const row = { title, base: base.name, other: other.name, replications: result.replications, measures: rows }
    return varies === '' ? row : { ...row, varies }
  })
}
