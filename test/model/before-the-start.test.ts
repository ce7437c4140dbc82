import { beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { CompiledScenario } from '../../src/compile/compiled-scenario.ts'
import { compiledOf, simulate } from '../../src/experiment/simulate.ts'
import { pilotOf } from '../../src/experiment/warm-up-pilot.ts'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import type { EventChunk } from '../../src/kernel/event-log.ts'
import type { CareState } from '../../src/model/care-state.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import * as kinds from '../../src/model/event-kinds.ts'
import { selfChecks } from '../../src/model/self-checks.ts'
import { childrenHeld } from '../../src/model/tallies.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

const WARM_UP = 500

/** The whole model over a twentieth of the county, begun empty; with every part that keeps days of its own. */
function emptyTwentieth(): Scenario {
  const set = [
    'openingStock=empty',
    `warmUp={ length: ${WARM_UP} days }`,
    'demand.contacts=572 families a year',
    'years=2',
    'workforce.absence={ share: 5 %, mean: 20 days, covered: 0 %, reallocateAfter: 30 days }',
  ]
  const reading = readScenario('buckinghamshire/functional', createScenarioSource(), { set })
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.scenario
}

/** Who holds each open child, as the log alone tells it. */
interface Standing {
  stage: number
  team: number
  worker: number
}

class Follower {
  readonly open = new Map<number, Standing>()
  readonly known = new Set<number>()
  readonly inPost = new Map<number, number>()
  readonly faults: string[] = []
  rows = 0

  onChunk(chunk: EventChunk): void {
    for (let i = 0; i < chunk.length; i++) this.#row(chunk, i)
  }

  #row(chunk: EventChunk, i: number): void {
    const [tick, kind, child] = [chunk.tick[i] ?? 0, chunk.kind[i] ?? 0, chunk.child[i] ?? -1]
    const [team, worker, detail] = [chunk.team[i] ?? -1, chunk.worker[i] ?? -1, chunk.detail[i] ?? 0]
    this.rows++
    if (tick < 0) this.faults.push(`a row at tick ${tick}`)
    if (kind === kinds.WORKER_STARTED) this.inPost.set(worker, team)
    if (kind === kinds.WORKER_LEFT && !this.inPost.delete(worker)) this.faults.push(`${worker} left and never started`)
    if (child < 0) return
    if (kind === kinds.CHILD_KNOWN || kind === kinds.CONTACT_RECEIVED) this.known.add(child)
    else if (!this.known.has(child)) this.faults.push(`child ${child} has a row before she is known`)
    const standing = this.open.get(child)
    switch (kind) {
      case kinds.OPENED_WITH:
        if ((chunk.detail2[i] ?? -1) < 0) this.faults.push(`child ${child} entered her stage after the first day`)
        this.open.set(child, { stage: detail, team, worker: -1 })
        break
      case kinds.STAGE_ENTERED:
        this.open.set(child, {
          stage: detail,
          team: team >= 0 ? team : (standing?.team ?? -1),
          worker: standing?.worker ?? -1,
        })
        break
      case kinds.TRANSFERRED:
        if (standing) Object.assign(standing, { team, worker: -1 })
        break
      case kinds.WORKER_ALLOCATED:
        if (!this.inPost.has(worker)) this.faults.push(`child ${child} is given to ${worker}, who is not in post`)
        if (standing) standing.worker = worker
        break
      case kinds.WORKER_RELEASED:
        if (standing) standing.worker = -1
        break
      case kinds.CHILD_CLOSED:
        this.open.delete(child)
        break
    }
  }
}

/** The same from the columns of the model. */
function standingsIn({ cases, children }: CareState): Map<number, Standing> {
  const found = new Map<number, Standing>()
  for (let child = 0; child < children.rows; child++) {
    const c = children.case[child] ?? -1
    if (c < 0) continue
    found.set(child, { stage: cases.stage[c] ?? -1, team: cases.team[c] ?? -1, worker: cases.worker[c] ?? -1 })
  }
  return found
}

