import { routeReasons } from '../compile/route-reasons.ts'
import { stageStatus } from '../compile/stage-statuses.ts'
import { careRoutes } from '../model/care-routes.ts'
import * as kinds from '../model/event-kinds.ts'
import { type ChildRows, createChildRows, ensureChild } from './child-rows.ts'
import { statuses } from './child-tables.ts'
import type { FollowedInOrder } from './followed-children.ts'
import type { ChildReader, CohortNames, Happening } from './happening.ts'

/** Statuses that are followed, by number. */
const names = [
  'need episode',
  'section 47 enquiry',
  'protection plan',
  'looked after',
  'pre-proceedings',
  'care proceedings',
] as const
const NEED = 0
const ENQUIRY = 1
const PLAN = 2
const CARE = 3
const PRE_PROCEEDINGS = 4
const PROCEEDINGS = 5

/** A status of a child: the spell that is open. */
const specs = {
  isOpen: 'uint8',
  began: 'int32',
  fromStock: 'uint8',
  locality: ['int16', -1],
  team: ['int16', -1],
  /** In `hows`. */
  how: 'uint8',
} as const
const teamSpecs = { team: ['int16', -1] } as const

/** How a spell may begin; the first is nothing to tell. */
const hows: readonly string[] = [
  '',
  'first plan',
  'later plan',
  'first plan, moved here with it',
  'later plan, moved here with it',
  'after pre-proceedings',
  'without pre-proceedings',
  ...careRoutes,
]
const AFTER_PRE_PROCEEDINGS = 5
const WITHOUT_PRE_PROCEEDINGS = 6
const FIRST_CARE_ROUTE = 7

/** Stages in which no need episode is open. */
const outside = new Set([stageStatus('contact'), stageStatus('early-help')])
const PROTECTION_PLAN = stageStatus('protection-plan')
const LOOKED_AFTER = stageStatus('looked-after')

const looksAt = [
  kinds.OPENED_WITH,
  kinds.IN_NEED_SINCE,
  kinds.STAGE_ENTERED,
  kinds.TRANSFERRED,
  kinds.WORKER_ALLOCATED,
  kinds.ENQUIRY_STARTED,
  kinds.ENQUIRY_ENDED,
  kinds.PLAN_STARTED,
  kinds.PLAN_ENDED,
  kinds.CARE_STARTED,
  kinds.CARE_ENDED,
  kinds.PRE_PROCEEDINGS_STARTED,
  kinds.PRE_PROCEEDINGS_ENDED,
  kinds.PROCEEDINGS_STARTED,
  kinds.PROCEEDINGS_CONCLUDED,
  kinds.CHILD_CLOSED,
]

/** Spells of children in legal and counted statuses. */
export class StatusSpells implements ChildReader {
  readonly kinds: readonly number[] = looksAt
  readonly #names: CohortNames
  readonly #spells: readonly ChildRows<typeof specs>[] = names.map(() => createChildRows(specs))
  /** Team that holds each child. */
  readonly #teams: ChildRows<typeof teamSpecs> = createChildRows(teamSpecs)

  readonly #statuses: readonly number[]
  /** null for nothing to tell. */
  readonly #hows: readonly (number | null)[]

  constructor(named: CohortNames) {
    this.#names = named
    this.#statuses = names.map((name) => named.texts.numberOf(name))
    this.#hows = hows.map((how) => named.texts.numberOf(how || null))
  }

