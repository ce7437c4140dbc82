import { stageStatuses } from '../../src/compile/stage-statuses.ts'
import * as kinds from '../../src/model/event-kinds.ts'
import { FCONTA, ORGRST } from '../../src/model/worker-reasons.ts'
import type { LogRow } from './log-builder.ts'
import { endDay, secondYear, small } from './small-scenario.ts'

/** Slow and obvious: every question is answered by looking the rows of each child through again. */

const dayOf = (tick: number): number => Math.floor(tick / 8)
const yearOf = (tick: number): number => (dayOf(tick) < secondYear ? 0 : 1)

function isNeed(stage: number): boolean {
  const status = stageStatuses[small.stageStatus[stage] ?? -1]
  return status !== undefined && status !== 'contact' && status !== 'early-help'
}

function childrenOf(rows: readonly LogRow[]): LogRow[][] {
  const stories = new Map<number, LogRow[]>()
  for (const row of rows) {
    if (row.child < 0) continue
    const story = stories.get(row.child) ?? []
    story.push(row)
    stories.set(row.child, story)
  }
  return [...stories.values()]
}

function localityOf(story: readonly LogRow[]): number {
  return story.find(({ kind }) => kind === kinds.CHILD_KNOWN || kind === kinds.CONTACT_RECEIVED)?.detail ?? -1
}

/** The stage a child is in after row `index` of her story, -1 while closed. */
function stageAfter(story: readonly LogRow[], index: number): number {
  const last = story
    .slice(0, index + 1)
    .findLast(({ kind }) => [kinds.OPENED_WITH, kinds.STAGE_ENTERED, kinds.CHILD_CLOSED].includes(kind))
  return last === undefined || last.kind === kinds.CHILD_CLOSED ? -1 : last.detail
}

export interface NaiveHandOff {
  readonly child: number
  readonly year: number
  readonly team: number
  readonly locality: number
}

/** A transfer with a worker before it, and an allocation of somebody else after it before the next transfer or closure. */
export function naiveHandOffs(rows: readonly LogRow[]): NaiveHandOff[] {
  return childrenOf(rows).flatMap((story) =>
    story.flatMap((row, index) => {
      if (row.kind !== kinds.TRANSFERRED || row.worker < 0) return []
      const answer = story
        .slice(index + 1)
        .find(({ kind }) => [kinds.TRANSFERRED, kinds.CHILD_CLOSED, kinds.WORKER_ALLOCATED].includes(kind))
      if (answer?.kind !== kinds.WORKER_ALLOCATED || answer.worker === row.worker) return []
      return [{ child: row.child, year: yearOf(row.tick), team: row.detail, locality: localityOf(story) }]
    }),
  )
}

export interface NaiveChange {
  readonly child: number
  readonly year: number
  readonly reason: number
}

/** An allocation to another worker than the one before it since the child was last closed. */
export function naiveChanges(rows: readonly LogRow[]): NaiveChange[] {
  return childrenOf(rows).flatMap((story) =>
    story.flatMap((row, index) => {
      if (row.kind !== kinds.WORKER_ALLOCATED || row.detail === FCONTA) return []
      if (!isNeed(stageAfter(story, index - 1))) return []
      const before = story
        .slice(0, index)
        .findLast(({ kind }) => kind === kinds.WORKER_ALLOCATED || kind === kinds.CHILD_CLOSED)
      if (before?.kind !== kinds.WORKER_ALLOCATED || before.worker === row.worker) return []
      return [{ child: row.child, year: yearOf(row.tick), reason: row.detail }]
    }),
  )
}

/** Families whose worker let go in a reorganisation, by year and locality of the child marked as their first. */
export function naiveReorganised(rows: readonly LogRow[]): { readonly year: number; readonly locality: number }[] {
  return childrenOf(rows).flatMap((story) =>
    story
      .filter(({ kind, detail, detail2 }) => kind === kinds.WORKER_RELEASED && detail === ORGRST && detail2 === 1)
      .map(({ tick }) => ({ year: yearOf(tick), locality: localityOf(story) })),
  )
}

/** The children who had a need episode open at some moment of the year. */
export function naiveChildrenOfYear(rows: readonly LogRow[], year: number): number[] {
  return childrenOf(rows)
    .filter((story) =>
      story.some((row, index) => {
        if (!isNeed(stageAfter(story, index))) return false
        const until = story[index + 1]?.tick ?? endDay * 8 - 1
        return yearOf(row.tick) <= year && year <= yearOf(until)
      }),
    )
    .map((story) => story[0]?.child ?? -1)
}

