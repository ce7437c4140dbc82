import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { Recorder } from '../kernel/event-log.ts'
import { CHILD_CLOSED, STAGE_ENTERED, TRANSFERRED, WORKER_ALLOCATED } from '../model/event-kinds.ts'
import { RunReading } from './reading/run-reading.ts'
import { endsWait, isHandOff } from './reading/worker-history.ts'
import type { RouteFlow } from './route-flows.ts'

/** Gives the routes children took, once the log has ended. */
export interface RouteFlows extends Recorder {
  /**
   * Every route with a child on it, by stage and team it came from and then by those it went to. A team of -1 is nobody: a
   * contact is held by no team. First entries and closures are no routes.
   */
  result(): RouteFlow[]
}

type Tally = { -readonly [Field in keyof RouteFlow]: RouteFlow[Field] }

/**
 * Follows children from stage to stage. A transfer at the moment of entering a stage belongs to that step; one that comes
 * later (an age band, or a worker kept until the new team gives one) is a step of its own, from the stage to itself.
 */
export function createRouteFlows(compiled: CompiledScenario): RouteFlows {
  const run = new RunReading(compiled)
  const result = followRoutes(run)
  return { onChunk: (chunk) => run.onChunk(chunk), result }
}

/** The same as one of those who follow a reading of the log; gives the routes once the log has ended. */
export function followRoutes(run: RunReading): () => RouteFlow[] {
  const { compiled, story } = run
  const stages = compiled.names.stages.length
  // Team -1 has a place too.
  const places = compiled.names.teams.length + 1
  const tallies: Tally[] = []
  const byRoute = new Map<number, number>()
  /** The child's last step: its row in `tallies` and the tick of entering the stage. */
  const step = run.columns.add(-1)
  const stepTick = run.columns.add(-1)
  /** The step by which she came to the team whose worker she waits for, -1 when none is waited for. */
  const arrival = run.columns.add(-1)

  const tallyOf = (fromStage: number, fromTeam: number, toStage: number, toTeam: number): number => {
    const route = ((fromStage * places + fromTeam + 1) * stages + toStage) * places + toTeam + 1
    const known = byRoute.get(route)
    if (known !== undefined) return known
    tallies.push({ fromStage, fromTeam, toStage, toTeam, children: 0, handedOff: 0, waited: 0, allocated: 0 })
    byRoute.set(route, tallies.length - 1)
    return tallies.length - 1
  }
  const book = (tally: number, children: number): void => {
    const found = tallies[tally]
    if (found) found.children += children
  }

  run.on(STAGE_ENTERED, ({ child, tick, detail: stage, detail2: before }) => {
    step.set(child, -1)
    if (before < 0) return
    const team = story.team.get(child)
    const tally = tallyOf(before, team, stage, team)
    book(tally, 1)
    step.set(child, tally)
    stepTick.set(child, tick)
  })
  run.on(TRANSFERRED, ({ child, tick, team, detail: teamBefore, detail2: stage }) => {
    arrival.set(child, -1)
    const entered = step.get(child)
    const isPartOfStep = entered >= 0 && stepTick.get(child) === tick && tallies[entered]?.toStage === stage
    if (!isPartOfStep && teamBefore < 0) return
    const fromStage = isPartOfStep ? (tallies[entered]?.fromStage ?? stage) : stage
    const tally = tallyOf(fromStage, teamBefore, stage, team)
    if (isPartOfStep) book(entered, -1)
    book(tally, 1)
    step.set(child, -1)
    arrival.set(child, tally)
  })
  run.on(WORKER_ALLOCATED, (row) => {
    const found = tallies[arrival.get(row.child)]
    if (!found) return
    arrival.set(row.child, -1)
    if (isHandOff(run, row)) found.handedOff++
    if (!endsWait(run, row)) return
    found.waited += row.detail2
    found.allocated++
  })
  run.on(CHILD_CLOSED, ({ child }) => {
    step.set(child, -1)
    arrival.set(child, -1)
  })

  return () =>
    tallies
      .filter(({ children }) => children > 0)
      .map((tally) => ({ ...tally }))
      .sort(
        (a, b) => a.fromStage - b.fromStage || a.fromTeam - b.fromTeam || a.toStage - b.toStage || a.toTeam - b.toTeam,
      )
}
