import type { BlockStore } from './block-store.ts'
import { PutAway } from './put-away.ts'

/** Children of one part, which is put together at once: what that takes is the same at any size. */
const PART = 1 << 15

/** What is known of a child from one time she was followed, or from all of them. */
export interface KnownSpell {
  /** -1 where these rows did not tell it. */
  locality: number
  traits: number
  first: number
  last: number
  fromStock: number
  open: number
  contacts: number
  referrals: number
  closures: number
  changes: number
  /** -1 for none. */
  longestWait: number
}

const fields = [
  'locality',
  'traits',
  'first',
  'last',
  'fromStock',
  'open',
  'contacts',
  'referrals',
  'closures',
  'changes',
  'longestWait',
] as const satisfies readonly (keyof KnownSpell)[]

/** A child as she is known at the end. */
export interface KnownWhole extends KnownSpell {
  child: number
  workers: number
  teams: number
}

/** Numbers of a record before its lists: the child, the fields, how many workers and teams follow. */
const FIELDS = fields.length
const HEAD = FIELDS + 3

/** What is known of children, put away each time a child is no longer followed and put together at the end. */
export class ChildParts {
  readonly #away: PutAway
  readonly #record = new Int32Array(HEAD)

  constructor(store: BlockStore) {
    this.#away = new PutAway(store)
  }

  /**
   * Puts away what is known from one time a child was followed.
   * @param workers different workers of that time; likewise `teams`
   */
  add(child: number, spell: KnownSpell, workers: readonly number[], teams: readonly number[]): void {
    const part = Math.floor(child / PART)
    const record = this.#record
    record[0] = child
    for (let f = 0; f < FIELDS; f++) record[1 + f] = spell[fields[f] ?? 'traits']
    record[HEAD - 2] = workers.length
    record[HEAD - 1] = teams.length
    this.#away.add(part, record)
    this.#away.add(part, workers)
    this.#away.add(part, teams)
  }

  /** Hears of every child once, by number. The object is written again for the next. */
  eachInOrder(hear: (known: KnownWhole) => void): void {
    for (let part = 0; part < this.#away.parts; part++) this.#eachOf(part, hear)
  }

  #eachOf(part: number, hear: (known: KnownWhole) => void): void {
    const numbers = this.#away.numbersOf(part)
    // Where the first record of each child stands; later ones are laid to it. Of those who have several, who they met.
    const at = new Int32Array(PART).fill(-1)
    const met = new Map<number, readonly [workers: Set<number>, teams: Set<number>]>()
    for (let record = 0; record < numbers.length; record = endOf(numbers, record)) {
      const child = (numbers[record] ?? 0) % PART
      const first = at[child] ?? -1
      if (first < 0) {
        at[child] = record
        continue
      }
      lay(numbers, first, record)
      const both = met.get(child) ?? [new Set<number>(), new Set<number>()]
      if (!met.has(child)) meet(both, numbers, first)
      meet(both, numbers, record)
      met.set(child, both)
    }
    const known: KnownWhole = { ...nothing }
    for (let child = 0; child < PART; child++) {
      const record = at[child] ?? -1
      if (record < 0) continue
      known.child = part * PART + child
      for (let f = 0; f < FIELDS; f++) known[fields[f] ?? 'traits'] = numbers[record + 1 + f] ?? 0
      const both = met.get(child)
      known.workers = both ? both[0].size : (numbers[record + HEAD - 2] ?? 0)
      known.teams = both ? both[1].size : (numbers[record + HEAD - 1] ?? 0)
      hear(known)
    }
  }
}

const nothing: KnownWhole = {
  child: -1,
  locality: -1,
  traits: 0,
  first: -1,
  last: 0,
  fromStock: 0,
  open: 0,
  contacts: 0,
  referrals: 0,
  closures: 0,
  changes: 0,
  longestWait: -1,
  workers: 0,
  teams: 0,
}

function endOf(numbers: Int32Array, record: number): number {
  return record + HEAD + (numbers[record + HEAD - 2] ?? 0) + (numbers[record + HEAD - 1] ?? 0)
}

/** Lays what was known from a later time to what is known from the first: added, the greater, the later, or the first told. */
function lay(numbers: Int32Array, first: number, record: number): void {
  const isTold = (numbers[first + 1 + fields.indexOf('locality')] ?? -1) >= 0
  fields.forEach((field, f) => {
    const before = numbers[first + 1 + f] ?? 0
    const now = numbers[record + 1 + f] ?? 0
    switch (field) {
      case 'contacts':
      case 'referrals':
      case 'closures':
      case 'changes':
        numbers[first + 1 + f] = before + now
        break
      case 'fromStock':
      case 'longestWait':
        numbers[first + 1 + f] = Math.max(before, now)
        break
      case 'last':
      case 'open':
        numbers[first + 1 + f] = now
        break
      case 'locality':
      case 'traits':
        if (!isTold) numbers[first + 1 + f] = now
        break
      case 'first':
    }
  })
}

/** Adds whom the child of a record met. */
function meet([workers, teams]: readonly [Set<number>, Set<number>], numbers: Int32Array, record: number): void {
  const from = record + HEAD
  const between = from + (numbers[record + HEAD - 2] ?? 0)
  for (let i = from; i < between; i++) workers.add(numbers[i] ?? 0)
  for (let i = between; i < endOf(numbers, record); i++) teams.add(numbers[i] ?? 0)
}
