import type { Origin } from './origin.ts'
import type { Place } from './problem.ts'

/** A value of a scenario file that knows where it stands, also after files have been laid over each other. */
export type Located = LocatedScalar | LocatedMap | LocatedList

export interface LocatedScalar {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** As written. */
  readonly text: string
  readonly place: Place
  /** Where its file says the value comes from. */
  readonly origin?: Origin
}

export interface LocatedMap {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, LocatedEntry>
  readonly place: Place
}

export interface LocatedEntry {
  /** Where the key stands. */
  readonly key: Place
  readonly value: Located
}

export interface LocatedList {
  readonly kind: 'list'
  readonly items: readonly Located[]
  readonly place: Place
}

/** What a value is, in words for a message. */
export function describeKind(value: Located): string {
  if (value.kind === 'map') return 'a mapping of names to values'
  if (value.kind === 'list') return 'a list'
  return value.value === null ? 'nothing' : `"${value.text}"`
}
