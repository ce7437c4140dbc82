/**
 * Refuses a parameter out of range.
 * @param law whose parameter it is
 * @param name what the law calls it
 * @throws RangeError if `value` is not a finite number, or `isWithin` is false; `wanted` says what would do
 */
export function checkParameter(law: string, name: string, value: number, isWithin: boolean, wanted: string): void {
  if (!Number.isFinite(value) || !isWithin) {
    throw new RangeError(`The ${law} law wants its ${name} ${wanted}; found ${value}`)
  }
}
