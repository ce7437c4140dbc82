/** What is asked of a selection. */
export interface SelectionRule {
  readonly better: 'lower' | 'higher'
  /** Smallest difference worth finding, in the unit of the values; above 0. */
  readonly indifference: number
  /** Chance of a wrong choice where the best is better by `indifference` or more, in (0, 1). */
  readonly error: number
  /** Replications of every system before any is left out; 2 or more. */
  readonly first: number
}

/** Where a selection stands. */
export interface Selection {
  /** Systems still in play; one when it is decided. */
  readonly inPlay: readonly number[]
  /** Replications looked at. */
  readonly stage: number
  /** The systems left out so far and after how many replications. */
  readonly out: readonly { readonly system: number; readonly stage: number }[]
}

/** The constant η of the procedure for some systems. */
export function selectionEta(systems: number, { error, first }: SelectionRule): number {
  return (((2 * error) / (systems - 1)) ** (-2 / (first - 1)) - 1) / 2
}

/**
 * Indifference-zone selection of the best, one replication at a time, valid under common random numbers (Kim and Nelson
 * 2001): a system is left out once it is behind another by more than their differences can explain. Ask again with one more
 * replication of every system in play until one is left.
 * @param values [systems][replications], in order; a system that is out needs no more
 * @throws RangeError when a system in play has fewer replications than the first stage
 */
export function kimNelson(values: readonly (readonly number[])[], rule: SelectionRule): Selection {
  const { better, indifference, first } = rule
  const systems = values.length
  const spread = 2 * selectionEta(systems, rule) * (first - 1)
  const sign = better === 'higher' ? 1 : -1
  if (values.some((row) => row.length < first)) throw new RangeError(`a selection begins with ${first} replications`)
  // A full square, so that no pair can be looked up in another's place.
  const variances = values.map((a) => values.map((b) => varianceOfDifference(a, b, first)))
  let inPlay = values.map((_, i) => i)
  const out: { system: number; stage: number }[] = []
  const sums = values.map((row) => row.slice(0, first).reduce((sum, value) => sum + sign * value, 0))
  let stage = first
  for (;;) {
    const reach = (i: number, j: number): number => {
      const variance = variances[i]?.[j] ?? 0
      return Math.max(0, (indifference / (2 * stage)) * ((spread * variance) / indifference ** 2 - stage))
    }
    const mean = (i: number): number => (sums[i] ?? 0) / stage
    const before = inPlay
    inPlay = before.filter((i) => before.every((j) => j === i || mean(i) >= mean(j) - reach(i, j)))
    // Equal to the last bit with nothing more to learn: the first stands for all.
    if (inPlay.every((i) => inPlay.every((j) => j === i || reach(i, j) === 0))) inPlay = inPlay.slice(0, 1)
    for (const system of before) if (!inPlay.includes(system)) out.push({ system, stage })
    const next = stage
    if (inPlay.length === 1 || inPlay.some((i) => (values[i]?.length ?? 0) <= next)) return { inPlay, stage, out }
    for (const i of inPlay) sums[i] = (sums[i] ?? 0) + sign * (values[i]?.[next] ?? NaN)
    stage++
  }
}

function varianceOfDifference(a: readonly number[], b: readonly number[], count: number): number {
  const differences = a.slice(0, count).map((value, i) => value - (b[i] ?? NaN))
  const mean = differences.reduce((sum, value) => sum + value, 0) / count
  return differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1)
}
