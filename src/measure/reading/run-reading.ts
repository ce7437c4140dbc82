import type { CompiledScenario } from '../../compile/compiled-scenario.ts'
import { routeReason } from '../../compile/route-reasons.ts'
import type { EventChunk } from '../../kernel/event-log.ts'
import * as kinds from '../../model/event-kinds.ts'
import type { MeasureResult } from '../measure.ts'
import { createStandingRule, type StandingRule } from './child-standing.ts'
import { type ChildColumn, ChildColumns } from './child-column.ts'
import { ChildPlaces } from './child-places.ts'
import { ChildStory } from './child-story.ts'
import type { Row, RowReader } from './row.ts'
import { StockByDay } from './stock-by-day.ts'
import { createYearsAndMonths, TICKS_A_DAY, type YearsAndMonths } from './years-and-months.ts'

/** Gives the result after the last chunk; may be asked more than once and answers the same. */
export type Finish = (endDay: number) => MeasureResult

interface StandingWatch {
  readonly onEnter: RowReader
  readonly onLeave: RowReader
}

const ADVICE = routeReason('advice')
/**
 * Closures for advice of children who were not open and whom no team held: a tenth of the log. They are told under this
 * number, and not as `CHILD_CLOSED`: what is remembered of a child who was not open needs no end.
 */
export const CONTACT_ADVISED = 256
/** Children of whom more than a contact is told, of those in contact: 0.36 in a county's five years. */
const KEPT = 0.4
/** Bits a standing may have. */
const BITS = 32

/** Kinds of rows that leave every child's standing and team as they are. */
const withoutEffect = new Set([
  kinds.CONTACT_RECEIVED,
  kinds.REFERRAL_RECEIVED,
  kinds.STAGE_FINISHED,
  kinds.CONFERENCE_HELD,
  kinds.ALLOCATED_OVER_CAP,
  kinds.REVIEW_HELD,
])
const mayChangeStanding = Uint8Array.from({ length: 256 }, (_, kind) => (withoutEffect.has(kind) ? 0 : 1))

/**
 * One pass over one run's log, shared by every measure that follows it. For each row, in order: those who asked for its
 * kind are called, while `story` and `standing` still say what was so before; then the row is taken into the child's
 * story, and where her standing changes by it, the stocks and those who watch that standing are told.
 */
export class RunReading {
  readonly compiled: CompiledScenario
  readonly time: YearsAndMonths
  readonly story: ChildStory
  readonly rule: StandingRule
  /**
   * What is kept of each child, whoever keeps it, by her place. Of one of whom nothing is told but contacts that ended in
   * advice, only locality and traits are.
   */
  readonly columns: ChildColumns
  /** Each child's standing (`child-standing.ts`). */
  readonly standing: ChildColumn