  read(row: Happening): void {
    const { child, followed, kind, day, team, detail, detail2 } = row
    if (child < 0) return
    switch (kind) {
      case kinds.OPENED_WITH:
        this.#holds(followed, team)
        this.#openWith(row)
        break
      case kinds.IN_NEED_SINCE: {
        const spells = this.#spells[NEED]
        if (spells && isOpen(spells, followed)) spells.began[followed] = day - detail
        break
      }
      case kinds.STAGE_ENTERED:
        if (outside.has(this.#statusOf(detail))) this.#end(NEED, row, 'no longer in need')
        else this.#begin(NEED, row, day, false)
        this.#holds(followed, team)
        break
      case kinds.TRANSFERRED:
        this.#setTeam(followed, team)
        break
      case kinds.WORKER_ALLOCATED:
        this.#holds(followed, team)
        break
      case kinds.ENQUIRY_STARTED:
        this.#begin(ENQUIRY, row, day, detail2 === 1)
        break
      case kinds.ENQUIRY_ENDED:
        this.#end(ENQUIRY, row, detail === 1 ? 'conference' : 'no conference')
        break
      case kinds.PLAN_STARTED:
        this.#begin(PLAN, row, day, false, 1 + (detail === 1 ? 1 : 0) + 2 * (detail2 & 1))
        break
      case kinds.PLAN_ENDED:
        this.#end(PLAN, row, 'plan ended')
        break
      case kinds.CARE_STARTED:
        this.#begin(CARE, row, day, false, FIRST_CARE_ROUTE + detail2)
        break
      case kinds.CARE_ENDED:
        this.#end(CARE, row, routeReasons[detail] ?? '')
        break
      case kinds.PRE_PROCEEDINGS_STARTED:
        this.#begin(PRE_PROCEEDINGS, row, day - detail2, detail2 > 0)
        break
      case kinds.PRE_PROCEEDINGS_ENDED:
        this.#end(PRE_PROCEEDINGS, row, detail === 1 ? 'proceedings' : 'no proceedings')
        break
      case kinds.PROCEEDINGS_STARTED:
        this.#begin(
          PROCEEDINGS,
          row,
          day - detail2,
          detail2 > 0,
          detail === 1 ? AFTER_PRE_PROCEEDINGS : WITHOUT_PRE_PROCEEDINGS,
        )
        break
      case kinds.PROCEEDINGS_CONCLUDED:
        this.#end(PROCEEDINGS, row, 'concluded')
        break
      case kinds.CHILD_CLOSED:
        // Court goes on after a case closes; all else ends with it.
        for (const status of [NEED, ENQUIRY, PLAN, CARE]) this.#end(status, row, routeReasons[detail] ?? '')
        this.#setTeam(followed, -1)
        break
      default:
    }
  }

  finish(_end: number, { children, rows }: FollowedInOrder): void {
    this.#spells.forEach((spells, status) => {
      rows.forEach((followed, i) => {
        if (isOpen(spells, followed)) this.#add(status, spells, children[i] ?? -1, followed, undefined, null)
      })
    })
  }

  isIdle(followed: number): boolean {
    const isHeld = followed < this.#teams.rows && (this.#teams.team[followed] ?? -1) >= 0
    return !isHeld && this.#spells.every((spells) => !isOpen(spells, followed))
  }

  #statusOf(stage: number): number {
    return this.#names.compiled.stageStatus[stage] ?? -1
  }

  #holds(followed: number, team: number): void {
    if (team >= 0) this.#setTeam(followed, team)
  }

  #setTeam(followed: number, team: number): void {
    ensureChild(this.#teams, followed)
    this.#teams.team[followed] = team
  }

  #openWith(row: Happening): void {
    const status = this.#statusOf(row.detail)
    const since = row.day - row.detail2
    if (!outside.has(status)) this.#begin(NEED, row, since, true)
    if (status === PROTECTION_PLAN) this.#begin(PLAN, row, since, true)
    if (status === LOOKED_AFTER) this.#begin(CARE, row, since, true)
  }

  #begin(status: number, { followed, locality }: Happening, began: number, fromStock: boolean, how = 0): void {
    const spells = this.#spells[status]
    if (!spells || isOpen(spells, followed)) return
    ensureChild(spells, followed)
    spells.isOpen[followed] = 1
    spells.began[followed] = began
    spells.fromStock[followed] = fromStock ? 1 : 0
    spells.locality[followed] = locality
    spells.team[followed] = followed < this.#teams.rows ? (this.#teams.team[followed] ?? -1) : -1
    spells.how[followed] = how
  }

  #end(status: number, { child, followed, day }: Happening, how: string): void {
    const spells = this.#spells[status]
    if (!spells || !isOpen(spells, followed)) return
    spells.isOpen[followed] = 0
    this.#add(status, spells, child, followed, day, this.#names.texts.numberOf(how))
  }

  #add(
    status: number,
    spells: ChildRows<typeof specs>,
    child: number,
    followed: number,
    ended: number | undefined,
    how: number | null,
  ): void {
    const named = this.#names
    const began = spells.began[followed] ?? 0
    named.add(statuses, [
      named.own[0],
      named.own[1],
      child,
      named.familyOf(child),
      named.locality(spells.locality[followed] ?? -1),
      this.#statuses[status] ?? null,
      named.dateOf(began),
      ended === undefined ? null : named.dateOf(ended),
      ended === undefined ? null : ended - began,
      spells.fromStock[followed] === 1,
      named.team(spells.team[followed] ?? -1),
      this.#hows[spells.how[followed] ?? 0] ?? null,
      how,
    ])
  }
}

function isOpen(spells: ChildRows<typeof specs>, followed: number): boolean {
  return followed < spells.rows && spells.isOpen[followed] === 1
}
