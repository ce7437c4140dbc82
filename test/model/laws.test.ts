import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as kinds from '../../src/model/event-kinds.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { queueScenario } from './queue-scenario.ts'
import { type Run, rows, runScenario } from './run.ts'
import { shipped, teamsByAge } from './shipped.ts'

const count = (run: Run, kind: number): number => [...rows(run, [kind])].length

test('a transfer is recorded in one place of the model', () => {
  const folder = fileURLToPath(new URL('../../src/model/', import.meta.url))
  const recording = readdirSync(folder).filter((file) => {
    const text = readFileSync(`${folder}${file}`, 'utf8')
    return file !== 'event-kinds.ts' && /\bTRANSFERRED\b/.test(text)
  })
  expect(recording).toEqual(['holding.ts'])
})

describe('a transfer stands exactly where consecutive holders differ', () => {
  test.each([
    ['buckinghamshire/functional', []],
    ['buckinghamshire/locality', []],
    ['buckinghamshire/locality', teamsByAge],
  ])('%s %j', (name, set) => {
    const run = runScenario(shipped(name, ['years=2', ...set]))
    const holder = new Map<number, number>()
    let transfers = 0
    for (const row of rows(run)) {
      if (row.child < 0) continue
      if (row.kind === kinds.OPENED_WITH) holder.set(row.child, row.team)
      else if (row.kind === kinds.TRANSFERRED) {
        transfers++
        expect(row.team).not.toBe(row.detail)
        expect(row.detail).toBe(holder.get(row.child) ?? -1)
        holder.set(row.child, row.team)
      } else if (row.kind === kinds.CHILD_CLOSED) holder.delete(row.child)
      else if (row.team >= 0 && row.kind !== kinds.STAGE_ENTERED) expect(row.team).toBe(holder.get(row.child))
    }
    expect(transfers).toBeGreaterThan(5000)
  })
})

test('one team for everything makes no hand-off, and no child changes team', () => {
  const scenario = shipped('buckinghamshire/functional', ['years=1'])
  const stages = scenario.pathway.stages.filter((stage) => stage.name !== 'contact' && stage.name !== 'conference')
  const one: Scenario = {
    ...scenario,
    teams: {
      release: 'at-once',
      teams: [
        {
          name: 'Everything',
          line: 'Everything',
          role: 'social worker',
          posts: 300,
          holds: stages.map((stage) => ({ stage: stage.name, when: {} })),
        },
      ],
    },
  }
  const run = runScenario(one)
  expect(run.failed).toEqual([])
  for (const row of rows(run, [kinds.TRANSFERRED])) expect(row.detail).toBe(-1)
})

test('siblings at home share one worker, and a worker holds no more than the hard cap', () => {
  const run = runScenario(shipped('buckinghamshire/locality', ['years=1']))
  const hardCap = run.compiled.roleHardCap[0] ?? 0
  const held = new Map<number, Set<number>>()
  const worker = new Map<number, number>()
  const move = (child: number, to: number): void => {
    held.get(worker.get(child) ?? -1)?.delete(child)
    worker.set(child, to)
    if (to < 0) return
    const load = held.get(to) ?? new Set()
    load.add(child)
    held.set(to, load)
  }
  let most = 0
  for (const row of rows(run)) {
    if (row.kind === kinds.WORKER_ALLOCATED) {
      move(row.child, row.worker)
      const role = run.compiled.teamRole[row.team] ?? -1
      if (role === 0) most = Math.max(most, held.get(row.worker)?.size ?? 0)
    } else if ([kinds.WORKER_RELEASED, kinds.TRANSFERRED, kinds.CHILD_CLOSED].includes(row.kind)) move(row.child, -1)
  }
  expect(most).toBeGreaterThan(18)
  expect(most).toBeLessThanOrEqual(hardCap)
})

test('release when taken keeps the old worker until the new team gives one', () => {
  const scenario = shipped('buckinghamshire/functional', ['years=1', 'teams.release=when taken'])
  const run = runScenario(scenario)
  expect(run.failed).toEqual([])
  // A transfer to a team with case holders brings its worker at the same moment, unless nobody had the child before.
  let kept = 0
  let pending: { child: number; tick: number } | undefined
  for (const row of rows(run)) {
    if (pending && row.child === pending.child && row.tick === pending.tick && row.kind === kinds.WORKER_ALLOCATED)
      kept++
    pending = row.kind === kinds.TRANSFERRED && row.worker >= 0 ? { child: row.child, tick: row.tick } : pending
  }
  expect(kept).toBeGreaterThan(500)
})

describe('with one team, one stage and nobody leaving', () => {
  const waits = (servers: number): { total: number; waited: number } => {
    const run = runScenario(queueScenario({ pools: 1, servers, arrivals: 0.4, meanService: 20, years: 4 }))
    let waited = 0
    for (const row of rows(run, [kinds.WORKER_ALLOCATED])) waited += row.detail2
    return { total: count(run, kinds.WORKER_ALLOCATED), waited }
  }

  test('more workers never lengthen the total wait under the same luck', () => {
    let before = Number.POSITIVE_INFINITY
    for (const servers of [9, 10, 11, 12, 14, 20]) {
      const { waited, total } = waits(servers)
      expect(total).toBeGreaterThan(500)
      expect(waited).toBeLessThanOrEqual(before)
      before = waited
    }
  })
})

test('whatever the staffing, caps and turnover, every self-check holds', () => {
  fc.assert(
    fc.property(
      fc.record({
        cap: fc.integer({ min: 6, max: 30 }),
        over: fc.integer({ min: 0, max: 10 }),
        leave: fc.double({ min: 0, max: 3, noNaN: true }),
        lag: fc.integer({ min: 0, max: 120 }),
        model: fc.constantFrom('functional', 'locality'),
        release: fc.constantFrom('at once', 'when taken'),
      }),
      ({ cap, over, leave, lag, model, release }) => {
        const scenario = shipped(`buckinghamshire/${model}`, [
          'years=1',
          `workforce.roles.social worker.hardCap=${cap + over} children`,
          `workforce.roles.social worker.cap=${cap} children`,
          `workforce.roles.social worker.employed.leave=${leave.toFixed(3)} a year`,
          `workforce.roles.social worker.employed.replacedAfter=${lag} working days`,
          `teams.release=${release}`,
        ])
        expect(runScenario(scenario).failed).toEqual([])
      },
    ),
    { seed: 11, numRuns: 12 },
  )
})
