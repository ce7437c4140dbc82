import { createColumns } from '../kernel/columns.ts'
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

/** How what is known from a later time is laid to what was known: summed, the greater of both, or the later. */
const sums = ['contacts', 'referrals', 'closures', 'changes'] as const
const greater = ['fromStock', 'longestWait'] as const
const later = ['last', 'open'] as const

/** A child as she is known at the end. */
export interface KnownWhole extends KnownSpell {
  child: number
  workers: number
  teams: number
}

/** What is known of children, put away each time a child is no longer followed and put together at the end. */
export class ChildParts {
  readonly #away: PutAway

  constructor(store: BlockStore) {
    this.#away = new PutAway(store)
  }

  /**
   * Puts away what is known from one time a child was followed.
   * @param workers different workers of that time; likewise `teams`
   */
  add(child: number, spell: KnownSpell, workers: readonly number[], teams: readonly number[]): void {
    const part = Math.floor(child / PART)
    const put = (number: number): void => this.#away.add(part, number)
    put(child)
    for (const field of fields) put(spell[field])
    for (const met of [workers, teams]) {
      put(met.length)
      for (const one of met) put(one)
    }
  }

  /** Every child once, by number. The object is written again for the next. */
  *inOrder(): Generator<KnownWhole> {
    for (let part = 0; part < this.#away.parts; part++) yield* this.#whole(part)
  }

  *#whole(part: number): Generator<KnownWhole> {
    const numbers = this.#away.numbersOf(part)
    // Where the records of each child begin: the last one, and before each the one before it.
    const lastOf = new Int32Array(PART).fill(-1)
    const before = createColumns({ at: 'int32', before: ['int32', -1] })
    for (let at = 0; at < numbers.length; ) {
      const child = (numbers[at] ?? 0) % PART
      const record = before.addRow()
      before.at[record] = at
      before.before[record] = lastOf[child] ?? -1
      lastOf[child] = record
      at += 1 + fields.length
      for (let lists = 0; lists < 2; lists++) at += 1 + (numbers[at] ?? 0)
    }
    const workers = new Set<number>()
    const teams = new Set<number>()
    const whole = { ...nothing }
    for (let child = 0; child < PART; child++) {
      const records: number[] = []
      for (let record = lastOf[child] ?? -1; record >= 0; record = before.before[record] ?? -1) {
        records.unshift(before.at[record] ?? 0)
      }
      if (records.length === 0) continue
      whole.child = part * PART + child
      workers.clear()
      teams.clear()
      records.forEach((at, time) => {
        const read = (field: keyof KnownSpell): number => numbers[at + 1 + fields.indexOf(field)] ?? 0
        if (time === 0) for (const field of fields) whole[field] = read(field)
        else lay(whole, read)
        let from = at + 1 + fields.length
        for (const met of [workers, teams]) {
          const count = numbers[from++] ?? 0
          for (let i = 0; i < count; i++) met.add(numbers[from++] ?? 0)
        }
      })
      whole.workers = workers.size
      whole.teams = teams.size
      yield whole
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

/** Lays what was known from a later time to what is known. */
function lay(whole: KnownWhole, read: (field: keyof KnownSpell) => number): void {
  if (whole.locality < 0 && read('locality') >= 0) {
    whole.locality = read('locality')
    whole.traits = read('traits')
  }
  for (const field of sums) whole[field] += read(field)
  for (const field of greater) whole[field] = Math.max(whole[field], read(field))
  for (const field of later) whole[field] = read(field)
}