  readonly #row = {
    tick: 0,
    day: 0,
    year: 0,
    kind: 0,
    child: -1,
    team: -1,
    worker: -1,
    detail: 0,
    detail2: 0,
    locality: -1,
  }
  readonly #places: ChildPlaces
  readonly #readers: RowReader[][] = Array.from({ length: CONTACT_ADVISED + 1 }, () => [])
  /** By number of the bit. */
  readonly #watches: StandingWatch[][] = Array.from({ length: BITS }, () => [])
  readonly #stocks: (StockByDay | undefined)[] = Array.from({ length: BITS }, () => undefined)
  /** Team each child was last counted with in the stocks. */
  readonly #countedTeam: ChildColumn
  /** Bits that any stock or watch asked for. */
  #asked = 0
  readonly #once = new Map<unknown, unknown>()
  /** Kinds made by a test (`rowsWhere`); their numbers follow those of the log. */
  readonly #tested = new Map<unknown, number>()

  constructor(compiled: CompiledScenario) {
    this.compiled = compiled
    const { childrenAFamily, scenario, years } = compiled
    this.columns = new ChildColumns(KEPT * scenario.demand.contacts * childrenAFamily * years)
    this.standing = this.columns.add()
    this.#countedTeam = this.columns.add(-1)
    this.time = createYearsAndMonths(compiled.calendar, compiled.years)
    this.story = new ChildStory(compiled, this.columns)
    this.#places = new ChildPlaces(this.story.locality, this.story.traits)
    this.rule = createStandingRule(compiled)
  }

  /** Asks for the rows of a kind. */
  on(kind: number, reader: RowReader): void {
    this.#readers[kind]?.push(reader)
  }

  /**
   * Rows of a kind for which a test holds, as a kind of their own to ask for with `on`. The test is asked once a row for
   * all who want these rows.
   */
  rowsWhere(kind: number, test: (run: RunReading, row: Row) => boolean): number {
    const known = this.#tested.get(test)
    if (known !== undefined) return known
    const readers: RowReader[] = []
    const made = this.#readers.push(readers) - 1
    this.#tested.set(test, made)
    this.on(kind, (row) => {
      if (!test(this, row)) return
      for (let r = 0; r < readers.length; r++) readers[r]?.(row)
    })
    return made
  }

  /** Asks to be told when a child comes to have a standing, and when she loses it; the row that did it is taken in. */
  watch(bit: number, onEnter: RowReader, onLeave: RowReader): void {
    this.#watches[numberOf(bit)]?.push({ onEnter, onLeave })
    this.#asked |= bit
  }

  /** The stock of children with a standing; one for all who ask. */
  stockOf(bit: number): StockByDay {
    const known = this.#stocks[numberOf(bit)]
    if (known) return known
    const stock = this.newStock()
    this.#stocks[numberOf(bit)] = stock
    this.#asked |= bit
    return stock
  }

  /** A stock of something else, to be changed by who asks for it. */
  newStock(): StockByDay {
    const { teams, localities } = this.compiled.names
    return new StockByDay(this.time, teams.length, localities.length)
  }

  /** What `make` gives for this reading, made when first asked for: how measures share what they both need. */
  once<Made>(make: (run: RunReading) => Made): Made {
    if (!this.#once.has(make)) this.#once.set(make, make(this))
    return this.#once.get(make) as Made
  }

  /** Reads a chunk. */
  onChunk(chunk: EventChunk): void {
    const row = this.#row
    const allReaders = this.#readers
    const { columns, story, time } = this
    const places = this.#places
    const { locality, stage } = story
    const { length, tick: ticks, kind: kindOf, child: children, team, worker, detail, detail2 } = chunk
    for (let i = 0; i < length; i++) {
      const tick = ticks[i] as number
      const kind = kindOf[i] as number
      const told = children[i] as number
      const isContact = kind === kinds.CONTACT_RECEIVED
      const child = told < 0 ? -1 : places.of(told, isContact)
      if (tick !== row.tick) {
        row.tick = tick
        row.day = Math.floor(tick / TICKS_A_DAY)
        row.year = time.yearOfDay[row.day] ?? time.years - 1
      }
      row.kind = kind
      row.child = child
      row.team = team[i] as number
      row.worker = worker[i] as number
      row.detail = detail[i] as number
      row.detail2 = detail2[i] as number
      // A contact tells the locality itself: it may be the first row of its child.
      row.locality = isContact ? row.detail : child >= 0 ? locality.get(child) : -1
      // A contact that ends in advice opens nothing, and its closure closes nothing: one row in ten.
      const closesNothing = kind === kinds.CHILD_CLOSED && stage.get(child) < 0
      const isAdvised = closesNothing && row.team < 0 && row.detail === ADVICE
      const readers = allReaders[isAdvised ? CONTACT_ADVISED : kind] as RowReader[]
      for (let r = 0; r < readers.length; r++) (readers[r] as RowReader)(row)
      if (child >= 0 && !closesNothing) {
        story.apply(row)
        if (mayChangeStanding[kind] === 1) this.#updateStanding(row)
      }
      if (child < 0 || isContact || !places.isLent(told)) continue
      if (isAdvised) {
        columns.forget(places.giveBack(told))
      } else {
        places.keep(told)
      }
    }
  }

  #updateStanding(row: Row): void {
    const { child, day, locality } = row
    const before = this.standing.get(child)
    const after = this.rule.of(this.story, child)
    const teamBefore = this.#countedTeam.get(child)
    const teamAfter = this.story.team.get(child)
    const changed = (before ^ after) & this.#asked
    const moved = teamBefore === teamAfter ? changed : changed | ((before | after) & this.#asked)
    if (moved === 0 && before === after) return
    this.standing.set(child, after)
    this.#countedTeam.set(child, teamAfter)
    for (let bits = moved; bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits
      const stock = this.#stocks[numberOf(bit)]
      if (stock === undefined) continue
      if ((before & bit) !== 0) stock.change(day, teamBefore, locality, -1)
      if ((after & bit) !== 0) stock.change(day, teamAfter, locality, 1)
    }
    for (let bits = changed; bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits
      const watches = this.#watches[numberOf(bit)] ?? []
      for (let w = 0; w < watches.length; w++) {
        if ((after & bit) !== 0) watches[w]?.onEnter(row)
        else watches[w]?.onLeave(row)
      }
    }
  }
}

/** Number of a single bit, 0 for the lowest. */
function numberOf(bit: number): number {
  return 31 - Math.clz32(bit)
}
