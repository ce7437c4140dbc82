import type { Law } from './law.ts'

/**
 * An amount of work with a day to be done by. It ends when its hours are done, so how long it takes is an answer; how
 * long it would take at an unhurried pace, with partners, visits and checks, is its natural duration. One draw gives both
 * length and hours: a short piece of work is a cheap one.
 */
export interface Effort {
  /** Mean hours of a worker, for a family [hours]. */
  readonly hours: number
  /** [working days] */
  readonly natural: Law
  /** How long before its limit the worker means to be done: uniform from 0 to this [working days]. */
  readonly lead: number
}
