/** Shares of a variance, which come to 1; both 0 where nothing varies. */
export interface VarianceSplit {
  readonly chance: number
  readonly parameters: number
  /** Variance of one run with inputs drawn, in the square of the measure's unit. */
  readonly total: number
}

/**
 * How much of the variance of a run is chance, and how much is not knowing the inputs: every draw of the inputs lived the
 * same replications, so the layout is two-way. With mean squares of draws P, of replications R and of what is left I
 * (each cell one run), the parameters' part is (P - I) / replications, and chance is what replications do, I + (R - I) /
 * draws. Parts below 0 count as 0.
 *
 * Where the inputs change nothing the parameters' share is 0 to the last bit, and where replications change nothing so is
 * that of chance.
 * @param values [draws][replications], at least two of each, all numbers
 * @returns undefined under two draws or two replications
 */
export function varianceSplit(values: readonly (readonly number[])[]): VarianceSplit | undefined {
  const draws = values.length
  const first = values[0] ?? []
  const replications = first.length
  if (draws < 2 || replications < 2) return undefined
  // Against the first draw, and against the first replication, what is the same is 0 and not a rounding away from it.
  const byDraw = values.map((row) => row.map((value, j) => value - (first[j] ?? 0)))
  const byReplication = values.map((row) => row.map((value) => value - (row[0] ?? 0)))
  const drawMeans = byDraw.map(meanOf)
  const grand = meanOf(drawMeans)
  const crossed = byDraw.map((row) => row.map((value) => value - (row[0] ?? 0)))
  const replicationMeans = first.map((_, j) => meanOf(byReplication.map((row) => row[j] ?? 0)))
  const overall = meanOf(replicationMeans)
  let between = 0
  let left = 0
  let across = 0
  for (const mean of drawMeans) between += (mean - grand) ** 2
  const crossedRows = crossed.map(meanOf)
  const crossedColumns = first.map((_, j) => meanOf(crossed.map((row) => row[j] ?? 0)))
  const crossedMean = meanOf(crossedRows)
  crossed.forEach((row, i) =>
    row.forEach((value, j) => {
      left += (value - (crossedRows[i] ?? 0) - (crossedColumns[j] ?? 0) + crossedMean) ** 2
    }),
  )
  for (const mean of replicationMeans) across += (mean - overall) ** 2
  const drawSquare = (replications * between) / (draws - 1)
  const replicationSquare = (draws * across) / (replications - 1)
  const leftSquare = left / ((draws - 1) * (replications - 1))
  const parameters = Math.max(0, (drawSquare - leftSquare) / replications)
  const chance = Math.max(0, leftSquare + (replicationSquare - leftSquare) / draws)
  const total = parameters + chance
  if (total === 0) return { chance: 0, parameters: 0, total }
  return { chance: chance / total, parameters: parameters / total, total }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
