import { describe, expect, test } from 'vitest'
import * as kinds from '../../src/model/event-kinds.ts'
import { type LogRow, type Run, rows, runScenario } from './run.ts'
import { shipped, unlimitedWorkers } from './shipped.ts'

const FUNCTIONAL = 'buckinghamshire/functional'
const LOCALITY = 'buckinghamshire/locality'
const twoYears = ['years=2']

/** What happens to children on the pathway: every row but those about teams and workers, and without those columns. */
const pathwayKinds = kinds.eventKinds
  .map((_, kind) => kind)
  .filter(
    (kind) =>
      ![
        kinds.TRANSFERRED,
        kinds.WORKER_ALLOCATED,
        kinds.WORKER_RELEASED,
        kinds.ALLOCATED_OVER_CAP,
        kinds.WORKER_STARTED,
        kinds.WORKER_LEFT,
        kinds.POST_OPENED,
        kinds.WEEK_WORKED,
        kinds.OPEN_WORK_WANTED,
        kinds.OPEN_WORK_MISSED,
      ].includes(kind),
  )

/** Child by child, for what two families do on one day has no order that means anything. */
function pathway(run: Run): string[] {
  const stories: string[] = []
  for (const row of rows(run, pathwayKinds)) {
    stories[row.child] = `${stories[row.child] ?? ''}${row.tick} ${row.kind} ${row.detail} ${row.detail2}; `
  }
  return stories
}

describe('only the team map differs', () => {
  const functional = runScenario(shipped(FUNCTIONAL, [...unlimitedWorkers, ...twoYears]))
  const locality = runScenario(shipped(LOCALITY, [...unlimitedWorkers, ...twoYears]))

  test('no child takes another path', () => {
    expect(pathway(functional).length).toBeGreaterThan(40_000)
    expect(pathway(locality)).toEqual(pathway(functional))
  })

  test('transfers do differ', () => {
    const count = (run: Run): number => [...rows(run, [kinds.TRANSFERRED])].length
    expect(count(locality)).toBeLessThan(count(functional))
    expect(functional.fingerprint).not.toBe(locality.fingerprint)
  })

  test.each([
    ['functional', functional],
    ['locality', locality],
  ])('hand-offs of %s follow from its map alone', (_, run) => {
    expect(countedHandOffs(run)).toEqual(handOffsByMap(run))
    expect([...countedHandOffs(run).values()].some((count) => count > 0)).toBe(true)
  })
})

/** Hand-offs by child as the log tells them: transfers with a worker before and a worker given after. */
function countedHandOffs(run: Run): Map<number, number> {
  const pending = new Set<number>()
  const counted = new Map<number, number>()
  for (const row of rows(run)) {
    if (row.kind === kinds.TRANSFERRED) {
      if (row.worker >= 0) pending.add(row.child)
      else pending.delete(row.child)
    } else if (row.kind === kinds.WORKER_ALLOCATED && pending.delete(row.child)) {
      counted.set(row.child, (counted.get(row.child) ?? 0) + 1)
    } else if (row.kind === kinds.CHILD_CLOSED) pending.delete(row.child)
  }
  return counted
}

/**
 * The same count without looking at a worker or a transfer: from the stages each child rests in, in order, and who holds
 * each stage. With a worker for everybody at once, a hand-off stands wherever two case-holding teams follow each other.
 */
function handOffsByMap(run: Run): Map<number, number> {
  const { compiled } = run
  const { stages } = compiled.scenario.pathway
  const { teams } = compiled.scenario.teams
  const locality = new Map<number, number>()
  const held = new Map<number, { name: string; holds: boolean }>()
  const counted = new Map<number, number>()
  // The last stage a child enters at one instant is the one she comes to rest in.
  const resting = new Map<number, LogRow>()
  const settle = (child: number): void => {
    const row = resting.get(child)
    if (!row) return
    resting.delete(child)
    const stage = stages[row.detail]
    const place = compiled.names.localities[locality.get(child) ?? -1] ?? ''
    const team = teams.find((candidate) =>
      candidate.holds.some(
        (holding) => holding.stage === stage?.name && (holding.when.localities?.includes(place) ?? true),
      ),
    )
    if (!team) return
    const before = held.get(child)
    const holds = team.role !== ''
    if (before?.holds && holds && before.name !== team.name) counted.set(child, (counted.get(child) ?? 0) + 1)
    held.set(child, { name: team.name, holds })
  }
  for (const row of rows(run, [kinds.CHILD_KNOWN, kinds.OPENED_WITH, kinds.STAGE_ENTERED, kinds.CHILD_CLOSED])) {
    const waiting = resting.get(row.child)
    if (waiting && waiting.tick !== row.tick) settle(row.child)
    if (row.kind === kinds.CHILD_KNOWN) locality.set(row.child, row.detail)
    else if (row.kind === kinds.CHILD_CLOSED) {
      settle(row.child)
      held.delete(row.child)
    } else resting.set(row.child, row)
  }
  for (const child of resting.keys()) settle(child)
  return counted
}

describe('trials', () => {
  const scenario = shipped(FUNCTIONAL, ['years=1'])

  test('a scenario and its copy are the same to the last row', () => {
    expect(runScenario(structuredClone(scenario)).fingerprint).toBe(runScenario(scenario).fingerprint)
  })

  test('another seed, another replication and another map each give another run', () => {
    const prints = [
      runScenario(scenario).fingerprint,
      runScenario(scenario, 'another').fingerprint,
      runScenario(scenario, 'laws', 1).fingerprint,
      runScenario(shipped(LOCALITY, ['years=1'])).fingerprint,
    ]
    expect(new Set(prints).size).toBe(prints.length)
  })

  test('running to a day and on is running straight on', () => {
    expect(runScenario(scenario, 'laws', 0, [1, 100, 101, 300]).fingerprint).toBe(runScenario(scenario).fingerprint)
  })

  test.each([FUNCTIONAL, LOCALITY])('every self-check of %s holds', (name) => {
    expect(runScenario(shipped(name)).failed).toEqual([])
  })

  test('new names for the teams give the same run', () => {
    const renamed = structuredClone(scenario) as { teams: { teams: { name: string }[] } } & typeof scenario
    for (const team of renamed.teams.teams) team.name = `${team.name}, renamed`
    expect(runScenario(renamed).fingerprint).toBe(runScenario(scenario).fingerprint)
  })
})