const inOrder = (standings: ReadonlyMap<number, Standing>): (number | Standing)[][] =>
  [...standings].toSorted(([a], [b]) => a - b)

describe('a run that began before its first day', () => {
  let compiled: CompiledScenario
  beforeAll(() => {
    compiled = compile(emptyTwentieth())
  })

  test('tells what stands on the first day as an opening stock, and whoever reads on from there misses nothing', () => {
    const follower = new Follower()
    const system = createCareSystem(compiled, 'begun', 0, [follower])
    system.run(0)
    expect(follower.faults).toEqual([])
    expect(inOrder(follower.open)).toEqual(inOrder(standingsIn(system.state)))
    expect(follower.open.size).toBeGreaterThan(100)
    const { inPost, team } = system.state.workers
    const people = [...inPost].flatMap((worker, post) => (worker >= 0 ? [[worker, team[post]]] : []))
    expect([...follower.inPost].toSorted(([a], [b]) => a - b)).toEqual(people.toSorted(([a = 0], [b = 0]) => a - b))

    system.run(compiled.days)
    expect(follower.faults).toEqual([])
    expect(inOrder(follower.open)).toEqual(inOrder(standingsIn(system.state)))
    expect(selfChecks(system.state, compiled.days).filter(({ found }) => found !== '')).toEqual([])
  })

  test('has lived the days before as days like any other: it holds what a run of as many days from nothing holds', () => {
    const scenario = emptyTwentieth()
    const pilot = pilotOf(scenario, { given: true, days: WARM_UP, within: 2, pilots: 5 }, 2)
    const runs = 5
    const teams = compiled.names.teams
    const weeks = Math.floor(compiledOf(pilot).days / 7)
    const sums = teams.map(() => ({ before: [] as number[], after: [] as number[] }))
    for (let replication = 0; replication < runs; replication++) {
      const from = createCareSystem(compiled, 'begun', replication, [])
      const held = simulate({ scenario: pilot, seed: 'from nothing', replication, measures: ['referrals'] }).heldByWeek
      teams.forEach((_, team) => {
        sums[team]?.before.push(childrenHeld(from.state.tallies, team))
        sums[team]?.after.push(held?.[team * weeks + Math.floor(WARM_UP / 7) - 1] ?? 0)
      })
    }
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
    const square = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1) / values.length
    const apart = sums.flatMap(({ before, after }, team) => {
      const error = Math.sqrt(square(before) + square(after))
      return Math.abs(mean(before) - mean(after)) <= 4 * error + 1 ? [] : [[teams[team], before, after]]
    })
    expect(apart).toEqual([])
    expect(mean(sums.map(({ before }) => mean(before)))).toBeGreaterThan(20)
  })

  test('is the same when asked for again, and another with another warm-up', () => {
    const scenario = emptyTwentieth()
    const fingerprintAfter = (days: number): string =>
      simulate({
        scenario: { ...scenario, years: 1, warmUp: { given: true, within: 2, pilots: 3, days } },
        seed: 'begun',
        replication: 1,
        measures: ['referrals'],
      }).fingerprint
    const found = fingerprintAfter(100)
    expect(fingerprintAfter(100)).toBe(found)
    expect(fingerprintAfter(107)).not.toBe(found)
  })

  test('has no day of its warm-up in its years: referrals of the first year are those of a year', () => {
    const scenario = emptyTwentieth()
    const byYear = simulate({ scenario, seed: 'begun', replication: 2, measures: ['referrals'] }).measures['referrals']
      ?.byYear
    expect(byYear).toHaveLength(2)
    const [first = 0, second = 0] = byYear ?? []
    // Two Poisson counts of about 290 families of two children.
    expect(Math.abs(first - second)).toBeLessThan(4 * Math.sqrt(2 * (first + second)))
  })
})
