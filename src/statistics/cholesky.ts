/**
 * The lower triangle L with L Lᵀ equal to a symmetric matrix that is positive definite; a pivot as small as rounding makes
 * one of nothing counts as none.
 * @returns undefined where there is no such triangle
 */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const size = matrix.length
  const lower = Array.from({ length: size }, () => Array.from({ length: size }, () => 0))
  for (let i = 0; i < size; i++) {
    const row = lower[i] ?? []
    for (let j = 0; j <= i; j++) {
      const above = lower[j] ?? []
      let left = matrix[i]?.[j] ?? 0
      for (let k = 0; k < j; k++) left -= (row[k] ?? 0) * (above[k] ?? 0)
      if (i !== j) {
        row[j] = left / (above[j] ?? 1)
        continue
      }
      if (!(left > 1e-12 * (matrix[i]?.[i] ?? 0))) return undefined
      row[i] = Math.sqrt(left)
    }
  }
  return lower
}

/** x with L x = b, L a lower triangle without a zero on its diagonal. */
export function solveLower(lower: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x: number[] = []
  lower.forEach((row, i) => {
    let left = b[i] ?? 0
    for (let k = 0; k < i; k++) left -= (row[k] ?? 0) * (x[k] ?? 0)
    x.push(left / (row[i] ?? 1))
  })
  return x
}
