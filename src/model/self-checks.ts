import { RECORD_STEP } from '../kernel/records.ts'
import type { CareState } from './care-state.ts'
import { caseWeight } from './case-weight.ts'
import { ENQUIRY_WORK, STAGE_WORK } from './dated-work.ts'

/** One thing that must hold, and what was found when it does not (empty when it does). */
export interface Finding {
  readonly name: string
  readonly found: string
}

/**
 * What must hold at the end of any day of any run: children in = out + present, by stage and in all; nobody given a case
 * that took her over the hard cap; no worker holding what her cases do not add up to; Little's law by team on the sample path, child-days counted at
 * each day's close against child-days counted as each child leaves.
 */
export function selfChecks(state: CareState, endDay: number): Finding[] {
  return [
    { name: 'children-balance', found: childrenBalance(state) },
    { name: 'stage-balance', found: stageBalance(state) },
    { name: 'hard-cap', found: hardCap(state) },
    { name: 'worker-loads', found: workerLoads(state) },
    { name: 'one-holder', found: oneHolder(state) },
    { name: 'hours-given', found: hoursGiven(state) },
    { name: 'littles-law', found: littlesLaw(state, endDay) },
  ]
}

function childrenBalance(state: CareState): string {
  const { children, tallies } = state
  let present = 0
  for (let child = 0; child < children.rows; child++) if (children.case[child] >= 0) present++
  const { opened, closed } = tallies
  return opened === closed + present ? '' : `${opened} children came in, ${closed} went out and ${present} are present`
}

function stageBalance(state: CareState): string {
  const { cases, compiled, tallies } = state
  const present = new Float64Array(compiled.names.stages.length)
  for (let c = 0; c < cases.end; c += RECORD_STEP) if (cases.stage[c] >= 0) present[cases.stage[c]] += cases.members[c]
  const wrong = compiled.names.stages.filter((_, s) => tallies.entered[s] !== tallies.left[s] + present[s])
  return wrong.length === 0 ? '' : `entries do not equal exits and presence in ${wrong.join(', ')}`
}

function hardCap(state: CareState): string {
  const { compiled, workers } = state
  const over = compiled.names.roles.filter((_, r) => workers.mostHeld[r] > compiled.roleHardCap[r])
  return over.length === 0 ? '' : `passed by ${over.join(', ')}`
}

function workerLoads(state: CareState): string {
  const { cases, workers } = state
  const held = new Float64Array(workers.people.rows)
  for (let c = 0; c < cases.end; c += RECORD_STEP)
    if (cases.worker[c] >= 0) held[cases.worker[c]] += caseWeight(state, c)
  const wrong = held.findIndex((load, worker) => load !== workers.people.load[worker])
  return wrong < 0
    ? ''
    : `worker ${wrong} holds ${held[wrong]} children and is counted with ${workers.people.load[wrong]}`
}

function oneHolder(state: CareState): string {
  const { cases, children, compiled } = state
  for (let child = 0; child < children.rows; child++) {
    const c = children.case[child]
    if (c < 0) continue
    if (cases.stage[c] < 0 || cases.team[c] < 0 || compiled.pathway.instant[cases.stage[c]] === 1) {
      return `child ${child} is open and held by nobody`
    }
  }
  return ''
}

function hoursGiven(state: CareState): string {
  const { cases, tallies } = state
  if (tallies.overHours > 0) return `${tallies.overHours} plans gave more hours than there were`
  let left = 0
  for (let c = 0; c < cases.end; c += RECORD_STEP) {
    if (cases.working[c] & STAGE_WORK) left += cases.workLeft[c]
    if (cases.working[c] & ENQUIRY_WORK) left += cases.enquiryLeft[c]
  }
  const { hoursArrived, hoursGiven: given, hoursDropped } = tallies
  const differ = Math.abs(hoursArrived - given - hoursDropped - left)
  return differ <= 1e-6 * (1 + hoursArrived)
    ? ''
    : `${hoursArrived} hours of work came; ${given} were given, ${hoursDropped} dropped and ${left} are left`
}

function littlesLaw(state: CareState, endDay: number): string {
  const { cases, children, compiled, tallies } = state
  const stayed = tallies.stayDays.slice()
  for (let child = 0; child < children.rows; child++) {
    const c = children.case[child]
    if (c >= 0 && cases.team[c] >= 0) stayed[cases.team[c]] += endDay - children.teamDay[child]
  }
  const wrong = compiled.names.teams.filter((_, team) => stayed[team] !== tallies.heldDays[team])
  return wrong.length === 0 ? '' : `child-days by stock and by stay differ in ${wrong.join(', ')}`
}
