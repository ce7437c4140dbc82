/**
 * The share of paired runs in which each system is best; where several are, each has its part of the run. Over draws of the
 * inputs it is the probability of being best, over replications alone a share of runs.
 * @param values [systems][runs]
 * @returns [systems], which come to 1
 */
export function shareBest(values: readonly (readonly number[])[], better: 'lower' | 'higher'): number[] {
  const runs = values[0]?.length ?? 0
  const shares = values.map(() => 0)
  for (let run = 0; run < runs; run++) {
    const here = values.map((row) => row[run] ?? NaN)
    const best = better === 'lower' ? Math.min(...here) : Math.max(...here)
    const winners = here.flatMap((value, i) => (value === best ? [i] : []))
    for (const i of winners) shares[i] = (shares[i] ?? 0) + 1 / winners.length
  }
  // Divided once, so that best in every run is exactly 1.
  return shares.map((share) => (runs === 0 ? 0 : share / runs))
}
