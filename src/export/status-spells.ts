import { routeReasons } from '../compile/route-reasons.ts'
import { stageStatus } from '../compile/stage-statuses.ts'
import { careRoutes } from '../model/care-routes.ts'
import * as kinds from '../model/event-kinds.ts'
import { type ChildRows, createChildRows, ensureChild } from './child-rows.ts'
import { statuses } from './child-tables.ts'
import type { CohortNames, Happening, TableReader } from './happening.ts'

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

/** Spells of children in legal and counted statuses. */
export class StatusSpells implements TableReader {
  readonly #names: CohortNames
  readonly #spells: readonly ChildRows<typeof specs>[] = names.map(() => createChildRows(specs))
  /** Team that holds each child. */
  readonly #teams: ChildRows<typeof teamSpecs> = createChildRows(teamSpecs)

  constructor(named: CohortNames) {
    this.#names = named
  }

  read(row: Happening): void {
    const { child, kind, day, team, detail, detail2 } = row
    if (child < 0) return
    switch (kind) {
      case kinds.OPENED_WITH:
        this.#holds(child, team)
        this.#openWith(row)
        break
      case kinds.IN_NEED_SINCE: {
        const spells = this.#spells[NEED]
        if (spells && isOpen(spells, child)) spells.began[child] = day - detail
        break
      }
      case kinds.STAGE_ENTERED:
        if (outside.has(this.#statusOf(detail))) this.#end(NEED, child, day, 'no longer in need')
        else this.#begin(NEED, row, day, false)
        this.#holds(child, team)
        break
      case kinds.TRANSFERRED:
        this.#setTeam(child, team)
        break
      case kinds.WORKER_ALLOCATED:
        this.#holds(child, team)
        break
      case kinds.ENQUIRY_STARTED:
        this.#begin(ENQUIRY, row, day, detail2 === 1)
        break
      case kinds.ENQUIRY_ENDED:
        this.#end(ENQUIRY, child, day, detail === 1 ? 'conference' : 'no conference')
        break
      case kinds.PLAN_STARTED:
        this.#begin(PLAN, row, day, false, 1 + (detail === 1 ? 1 : 0) + 2 * (detail2 & 1))
        break
      case kinds.PLAN_ENDED:
        this.#end(PLAN, child, day, 'plan ended')
        break
      case kinds.CARE_STARTED:
        this.#begin(CARE, row, day, false, FIRST_CARE_ROUTE + detail2)
        break
      case kinds.CARE_ENDED:
        this.#end(CARE, child, day, routeReasons[detail] ?? '')
        break
      case kinds.PRE_PROCEEDINGS_STARTED:
        this.#begin(PRE_PROCEEDINGS, row, day - detail2, detail2 > 0)
        break
      case kinds.PRE_PROCEEDINGS_ENDED:
        this.#end(PRE_PROCEEDINGS, child, day, detail === 1 ? 'proceedings' : 'no proceedings')
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
        this.#end(PROCEEDINGS, child, day, 'concluded')
        break
      case kinds.CHILD_CLOSED:
        // Court goes on after a case closes; all else ends with it.
        for (const status of [NEED, ENQUIRY, PLAN, CARE]) this.#end(status, child, day, routeReasons[detail] ?? '')
        this.#setTeam(child, -1)
        break
      default:
    }
  }

  finish(): void {
    this.#spells.forEach((spells, status) => {
      for (let child = 0; child < spells.rows; child++) {
        if (isOpen(spells, child)) this.#add(status, spells, child, undefined, null)
      }
    })
  }

  #statusOf(stage: number): number {
    return this.#names.compiled.stageStatus[stage] ?? -1
  }

  #holds(child: number, team: number): void {
    if (team >= 0) this.#setTeam(child, team)
  }

  #setTeam(child: number, team: number): void {
    ensureChild(this.#teams, child)
    this.#teams.team[child] = team
  }

  #openWith(row: Happening): void {
    const status = this.#statusOf(row.detail)
    const since = row.day - row.detail2
    if (!outside.has(status)) this.#begin(NEED, row, since, true)
    if (status === PROTECTION_PLAN) this.#begin(PLAN, row, since, true)
    if (status === LOOKED_AFTER) this.#begin(CARE, row, since, true)
  }

  #begin(status: number, { child, locality }: Happening, began: number, fromStock: boolean, how = 0): void {
    const spells = this.#spells[status]
    if (!spells || isOpen(spells, child)) return
    ensureChild(spells, child)
    spells.isOpen[child] = 1
    spells.began[child] = began
    spells.fromStock[child] = fromStock ? 1 : 0
    spells.locality[child] = locality
    spells.team[child] = child < this.#teams.rows ? (this.#teams.team[child] ?? -1) : -1
    spells.how[child] = how
  }

  #end(status: number, child: number, day: number, how: string): void {
    const spells = this.#spells[status]
    if (!spells || !isOpen(spells, child)) return
    spells.isOpen[child] = 0
    this.#add(status, spells, child, day, how)
  }

  #add(
    status: number,
    spells: ChildRows<typeof specs>,
    child: number,
    ended: number | undefined,
    how: string | null,
  ): void {
    const named = this.#names
    const began = spells.began[child] ?? 0
    named.add(statuses, [
      named.own[0],
      named.own[1],
      named.child(child),
      named.family(named.familyOf(child)),
      named.locality(spells.locality[child] ?? -1),
      names[status] ?? '',
      named.dateOf(began),
      ended === undefined ? null : named.dateOf(ended),
      ended === undefined ? null : ended - began,
      spells.fromStock[child] === 1,
      named.team(spells.team[child] ?? -1),
      hows[spells.how[child] ?? 0] || null,
      how,
    ])
  }
}

function isOpen(spells: ChildRows<typeof specs>, child: number): boolean {
  return child < spells.rows && spells.isOpen[child] === 1
}
