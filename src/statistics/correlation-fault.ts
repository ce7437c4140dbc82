import { cholesky } from './cholesky.ts'

/** What is wrong with a matrix as one of correlations. */
export type CorrelationFault = 'not-square' | 'diagonal' | 'not-symmetric' | 'out-of-range' | 'not-definite'

/**
 * Why a matrix is none of correlations: rows of one length, ones on the diagonal, the same above it as below, all strictly
 * between -1 and 1, and values that can hold together (positive definite).
 * @returns undefined where nothing is wrong
 */
export function correlationFault(matrix: readonly (readonly number[])[]): CorrelationFault | undefined {
  if (matrix.some((row) => row.length !== matrix.length)) return 'not-square'
  if (matrix.some((row, i) => row[i] !== 1)) return 'diagonal'
  const off = matrix.flatMap((row, i) => row.slice(0, i).map((value, j) => [value, matrix[j]?.[i]] as const))
  if (off.some(([below, above]) => !Object.is(below, above))) return 'not-symmetric'
  if (off.some(([value]) => !(Math.abs(value) < 1))) return 'out-of-range'
  return cholesky(matrix) ? undefined : 'not-definite'
}
