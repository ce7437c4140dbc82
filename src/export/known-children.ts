import * as kinds from '../model/event-kinds.ts'
import { contactSources } from '../scenario/contact-source.ts'
import type { BlockStore } from './block-store.ts'
import { ChildParts, type KnownWhole } from './child-parts.ts'
import { type ChildRows, createChildRows, ensureChild } from './child-rows.ts'
import { children, families as familyTable } from './child-tables.ts'
import type { FollowedInOrder } from './followed-children.ts'
import type { ChildReader, CohortNames, Happening } from './happening.ts'

/** What is known of a child since she is followed. */
const specs = {
  locality: ['int16', -1],
  traits: 'int32',
  /** -1 before her first row. */
  first: ['int32', -1],
  last: 'int32',
  fromStock: 'uint8',
  open: 'uint8',
  contacts: 'uint16',
  referrals: 'uint16',
  closures: 'uint16',
  changes: 'uint16',
  lastTeam: ['int16', -1],
  lastWorker: ['int32', -1],
  longestWait: ['int32', -1],
} as const

/** A family as far as her children are told; they follow one another. */
interface KnownFamily {
  readonly family: number
  readonly locality: number
  readonly need: number
  children: number
  first: number
}

/**
 * What is known of each child; at the end the tables of children and families. What is known of a child who is no longer
 * followed is put away and put together with what came later at the end.
 */
export class KnownChildren implements ChildReader {
  readonly #columns: ChildRows<typeof specs> = createChildRows(specs)
  readonly #names: CohortNames
  readonly #parts: ChildParts
  /** Different workers and teams met by the child of each row. */
  readonly #workers: number[][] = []
  readonly #teams: number[][] = []

  /** @param store where what is put away goes */
  constructor(names: CohortNames, store: BlockStore) {
    this.#names = names
    this.#parts = new ChildParts(store)
  }

  read(row: Happening): void {
    const { child, followed, kind, day, team, detail, detail2 } = row
    if (child < 0) return
    const columns = this.#columns
    ensureChild(columns, followed)
    if ((columns.first[followed] ?? -1) < 0) columns.first[followed] = day
    columns.last[followed] = day
    if (team >= 0 && team !== columns.lastTeam[followed]) {
      columns.lastTeam[followed] = team
      meet(this.#teams, followed, team)
    }
    switch (kind) {
      case kinds.CONTACT_RECEIVED:
      case kinds.CHILD_KNOWN:
        if (kind === kinds.CONTACT_RECEIVED) columns.contacts[followed] = (columns.contacts[followed] ?? 0) + 1
        if ((columns.locality[followed] ?? -1) >= 0) return
        columns.locality[followed] = detail
        columns.traits[followed] = detail2
        return
      case kinds.OPENED_WITH:
        columns.fromStock[followed] = 1
        columns.open[followed] = 1
        return
      case kinds.REFERRAL_RECEIVED:
        columns.referrals[followed] = (columns.referrals[followed] ?? 0) + 1
        return
      case kinds.STAGE_ENTERED:
        columns.open[followed] = 1
        return
      case kinds.CHILD_CLOSED:
        if (columns.open[followed] === 1) columns.closures[followed] = (columns.closures[followed] ?? 0) + 1
        columns.open[followed] = 0
        columns.lastWorker[followed] = -1
        return
      case kinds.WORKER_ALLOCATED:
        this.#allocated(row)
        return
      default:
    }
  }

  isIdle(followed: number): boolean {
    const { rows, open, lastWorker } = this.#columns
    return followed >= rows || (open[followed] === 0 && (lastWorker[followed] ?? -1) < 0)
  }

  /** Puts away what is known of a child: her row is another's from now on. */
  leave(child: number, followed: number): void {
    const columns = this.#columns
    const first = columns.first[followed] ?? -1
    if (first < 0) return
    const workers = this.#workers[followed] ?? []
    const teams = this.#teams[followed] ?? []
    const spell = {
      locality: columns.locality[followed] ?? -1,
      traits: columns.traits[followed] ?? 0,
      first,
      last: columns.last[followed] ?? 0,
      fromStock: columns.fromStock[followed] ?? 0,
      open: columns.open[followed] ?? 0,
      contacts: columns.contacts[followed] ?? 0,
      referrals: columns.referrals[followed] ?? 0,
      closures: columns.closures[followed] ?? 0,
      changes: columns.changes[followed] ?? 0,
      longestWait: columns.longestWait[followed] ?? -1,
    }
    this.#parts.add(child, spell, workers, teams)
    columns.locality[followed] = -1
    columns.first[followed] = -1
    columns.fromStock[followed] = 0
    columns.open[followed] = 0
    columns.contacts[followed] = 0
    columns.referrals[followed] = 0
    columns.closures[followed] = 0
    columns.changes[followed] = 0
    columns.lastTeam[followed] = -1
    columns.lastWorker[followed] = -1
    columns.longestWait[followed] = -1
    workers.length = 0
    teams.length = 0
  }

  finish(_end: number, followed: FollowedInOrder): void {
    followed.rows.forEach((row, i) => this.leave(followed.children[i] ?? -1, row))
    let last: KnownFamily | undefined
    this.#parts.eachInOrder((known) => {
      const family = this.#names.familyOf(known.child)
      const need = (known.traits >> kinds.NEED_BIT) & kinds.FOUR_BITS
      this.#addChild(known, family, need)
      if (last?.family === family) {
        last.children++
        last.first = Math.min(last.first, known.first)
        return
      }
      if (last) this.#addFamily(last)
      last = { family, locality: known.locality, need, children: 1, first: known.first }
    })
    if (last) this.#addFamily(last)
  }

  #allocated({ followed, worker, detail2 }: Happening): void {
    const columns = this.#columns
    meet(this.#workers, followed, worker)
    const last = columns.lastWorker[followed] ?? -1
    if (last >= 0 && last !== worker) columns.changes[followed] = (columns.changes[followed] ?? 0) + 1
    columns.lastWorker[followed] = worker
    if (detail2 > (columns.longestWait[followed] ?? -1)) columns.longestWait[followed] = detail2
  }

  #addChild(known: KnownWhole, family: number, need: number): void {
    const names = this.#names
    const { traits } = known
    const source = ((traits >> kinds.SOURCE_BIT) & kinds.FOUR_BITS) - 1
    const birthday = ((traits >> kinds.BIRTHDAY_BIT) & kinds.BIRTHDAY_BITS) - kinds.BIRTHDAY_FROM
    names.add(children, [
      names.own[0],
      names.own[1],
      known.child,
      family,
      names.texts.numberOf((traits & 2) === 0 ? 'M' : 'F'),
      names.dateOf(birthday),
      (traits & 1) === 1,
      names.locality(known.locality),
      names.need(need),
      names.texts.numberOf(contactSources[source]),
      names.dateOf(known.first),
      names.dateOf(known.last),
      known.fromStock === 1,
      known.open === 1,
      known.contacts,
      known.referrals,
      known.closures,
      known.workers,
      known.changes,
      known.teams,
      known.longestWait < 0 ? null : known.longestWait,
    ])
  }

  #addFamily({ family, locality, need, children: count, first }: KnownFamily): void {
    const names = this.#names
    const place = [names.locality(locality), names.need(need)]
    names.add(familyTable, [names.own[0], names.own[1], family, ...place, count, names.dateOf(first)])
  }
}

/** Notes a number the child of a row met, unless she met it before. */
function meet(met: number[][], followed: number, one: number): void {
  while (met.length <= followed) met.push([])
  const known = met[followed]
  if (known && !known.includes(one)) known.push(one)
}
