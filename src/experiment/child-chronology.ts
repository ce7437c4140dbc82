import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { routeReasons } from '../compile/route-reasons.ts'
import type { Recorder } from '../kernel/event-log.ts'
import { careRoutes } from '../model/care-routes.ts'
import * as kinds from '../model/event-kinds.ts'
import { isDesigned, workerReasons } from '../model/worker-reasons.ts'
import { contactSources } from '../scenario/contact-source.ts'
import { type ChildEvent, childStepInWords } from '../words/child-step-in-words.ts'
import type { GivenWorker } from '../words/why-workers-in-words.ts'
import { compiledOf, simulate } from './simulate.ts'
import type { Trial } from './trial.ts'

/** One step of a child's story. */
export interface ChildStep {
  /** ISO date. */
  readonly date: string
  readonly event: string
  readonly text: string
  /** Why, or how timely; may be empty. */
  readonly note: string
}

/** A simulated child's story in one run. */
export interface ChildChronology {
  /** Of the whole run, to hold to the one that was kept. */
  readonly fingerprint: string
  /** Children of the run; their numbers are from 0. */
  readonly children: number
  /** Children with the most changes of worker, most first. */
  readonly mostChanged: readonly number[]
  /** Absent for a child whom no row is about. */
  readonly child?: {
    readonly girl: boolean
    /** At the first step; below 0 for one not yet born [years]. */
    readonly age: number
    readonly locality: string
    readonly need: string
    readonly steps: readonly ChildStep[]
    /** Every worker she was given, in order; one who comes back stands there again. */
    readonly workers: readonly GivenWorker[]
    readonly changes: { readonly designed: number; readonly unplanned: number; readonly teams: number }
  }
}

type Row = readonly [day: number, kind: number, team: number, worker: number, detail: number, detail2: number]

const TICKS_A_DAY = 8
const DAYS_IN_YEAR = 365.25
/** Children who are suggested. */
const MOST = 5

/**
 * Simulates a run again and tells what it says of one child.
 * @param child her number in the run, from 0
 */
export function childChronology(trial: Trial, child: number): ChildChronology {
  const compiled = compiledOf(trial.scenario)
  const rows: Row[] = []
  const changes: number[] = []
  let children = 0
  const recorder: Recorder = {
    onChunk(chunk) {
      for (let i = 0; i < chunk.length; i++) {
        const who = chunk.child[i] ?? -1
        if (who < 0) continue
        const kind = chunk.kind[i] ?? 0
        const detail = chunk.detail[i] ?? 0
        children = Math.max(children, who + 1)
        if (kind === kinds.WORKER_ALLOCATED && detail > 0) changes[who] = (changes[who] ?? 0) + 1
        if (who !== child) continue
        const day = Math.floor((chunk.tick[i] ?? 0) / TICKS_A_DAY)
        rows.push([day, kind, chunk.team[i] ?? -1, chunk.worker[i] ?? -1, detail, chunk.detail2[i] ?? 0])
      }
    },
  }
  const { fingerprint } = simulate(trial, [recorder])
  const mostChanged = [...changes.keys()]
    .filter((who) => (changes[who] ?? 0) > 0)
    .sort((a, b) => (changes[b] ?? 0) - (changes[a] ?? 0) || a - b)
    .slice(0, MOST)
  const first = rows[0]
  return { fingerprint, children, mostChanged, ...(first ? { child: storyOf(rows, first, compiled) } : {}) }
}

function storyOf(rows: readonly Row[], first: Row, compiled: CompiledScenario): NonNullable<ChildChronology['child']> {
  const known = rows.find(([, kind]) => kind === kinds.CHILD_KNOWN || kind === kinds.CONTACT_RECEIVED)
  const traits = known?.[5] ?? 0
  const birthday = ((traits >> kinds.BIRTHDAY_BIT) & kinds.BIRTHDAY_BITS) - kinds.BIRTHDAY_FROM
  const allocated = rows.filter(([, kind]) => kind === kinds.WORKER_ALLOCATED)
  const changed = allocated.filter(([, , , , reason]) => reason > 0)
  const designed = changed.filter(([, , , , reason]) => isDesigned(reason)).length
  return {
    girl: (traits & 2) !== 0,
    age: Math.floor((first[0] - birthday) / DAYS_IN_YEAR),
    locality: compiled.names.localities[known?.[4] ?? -1] ?? '',
    need: compiled.names.needs[(traits >> kinds.NEED_BIT) & kinds.FOUR_BITS] ?? '',
    steps: rows.flatMap((row) => {
      const event = readable(row, compiled)
      const words = childStepInWords(event)
      return words ? [{ date: compiled.calendar.dateOf(row[0]), event: event.event, ...words }] : []
    }),
    workers: allocated.map(([day, , team, worker, reason, waited]) => ({
      date: compiled.calendar.dateOf(day),
      worker,
      team: compiled.names.teams[team] ?? '',
      reason: workerReasons[reason] ?? '',
      kind: reason === 0 ? 'first' : isDesigned(reason) ? 'designed' : 'unplanned',
      waited,
    })),
    changes: {
      designed,
      unplanned: changed.length - designed,
      teams: new Set(rows.flatMap(([, , team]) => (team < 0 ? [] : [team]))).size,
    },
  }
}

/** A row with its names. */
function readable([, kind, team, worker, detail, detail2]: Row, compiled: CompiledScenario): ChildEvent {
  const { names } = compiled
  const name = kinds.eventKinds[kind]
  const stageNumber =
    name?.detail === 'stage' ? detail : kind === kinds.TRANSFERRED || kind === kinds.CHILD_CLOSED ? detail2 : detail
  const limit = compiled.scenario.pathway.stages[stageNumber]?.limit
  return {
    event: name?.name ?? '',
    team: names.teams[team] ?? '',
    worker,
    detail,
    detail2,
    stage: names.stages[stageNumber] ?? '',
    teamBefore: kind === kinds.TRANSFERRED ? (names.teams[detail] ?? '') : '',
    reason: reasonOf(kind, detail, detail2),
    source: contactSources[((detail2 >> kinds.SOURCE_BIT) & kinds.FOUR_BITS) - 1] ?? '',
    limit: limit && { days: limit.days, unit: limit.unit === 'working' ? 'working' : 'calendar' },
  }
}

function reasonOf(kind: number, detail: number, detail2: number): string {
  switch (kind) {
    case kinds.WORKER_ALLOCATED:
    case kinds.WORKER_RELEASED:
      return workerReasons[detail] ?? ''
    case kinds.CHILD_CLOSED:
    case kinds.CARE_ENDED:
      return routeReasons[detail] ?? ''
    case kinds.CARE_STARTED:
      return careRoutes[detail2] ?? ''
    default:
      return ''
  }
}