/** Children looked after at the year's end, and those with three or more workers in the year and in that period of care. */
export function naiveWorkersInCare(rows: readonly LogRow[], year: number): { inCare: number; three: number } {
  let inCare = 0
  let three = 0
  for (const story of childrenOf(rows)) {
    const spells = (begins: (row: LogRow) => boolean, ends: readonly number[]) =>
      story.flatMap((row, index) => {
        if (!begins(row)) return []
        const end = story.slice(index + 1).find(({ kind }) => ends.includes(kind))
        return [{ worker: row.worker, from: row.tick, to: end?.tick ?? endDay * 8 - 1 }]
      })
    const isInCare = (stage: number): boolean => stageStatuses[small.stageStatus[stage] ?? -1] === 'looked-after'
    const care = spells(
      ({ kind, detail }) => kind === kinds.CARE_STARTED || (kind === kinds.OPENED_WITH && isInCare(detail)),
      [kinds.CARE_ENDED],
    )
    const holdings = spells(
      ({ kind }) => kind === kinds.WORKER_ALLOCATED,
      [kinds.WORKER_ALLOCATED, kinds.WORKER_RELEASED, kinds.TRANSFERRED, kinds.CHILD_CLOSED],
    )
    const spell = care.find(({ from, to }) => yearOf(from) <= year && (year < yearOf(to) || to === endDay * 8 - 1))
    if (!spell) continue
    inCare++
    const workers = new Set<number>()
    for (const holding of holdings) {
      const from = Math.max(spell.from, holding.from)
      const to = Math.min(spell.to, holding.to)
      // For a moment is enough: whoever held her as her care began is the first of the period.
      if (to >= from && yearOf(from) <= year && year <= yearOf(to)) workers.add(holding.worker)
    }
    if (workers.size >= 3) three++
  }
  return { inCare, three }
}

/** What the stocks are at the close of one day. */
export interface NaiveStocks {
  readonly inNeed: number
  readonly inNeedByTeam: readonly number[]
  readonly earlyHelp: number
  readonly onPlan: number
  readonly inCare: number
  readonly unaccompanied: number
  readonly leavingCare: number
  readonly unallocated: number
  readonly atRisk: number
  readonly withSocialWorker: number
}

/** The stocks at the close of every day, from the last rows of each child up to it. */
export function naiveStocks(rows: readonly LogRow[]): NaiveStocks[] {
  const now = new Map<number, Record<'stage' | 'team' | 'worker' | 'plan' | 'care' | 'alone' | 'enquiry', number>>()
  const days: NaiveStocks[] = []
  let next = 0
  for (let day = 0; day < endDay; day++) {
    for (; next < rows.length && dayOf(rows[next]?.tick ?? 0) === day; next++) {
      const row = rows[next]
      if (row === undefined || row.child < 0) continue
      const child = now.get(row.child) ?? { stage: -1, team: -1, worker: -1, plan: 0, care: 0, alone: 0, enquiry: 0 }
      now.set(row.child, child)
      const status = stageStatuses[small.stageStatus[row.detail] ?? -1]
      if (row.kind === kinds.CHILD_KNOWN) child.alone = row.detail2 & 1
      if (row.kind === kinds.OPENED_WITH) {
        child.stage = row.detail
        child.team = row.team
        if (status === 'protection-plan') child.plan = 1
        if (status === 'looked-after') child.care = 1
      }
      if (row.kind === kinds.STAGE_ENTERED) child.stage = row.detail
      if (row.kind === kinds.TRANSFERRED) [child.team, child.worker] = [row.team, -1]
      if (row.kind === kinds.WORKER_ALLOCATED) child.worker = row.worker
      if (row.kind === kinds.WORKER_RELEASED) child.worker = -1
      if (row.kind === kinds.CHILD_CLOSED) [child.stage, child.team, child.worker, child.enquiry] = [-1, -1, -1, 0]
      if (row.kind === kinds.PLAN_STARTED) child.plan = 1
      if (row.kind === kinds.PLAN_ENDED) child.plan = 0
      if (row.kind === kinds.CARE_STARTED) child.care = 1
      if (row.kind === kinds.CARE_ENDED) child.care = 0
      if (row.kind === kinds.ENQUIRY_STARTED) child.enquiry = 1
      if (row.kind === kinds.ENQUIRY_ENDED) child.enquiry = 0
    }
    const children = [...now.values()]
    const count = (test: (child: (typeof children)[number]) => boolean): number => children.filter(test).length
    const statusOf = (stage: number): string | undefined => stageStatuses[small.stageStatus[stage] ?? -1]
    const waits = ({ team, worker }: (typeof children)[number]): boolean =>
      worker < 0 && team >= 0 && small.teamHoldsCases[team] === 1
    days.push({
      inNeed: count(({ stage }) => isNeed(stage)),
      inNeedByTeam: small.names.teams.map((_, t) => count(({ stage, team }) => isNeed(stage) && team === t)),
      earlyHelp: count(({ stage }) => statusOf(stage) === 'early-help'),
      onPlan: count(({ plan }) => plan === 1),
      inCare: count(({ care }) => care === 1),
      unaccompanied: count(({ care, alone }) => care === 1 && alone === 1),
      leavingCare: count(({ stage }) => statusOf(stage) === 'leaving-care'),
      unallocated: count(waits),
      atRisk: count((child) => waits(child) && (child.plan === 1 || child.enquiry === 1)),
      withSocialWorker: count(({ team, worker }) => worker >= 0 && [2, 3, 4].includes(team)),
    })
  }
  return days
}
