import type { Tick } from './notice.ts'

/**
 * What can be wrong with a notice, worded away from where it is found: two texts with the same number in one function made
 * the compiler turn that number into text at every call, wrong or not.
 */

export function tooEarly(tick: Tick, clock: Tick): RangeError {
  return new RangeError(`Cannot schedule tick ${tick}: the clock stands at ${clock}`)
}

export function notWhole(tick: Tick): RangeError {
  return new RangeError(`A tick is a whole number below 2^53; found ${tick}`)
}

export function tooWide(kind: number, subject: number): RangeError {
  return new RangeError(`A kind is 16 bits and a subject 32 bits wide; found kind ${kind}, subject ${subject}`)
}
