import { routeReasons } from '../compile/route-reasons.ts'
import { stageStatus } from '../compile/stage-statuses.ts'
import { careRoutes } from '../model/care-routes.ts'
import * as kinds from '../model/event-kinds.ts'
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

interface Spell {
  began: number
  readonly fromStock: boolean
  readonly locality: number
  readonly team: number
  readonly with: string | null
}

/** Stages in which no need episode is open. */
const outside = new Set([stageStatus('contact'), stageStatus('early-help')])
const PROTECTION_PLAN = stageStatus('protection-plan')
const LOOKED_AFTER = stageStatus('looked-after')

/** Spells of children in legal and counted statuses. */
export class StatusSpells implements TableReader {
  readonly #names: CohortNames
  readonly #open: readonly Map<number, Spell>[] = names.map(() => new Map<number, Spell>())
  /** Team that holds each child. */
  readonly #team = new Map<number, number>()

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
        const spell = this.#open[NEED]?.get(child)
        if (spell) spell.began = day - detail
        break
      }
      case kinds.STAGE_ENTERED:
        if (outside.has(this.#statusOf(detail))) this.#end(NEED, child, day, 'no longer in need')
        else this.#begin(NEED, row, day, false, null)
        this.#holds(child, team)
        break
      case kinds.TRANSFERRED:
        this.#team.set(child, team)
        break
      case kinds.WORKER_ALLOCATED:
        this.#holds(child, team)
        break
      case kinds.ENQUIRY_STARTED:
        this.#begin(ENQUIRY, row, day, detail2 === 1, null)
        break
      case kinds.ENQUIRY_ENDED:
        this.#end(ENQUIRY, child, day, detail === 1 ? 'conference' : 'no conference')
        break
      case kinds.PLAN_STARTED:
        this.#begin(
          PLAN,
          row,
          day,
          false,
          `${detail === 1 ? 'later plan' : 'first plan'}${(detail2 & 1) === 1 ? ', moved here with it' : ''}`,
        )
        break
      case kinds.PLAN_ENDED:
        this.#end(PLAN, child, day, 'plan ended')
        break
      case kinds.CARE_STARTED:
        this.#begin(CARE, row, day, false, careRoutes[detail2] ?? null)
        break
      case kinds.CARE_ENDED:
        this.#end(CARE, child, day, routeReasons[detail] ?? '')
        break
      case kinds.PRE_PROCEEDINGS_STARTED:
        this.#begin(PRE_PROCEEDINGS, row, day - detail2, detail2 > 0, null)
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
          detail === 1 ? 'after pre-proceedings' : 'without pre-proceedings',
        )
        break
      case kinds.PROCEEDINGS_CONCLUDED:
        this.#end(PROCEEDINGS, child, day, 'concluded')
        break
      case kinds.CHILD_CLOSED:
        // Court goes on after a case closes; all else ends with it.
        for (const status of [NEED, ENQUIRY, PLAN, CARE]) this.#end(status, child, day, routeReasons[detail] ?? '')
        this.#team.delete(child)
        break
      default:
    }
  }

  finish(): void {
    this.#open.forEach((open, status) => {
      for (const [child, spell] of open) this.#add(status, child, spell, undefined, null)
      open.clear()
    })
  }

  #statusOf(stage: number): number {
    return this.#names.compiled.stageStatus[stage] ?? -1
  }

  #holds(child: number, team: number): void {
    if (team >= 0) this.#team.set(child, team)
  }

  #openWith(row: Happening): void {
    const status = this.#statusOf(row.detail)
    const since = row.day - row.detail2
    if (!outside.has(status)) this.#begin(NEED, row, since, true, null)
    if (status === PROTECTION_PLAN) this.#begin(PLAN, row, since, true, null)
    if (status === LOOKED_AFTER) this.#begin(CARE, row, since, true, null)
  }

  #begin(status: number, { child, locality }: Happening, began: number, fromStock: boolean, how: string | null): void {
    const open = this.#open[status]
    if (open?.has(child)) return
    open?.set(child, { began, fromStock, locality, team: this.#team.get(child) ?? -1, with: how })
  }

  #end(status: number, child: number, day: number, how: string): void {
    const spell = this.#open[status]?.get(child)
    if (!spell) return
    this.#open[status]?.delete(child)
    this.#add(status, child, spell, day, how)
  }

  #add(status: number, child: number, spell: Spell, ended: number | undefined, how: string | null): void {
    const { add, own, ...named } = this.#names
    add(statuses, [
      ...own,
      named.child(child),
      named.family(named.familyOf(child)),
      named.locality(spell.locality),
      names[status] ?? '',
      named.dateOf(spell.began),
      ended === undefined ? null : named.dateOf(ended),
      ended === undefined ? null : ended - spell.began,
      spell.fromStock,
      named.team(spell.team),
      spell.with,
      how,
    ])
  }
}
