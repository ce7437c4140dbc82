import { routeReasons } from '../compile/route-reasons.ts'
import { careRoutes } from '../model/care-routes.ts'
import * as kinds from '../model/event-kinds.ts'
import { workerReasons } from '../model/worker-reasons.ts'
import { contactSources } from '../scenario/contact-source.ts'
import { eventMeanings } from './event-meanings.ts'
import type { RowValue } from './cohort-table.ts'
import { events } from './event-table.ts'
import type { CohortNames, Happening, TableReader } from './happening.ts'

/** Parts of a day by what is left of a tick over 8, in the order things happen (`model/phases.ts`). */
const phases = ['policy', 'workforce', 'arrive', 'finish', 'allocate', 'plan', 'place', 'close'] as const
const TICKS_A_DAY = phases.length

/** Tenths, as the log counts hours. */
const inTenths = new Set([kinds.WEEK_WORKED, kinds.OPEN_WORK_WANTED, kinds.OPEN_WORK_MISSED])

/** Kinds whose value stands in `detail`, and those where it stands in `detail2`. */
const inDetail = new Set([
  kinds.REFERRAL_RECEIVED,
  kinds.CONFERENCE_HELD,
  kinds.PLAN_ENDED,
  kinds.CARE_STARTED,
  kinds.ALLOCATED_OVER_CAP,
  kinds.WEEK_WORKED,
  kinds.OPEN_WORK_WANTED,
  kinds.OPEN_WORK_MISSED,
  kinds.PROCEEDINGS_CONCLUDED,
  kinds.IN_NEED_SINCE,
  kinds.AGENCY_BLOCK,
])
const inDetail2 = new Set([
  kinds.OPENED_WITH,
  kinds.STAGE_FINISHED,
  kinds.WORKER_ALLOCATED,
  kinds.ENQUIRY_ENDED,
  kinds.CARE_ENDED,
  kinds.PRE_PROCEEDINGS_STARTED,
  kinds.PRE_PROCEEDINGS_ENDED,
  kinds.PROCEEDINGS_STARTED,
  kinds.REVIEW_HELD,
  kinds.WORKER_RELEASED,
])
/** Kinds whose other detail is a value too. */
const besideInDetail = new Set([kinds.REVIEW_HELD])
const besideInDetail2 = new Set([
  kinds.REFERRAL_RECEIVED,
  kinds.WEEK_WORKED,
  kinds.OPEN_WORK_WANTED,
  kinds.OPEN_WORK_MISSED,
])
/** Kinds in which -1 is no value. */
const oneBelowIsNone = new Set([kinds.REFERRAL_RECEIVED, kinds.WORKER_ALLOCATED])

/** Kinds whose `detail` is a stage. */
const inStage = kinds.eventKinds.map(({ detail }) => detail === 'stage')

/** Numbers of the texts that tell why. */
type ReasonTexts = Readonly<
  Record<'sources' | 'workers' | 'routes' | 'care' | 'enquiry' | 'preProceedings' | 'plan', readonly number[]>
>

/** The log as rows with names. */
export class EventRows implements TableReader {
  readonly #names: CohortNames
  readonly #phases: readonly number[]
  /** By kind of event. */
  readonly #kinds: readonly { readonly name: number; readonly opens: RowValue; readonly closes: RowValue }[]
  /** Texts that tell why, by the kind of event whose `detail` or `detail2` they stand in. */
  readonly #reasons: ReasonTexts
  /** The row, in the order of the table's columns: one for all happenings, since there are so many. */
  readonly #cells: RowValue[]
  #number = 0

  constructor(names: CohortNames) {
    this.#names = names
    const { texts } = names
    this.#cells = [...names.own, ...events.columns.slice(names.own.length).map(() => null)]
    const numbered = (all: readonly string[]): number[] => all.map((text) => texts.numberOf(text))
    this.#phases = numbered(phases)
    this.#kinds = kinds.eventKinds.map(({ name }, kind) => ({
      name: texts.numberOf(name),
      opens: texts.numberOf(eventMeanings[kind]?.opens || null),
      closes: texts.numberOf(eventMeanings[kind]?.closes || null),
    }))
    this.#reasons = {
      sources: numbered(contactSources),
      workers: numbered(workerReasons),
      routes: numbered(routeReasons),
      care: numbered(careRoutes),
      enquiry: numbered(['no conference', 'conference']),
      preProceedings: numbered(['no proceedings', 'proceedings']),
      plan: numbered(['first plan', 'later plan']),
    }
  }

  read(row: Happening): void {
    const names = this.#names
    const { child, kind, team, worker } = row
    const of = this.#kinds[kind]
    const isChild = child >= 0
    const moved = kind === kinds.TRANSFERRED || kind === kinds.POST_MOVED
    const cells = this.#cells
    cells[2] = ++this.#number
    cells[3] = names.dateOf(row.day)
    cells[4] = this.#phases[row.tick % TICKS_A_DAY] ?? null
    cells[5] = of?.name ?? null
    cells[6] = isChild ? child : null
    cells[7] = isChild ? names.familyOf(child) : null
    cells[8] = isChild ? names.locality(row.locality) : null
    cells[9] = stageOf(row, names)
    cells[10] = names.team(team)
    cells[11] = moved ? names.team(row.detail) : null
    cells[12] = worker < 0 ? null : worker
    cells[13] = reasonOf(row, this.#reasons)
    cells[14] = valueOf(row)
    cells[15] = besideOf(row)
    cells[16] = of?.opens ?? null
    cells[17] = of?.closes ?? null
    names.add(events, cells)
  }

  finish(): void {}
}

function stageOf({ kind, detail, detail2 }: Happening, names: CohortNames): RowValue {
  if (inStage[kind] || kind === kinds.TRANSFERRED_IN) return names.stage(detail)
  if (kind === kinds.TRANSFERRED || kind === kinds.CHILD_CLOSED) return names.stage(detail2)
  return null
}

function reasonOf({ kind, detail, detail2 }: Happening, reasons: ReasonTexts): RowValue {
  switch (kind) {
    case kinds.CONTACT_RECEIVED:
      return reasons.sources[((detail2 >> kinds.SOURCE_BIT) & kinds.FOUR_BITS) - 1] ?? null
    case kinds.WORKER_ALLOCATED:
    case kinds.WORKER_RELEASED:
      return reasons.workers[detail] ?? null
    case kinds.CHILD_CLOSED:
    case kinds.CARE_ENDED:
      return reasons.routes[detail] ?? null
    case kinds.CARE_STARTED:
      return reasons.care[detail2] ?? null
    case kinds.ENQUIRY_ENDED:
      return reasons.enquiry[detail === 1 ? 1 : 0] ?? null
    case kinds.PRE_PROCEEDINGS_ENDED:
      return reasons.preProceedings[detail === 1 ? 1 : 0] ?? null
    case kinds.PLAN_STARTED:
      return reasons.plan[detail === 1 ? 1 : 0] ?? null
    default:
      return null
  }
}

function valueOf({ kind, detail, detail2 }: Happening): number | null {
  const value = inDetail.has(kind) ? detail : inDetail2.has(kind) ? detail2 : null
  if (value === null || (value < 0 && oneBelowIsNone.has(kind))) return null
  return inTenths.has(kind) ? value / 10 : value
}

function besideOf({ kind, detail, detail2 }: Happening): number | null {
  const value = besideInDetail.has(kind) ? detail : besideInDetail2.has(kind) ? detail2 : null
  if (value === null || (value < 0 && oneBelowIsNone.has(kind))) return null
  return inTenths.has(kind) ? value / 10 : value
}
