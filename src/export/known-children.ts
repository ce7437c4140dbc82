import { type Columns, createColumns } from '../kernel/columns.ts'
import * as kinds from '../model/event-kinds.ts'
import { contactSources } from '../scenario/contact-source.ts'
import { type ChildRows, createChildRows, ensureChild } from './child-rows.ts'
import { children, families as familyTable } from './child-tables.ts'
import type { CohortNames, Happening, TableReader } from './happening.ts'

const specs = {
  locality: ['int16', -1],
  traits: 'int32',
  first: ['int32', -1],
  last: 'int32',
  fromStock: 'uint8',
  open: 'uint8',
  contacts: 'uint16',
  referrals: 'uint16',
  closures: 'uint16',
  changes: 'uint16',
  lastWorker: ['int32', -1],
  longestWait: ['int32', -1],
} as const

/** What is known of each family at the end. */
const familySpecs = { children: 'uint16', first: 'int32', locality: ['int16', -1], need: 'int8' } as const

/** Last of the different numbers a child met, -1 for none, and how many they are. */
const metSpecs = { last: ['int32', -1], count: 'int32' } as const
/** A number that was met, and the one the same child met before it, -1 for none. */
const linkSpecs = { met: 'int32', before: ['int32', -1] } as const

/** Different numbers each child met, in chains of columns. */
class Met {
  readonly #children: ChildRows<typeof metSpecs> = createChildRows(metSpecs)
  readonly #links: Columns<typeof linkSpecs> = createColumns(linkSpecs, 1 << 15)

  add(child: number, one: number): void {
    const children = this.#children
    const links = this.#links
    ensureChild(children, child)
    const last = children.last[child] ?? -1
    for (let link = last; link >= 0; link = links.before[link] ?? -1) if (links.met[link] === one) return
    const link = links.addRow()
    links.met[link] = one
    links.before[link] = last
    children.last[child] = link
    children.count[child] = (children.count[child] ?? 0) + 1
  }

  count(child: number): number {
    return child < this.#children.rows ? (this.#children.count[child] ?? 0) : 0
  }
}

/** What is known of each child, one row of columns for each; at the end the tables of children and families. */
export class KnownChildren implements TableReader {
  readonly #columns: ChildRows<typeof specs> = createChildRows(specs)
  readonly #names: CohortNames
  readonly #workers = new Met()
  readonly #teams = new Met()

  constructor(names: CohortNames) {
    this.#names = names
  }

  /** Locality of a child, as far as rows have told it; her first row tells it itself. */
  localityOf(child: number): number {
    return child < this.#columns.rows ? (this.#columns.locality[child] ?? -1) : -1
  }

  read(row: Happening): void {
    const { child, kind, day, team, detail, detail2 } = row
    if (child < 0) return
    const columns = this.#columns
    ensureChild(columns, child)
    if ((columns.first[child] ?? -1) < 0) columns.first[child] = day
    columns.last[child] = day
    if (team >= 0) this.#teams.add(child, team)
    switch (kind) {
      case kinds.CONTACT_RECEIVED:
      case kinds.CHILD_KNOWN:
        if (kind === kinds.CONTACT_RECEIVED) columns.contacts[child] = (columns.contacts[child] ?? 0) + 1
        if ((columns.locality[child] ?? -1) >= 0) return
        columns.locality[child] = detail
        columns.traits[child] = detail2
        return
      case kinds.OPENED_WITH:
        columns.fromStock[child] = 1
        columns.open[child] = 1
        return
      case kinds.REFERRAL_RECEIVED:
        columns.referrals[child] = (columns.referrals[child] ?? 0) + 1
        return
      case kinds.STAGE_ENTERED:
        columns.open[child] = 1
        return
      case kinds.CHILD_CLOSED:
        if (columns.open[child] === 1) columns.closures[child] = (columns.closures[child] ?? 0) + 1
        columns.open[child] = 0
        columns.lastWorker[child] = -1
        return
      case kinds.WORKER_ALLOCATED:
        this.#allocated(row)
        return
      default:
    }
  }

  #allocated({ child, worker, detail2 }: Happening): void {
    const columns = this.#columns
    this.#workers.add(child, worker)
    const last = columns.lastWorker[child] ?? -1
    if (last >= 0 && last !== worker) columns.changes[child] = (columns.changes[child] ?? 0) + 1
    columns.lastWorker[child] = worker
    if (detail2 > (columns.longestWait[child] ?? -1)) columns.longestWait[child] = detail2
  }

  finish(): void {
    const names = this.#names
    const [arm, run] = names.own
    const columns = this.#columns
    const families = createColumns(familySpecs, 1 << 15)
    for (let child = 0; child < columns.rows; child++) {
      const first = columns.first[child] ?? -1
      if (first < 0) continue
      const traits = columns.traits[child] ?? 0
      const need = (traits >> kinds.NEED_BIT) & kinds.FOUR_BITS
      const source = ((traits >> kinds.SOURCE_BIT) & kinds.FOUR_BITS) - 1
      const birthday = ((traits >> kinds.BIRTHDAY_BIT) & kinds.BIRTHDAY_BITS) - kinds.BIRTHDAY_FROM
      const family = names.familyOf(child)
      const locality = columns.locality[child] ?? -1
      const wait = columns.longestWait[child] ?? -1
      names.add(children, [
        arm,
        run,
        names.child(child),
        names.family(family),
        (traits & 2) === 0 ? 'M' : 'F',
        names.dateOf(birthday),
        (traits & 1) === 1,
        names.locality(locality),
        names.compiled.names.needs[need] ?? '',
        contactSources[source] ?? null,
        names.dateOf(first),
        names.dateOf(columns.last[child] ?? 0),
        columns.fromStock[child] === 1,
        columns.open[child] === 1,
        columns.contacts[child] ?? 0,
        columns.referrals[child] ?? 0,
        columns.closures[child] ?? 0,
        this.#workers.count(child),
        columns.changes[child] ?? 0,
        this.#teams.count(child),
        wait < 0 ? null : wait,
      ])
      while (families.rows <= family) families.addRow()
      const known = families.children[family] ?? 0
      families.children[family] = known + 1
      families.first[family] = known === 0 ? first : Math.min(families.first[family] ?? first, first)
      families.locality[family] = locality
      families.need[family] = need
    }
    this.#addFamilies(families)
  }

  #addFamilies(families: Columns<typeof familySpecs>): void {
    const names = this.#names
    const [arm, run] = names.own
    for (let family = 0; family < families.rows; family++) {
      const children = families.children[family] ?? 0
      if (children === 0) continue
      names.add(familyTable, [
        arm,
        run,
        names.family(family),
        names.locality(families.locality[family] ?? -1),
        names.compiled.names.needs[families.need[family] ?? -1] ?? '',
        children,
        names.dateOf(families.first[family] ?? 0),
      ])
    }
  }
}
