import type { CourtTable } from '../compile/court-table.ts'
import type { StayLaw } from '../compile/stay-law.ts'
import type { NoticeHandle } from '../kernel/future-event-list.ts'
import type { CareState } from './care-state.ts'
import { dueDay } from './due-day.ts'
import {
  PRE_PROCEEDINGS_ENDED,
  PRE_PROCEEDINGS_STARTED,
  PROCEEDINGS_CONCLUDED,
  PROCEEDINGS_STARTED,
} from './event-kinds.ts'
import { subjectOfChild } from './intervention-subject.ts'
import { factorOn } from './interventions.ts'
import { isMember } from './membership.ts'
import { offerAtPreProceedings } from './offers.ts'
import { COURT_STEP } from './notice-kinds.ts'
import { FINISH, PHASES, phaseOf } from './phases.ts'

/** Legal status of a child beside her main stage. It has its own clock: moves, closure and return leave it alone. */
export const NO_COURT = 0
export const PRE_PROCEEDINGS = 1
export const PROCEEDINGS = 2

const DAYS_IN_YEAR = 365.25

/** On entry to a stage: proceedings may start at once, and pre-proceedings may be to come, for the whole family. */
export function expectCourt(state: CareState, c: number, cell: number): void {
  const { court: table } = state.compiled
  if (!table) return
  const { cases, children, compiled, draws, streams } = state
  const row = cases.stage[c] * compiled.cells.kinds + compiled.cells.kindOf[cell]
  const entry = cases.occurrence[c]
  const share = table.share[row]
  const rate = table.preRate[row]
  if (share > 0 && streams.uniform(draws.proceedings, cases.key[c], entry) < share) {
    for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
      if (!isMember(state, c, child) || children.court[child] === PROCEEDINGS) continue
      startProceedings(state, table, child)
    }
  }
  if (rate <= 0) return
  const u = streams.uniform(draws.preProceedings, cases.key[c], entry)
  const day = dueDay(state, Math.max(1, Math.round((-Math.log(1 - u) / rate) * DAYS_IN_YEAR)), false)
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (!isMember(state, c, child) || children.court[child] !== NO_COURT) continue
    schedule(state, child, day)
  }
}

/** The day has come on which a child's legal status changes. */
export function courtStep(state: CareState, child: number): void {
  const { court: table } = state.compiled
  if (!table) return
  const { children } = state
  children.courtHandle[child] = -1
  if (children.court[child] === NO_COURT) startPreProceedings(state, table, child)
  else if (children.court[child] === PROCEEDINGS) {
    record(state, PROCEEDINGS_CONCLUDED, child, daysSoFar(state, child), 0)
    children.court[child] = NO_COURT
  } else if (drawOf(state, child, state.draws.proceedingsIssued) < issuedShare(state, table, child)) {
    startProceedings(state, table, child)
  } else {
    record(state, PRE_PROCEEDINGS_ENDED, child, 0, daysSoFar(state, child))
    children.court[child] = NO_COURT
  }
}

/** Some of the opening stock have either already, for a time that is the likelier the longer it takes. */
export function openCourt(state: CareState, c: number, cell: number): void {
  const { court: table } = state.compiled
  if (!table) return
  const { cases, children, compiled, draws, streams } = state
  const stage = cases.stage[c]
  const row = stage * compiled.cells.kinds + compiled.cells.kindOf[cell]
  const before = table.preRate[row] > 0 && streams.uniform(draws.openingCourt, cases.key[c], 0) < table.preOpen[stage]
  const open = table.share[row] > 0 && streams.uniform(draws.openingCourt, cases.key[c], 1) < table.open[stage]
  if (!before && !open) {
    // Entry lies behind them, so no proceedings start; pre-proceedings have no memory.
    if (table.preRate[row] > 0) expectCourt(state, c, cell)
    return
  }
  const law = open ? table.length : table.preLength
  const elapsed = Math.max(1, law.elapsed(streams.uniform(draws.openingCourt, cases.key[c], 2), 0, Infinity))
  const total = law.daysBeyond(streams.uniform(draws.openingCourt, cases.key[c], 3), elapsed)
  const end = dueDay(state, Math.max(1, total - elapsed), law.working)
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (!isMember(state, c, child)) continue
    children.court[child] = open ? PROCEEDINGS : PRE_PROCEEDINGS
    children.courtDay[child] = state.day - elapsed
    children.courtSpells[child]++
    if (open) record(state, PROCEEDINGS_STARTED, child, 0, elapsed)
    else record(state, PRE_PROCEEDINGS_STARTED, child, stage, elapsed)
    if (!open) children.preProceedingsDay[child] = state.day - elapsed
    schedule(state, child, end)
  }
}

/** Only while the child is still where pre-proceedings start: one who has left is not pursued. */
function startPreProceedings(state: CareState, table: CourtTable, child: number): void {
  const { children, cases } = state
  const c = children.case[child]
  if (c < 0 || table.preOf[cases.stage[c]] === 0) return
  record(state, PRE_PROCEEDINGS_STARTED, child, cases.stage[c], 0)
  children.preProceedingsDay[child] = state.day
  offerAtPreProceedings(state, child)
  begin(state, child, PRE_PROCEEDINGS, table.preLength)
}

function startProceedings(state: CareState, table: CourtTable, child: number): void {
  const isAfter = state.children.court[child] === PRE_PROCEEDINGS
  if (isAfter) record(state, PRE_PROCEEDINGS_ENDED, child, 1, daysSoFar(state, child))
  record(state, PROCEEDINGS_STARTED, child, isAfter ? 1 : 0, 0)
  begin(state, child, PROCEEDINGS, table.length)
}

/** Share of pre-proceedings like hers that go to court, once interventions have had their say [0, 1]. */
function issuedShare(state: CareState, table: CourtTable, child: number): number {
  const { day, interventions, streams } = state
  if (!interventions) return table.issued
  const effects = interventions.table.ofIssued
  if (effects.length === 0) return table.issued
  return table.issued * factorOn(interventions, streams, effects, subjectOfChild(state, child), day)
}

function begin(state: CareState, child: number, status: number, law: StayLaw): void {
  const { children, draws } = state
  children.court[child] = status
  children.courtDay[child] = state.day
  children.courtSpells[child]++
  const u = drawOf(state, child, status === PROCEEDINGS ? draws.proceedingsLength : draws.preProceedingsLength)
  schedule(state, child, dueDay(state, Math.max(1, law.days(u)), law.working))
}

/** A draw that brothers and sisters share who are in the same position. */
function drawOf(state: CareState, child: number, stream: CareState['draws']['proceedings']): number {
  const { children, families, streams } = state
  return streams.uniform(stream, families.key[children.family[child]], children.courtSpells[child])
}

function schedule(state: CareState, child: number, day: number): void {
  const { children, notices } = state
  notices.cancel(children.courtHandle[child] as NoticeHandle, child)
  const earliest = phaseOf(state) > FINISH ? state.day + 1 : state.day
  children.courtHandle[child] = notices.schedule(Math.max(day, earliest) * PHASES + FINISH, COURT_STEP, child)
}

function daysSoFar(state: CareState, child: number): number {
  return state.day - state.children.courtDay[child]
}

function record(state: CareState, kind: number, child: number, detail: number, detail2: number): void {
  const { cases, children, log, tick } = state
  const c = children.case[child]
  log.record(tick, kind, child, c < 0 ? -1 : cases.team[c], c < 0 ? -1 : cases.worker[c], detail, detail2)
}
