import fc from 'fast-check'
import { RECORD_STEP } from '../../src/kernel/records.ts'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { createMeasuring } from '../../src/measure/measure-all.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import * as kinds from '../../src/model/event-kinds.ts'
import { productivityOf } from '../../src/model/productivity.ts'
import { ORGRST } from '../../src/model/worker-reasons.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { type LogRow, type Run, rows, runScenario } from './run.ts'
import { shipped, unlimitedWorkers } from './shipped.ts'

const FUNCTIONAL = 'buckinghamshire/functional'
const LOCALITY = 'buckinghamshire/locality'
const PHASED = 'buckinghamshire/locality-phased'
/** All of it inside two years. */
const quick = [
  'years=2',
  'rollOut.goLive={ Wycombe: 2025-10-01, South Bucks: 2026-04-01, Chiltern: 2026-04-01, rest: 2026-10-01 }',
]
const [FIRST, SECOND, LAST] = [183, 365, 548]

const phased = (...set: readonly string[]): Scenario => shipped(PHASED, [...quick, ...set])

function upTo(run: Run, day: number): LogRow[] {
  const found: LogRow[] = []
  for (const row of rows(run)) {
    if (row.tick >= day * 8) break
    found.push(row)
  }
  return found
}

/** Rows of the first moment of a day. */
function rowsAtDawn(run: Run, day: number): LogRow[] {
  return [...rows(run)].filter(({ tick }) => tick === day * 8)
}

describe('before anything goes live', () => {
  const functional = runScenario(shipped(FUNCTIONAL, ['years=2']))

  test.each(['moved', 'kept'])('the run is the one that stays as it is, to the last row (%s)', (families) => {
    const run = runScenario(phased(`rollOut.families=${families}`))
    expect(upTo(run, FIRST)).toEqual(upTo(functional, FIRST))
    expect(rowsAtDawn(run, FIRST).length).toBeGreaterThan(500)
    expect(rowsAtDawn(functional, FIRST)).toEqual([])
  })

  test('arms whose first dates agree are the same until the first that does not', () => {
    const later = runScenario(phased('rollOut.goLive.South Bucks=2026-10-01', 'rollOut.goLive.Chiltern=2026-10-01'))
    const run = runScenario(phased())
    expect(upTo(later, SECOND)).toEqual(upTo(run, SECOND))
    expect(rowsAtDawn(later, SECOND)).not.toEqual(rowsAtDawn(run, SECOND))
  })
})

describe('when everything is live by the first day', () => {
  test('the run is that of the new model', () => {
    const run = runScenario(phased('years=1', 'rollOut.goLive=2025-04-01'))
    expect(run.fingerprint).toBe(runScenario(shipped(LOCALITY, ['years=1'])).fingerprint)
  })

  test('what is live by the first day is held by the new teams from the first row on', () => {
    const run = runScenario(phased('years=1', 'rollOut.goLive={ Wycombe: 2025-04-01, rest: 2025-10-01 }'))
    const wycombe = run.compiled.names.teams.indexOf('Wycombe locality team')
    const place = run.compiled.names.localities.indexOf('Wycombe')
    const locality = new Map<number, number>()
    let held = 0
    for (const row of upTo(run, 1)) {
      if (row.kind === kinds.CHILD_KNOWN) locality.set(row.child, row.detail)
      if (row.kind !== kinds.OPENED_WITH) continue
      if (row.team === wycombe) held++
      if (run.compiled.names.stages[row.detail] === 'assessment') {
        expect(row.team === wycombe).toBe(locality.get(row.child) === place)
      }
    }
    expect(held).toBeGreaterThan(300)
    expect(run.failed).toEqual([])
  })
})

describe.each(['moved', 'kept'])('families %s', (families) => {
  const run = runScenario(phased(`rollOut.families=${families}`))

  test('a transfer stands exactly where consecutive holders differ, and nobody holds a child of another team', () => {
    const holder = new Map<number, number>()
    const teamOfWorker = new Map<number, number>()
    const workerOf = new Map<number, number>()
    let tick = 0
    let checked = 0
    for (const row of rows(run)) {
      // Whoever is held by a worker at the end of a moment of upheaval is held by the team the worker is in.
      if (row.tick !== tick && [FIRST, SECOND, LAST].includes(tick / 8)) {
        for (const [child, worker] of workerOf) {
          expect(teamOfWorker.get(worker)).toBe(holder.get(child))
          checked++
        }
      }
      tick = row.tick
      if (row.kind === kinds.WORKER_STARTED || (row.kind === kinds.POST_MOVED && row.worker >= 0)) {
        teamOfWorker.set(row.worker, row.team)
      }
      if (row.child < 0) continue
      if (row.kind === kinds.OPENED_WITH) holder.set(row.child, row.team)
      else if (row.kind === kinds.TRANSFERRED) {
        expect(row.team).not.toBe(row.detail)
        expect(row.detail).toBe(holder.get(row.child) ?? -1)
        holder.set(row.child, row.team)
        workerOf.delete(row.child)
      } else if (row.kind === kinds.CHILD_CLOSED) {
        holder.delete(row.child)
        workerOf.delete(row.child)
      } else if (row.kind === kinds.WORKER_RELEASED) {
        expect(workerOf.get(row.child)).toBe(row.worker)
        workerOf.delete(row.child)
      } else if (row.kind === kinds.WORKER_ALLOCATED) {
        expect(teamOfWorker.get(row.worker)).toBe(row.team)
        workerOf.set(row.child, row.worker)
      }
      if (row.team >= 0 && row.kind !== kinds.STAGE_ENTERED && holder.has(row.child)) {
        expect(row.team).toBe(holder.get(row.child))
      }
    }
    expect(checked).toBeGreaterThan(5000)
  })

  test('nobody is left with a team of before once all is live', () => {
    const held = new Map<number, number>()
    const posts = new Map<number, number>()
    for (const row of upTo(run, LAST + 1)) {
      if (row.kind === kinds.POST_OPENED) posts.set(row.team, (posts.get(row.team) ?? 0) + 1)
      // Bit 1 marks a place on call, which is no post.
      if (row.kind === kinds.POST_MOVED && (row.detail2 & 2) === 0) {
        posts.set(row.detail, (posts.get(row.detail) ?? 0) - 1)
        posts.set(row.team, (posts.get(row.team) ?? 0) + 1)
      }
      if (row.kind === kinds.OPENED_WITH || row.kind === kinds.TRANSFERRED) held.set(row.child, row.team)
      if (row.kind === kinds.CHILD_CLOSED) held.delete(row.child)
    }
    const names = run.compiled.names.teams
    const holding = new Set([...held.values()].map((team) => names[team]))
    for (const gone of ['Assessment', 'Child in need and protection', 'Court and looked after']) {
      expect(holding).not.toContain(gone)
      expect(posts.get(names.indexOf(gone))).toBe(0)
    }
    expect(holding).toContain('Looked after')
  })

  test('every self-check holds', () => {
    expect(run.failed).toEqual([])
  })
})

test('families moved: on the day each is where the new map says, with her worker if the post came too', () => {
  const scenario = phased()
  const compiled = compile(scenario)
  const system = createCareSystem(compiled, 'laws', 0, [])
  system.run(LAST + 1)
  const { cases, children, families } = system.state
  let looked = 0
  for (let child = 0; child < children.rows; child++) {
    const c = children.case[child] ?? -1
    if (c < 0) continue
    const stage = compiled.names.stages[cases.stage[c] ?? -1] ?? ''
    const place = compiled.names.localities[families.locality[children.family[child] ?? -1] ?? -1] ?? ''
    const says = scenario.teams.teams.find(({ holds }) =>
      holds.some((one) => one.stage === stage && (one.when.localities?.includes(place) ?? true)),
    )
    expect(compiled.names.teams[cases.team[c] ?? -1]).toBe(says?.name)
    looked++
  }
  expect(looked).toBeGreaterThan(4000)
})

describe('families kept', () => {
  const run = runScenario(phased('rollOut.families=kept'))

  test('no child with a worker gets another on a go-live day, though many come to another team', () => {
    for (const day of [FIRST, SECOND, LAST]) {
      const dawn = rowsAtDawn(run, day)
      expect(dawn.filter(({ kind }) => kind === kinds.WORKER_RELEASED)).toEqual([])
      const moved = new Map(
        dawn
          .filter(({ kind, worker }) => kind === kinds.TRANSFERRED && worker >= 0)
          .map((row) => [row.child, row.worker]),
      )
      const allocated = dawn.filter(({ kind }) => kind === kinds.WORKER_ALLOCATED)
      expect(allocated.length).toBeGreaterThan(200)
      for (const row of allocated) {
        expect(row.detail).toBe(ORGRST)
        expect(row.worker).toBe(moved.get(row.child))
      }
    }
  })

  test('they are looked up again in their next stage: few are with another locality’s team a year on', () => {
    const strays = (day: number): number => {
      const system = createCareSystem(compile(phased('years=3', 'rollOut.families=kept')), 'laws', 0, [])
      system.run(day)
      const { cases } = system.state
      let count = 0
      for (let c = 0; c < cases.end; c += RECORD_STEP) if ((cases.stage[c] ?? -1) >= 0) count += cases.kept[c] ?? 0
      return count
    }
    const then = strays(LAST + 1)
    expect(then).toBeGreaterThan(200)
    expect(strays(LAST + 366)).toBeLessThan(then / 2)
  })
})

describe('measures of a reorganisation', () => {
  const measure = (...set: readonly string[]) => {
    const compiled = compile(phased(...set))
    const measuring = createMeasuring(compiled)
    createCareSystem(compiled, 'laws', 0, [measuring]).run(compiled.days)
    return measuring.results(compiled.days)
  }
  const moved = measure()
  const kept = measure('rollOut.families=kept')

  test('families moved change worker, those kept do not, and the localities that go live are among them', () => {
    const families = moved['families-changed-by-reorganisation']
    expect(families?.byYear[0]).toBeGreaterThan(300)
    expect(families?.byYear[1]).toBeGreaterThan(300)
    expect([...(kept['families-changed-by-reorganisation']?.byYear ?? [])]).toEqual([0, 0])
    expect(kept['changes-of-worker-per-child']?.parts?.reorganisation).toBe(0)
    expect(moved['changes-of-worker-per-child']?.parts?.reorganisation).toBeGreaterThan(500)
  })

  test('moving makes more hand-offs than keeping', () => {
    const total = (result: typeof moved): number =>
      [...(result['hand-offs']?.byYear ?? [])].reduce((sum, n) => sum + n, 0)
    expect(total(moved)).toBeGreaterThan(total(kept))
  })

  test('a team that is not there yet, or no more, is in no average of teams', () => {
    const byTeam = moved['months-over-caseload-limit']?.byTeamYear ?? new Float64Array()
    const at = (name: string, year: number): number | undefined =>
      byTeam[compile(phased()).names.teams.indexOf(name) * 2 + year]
    expect(at('Looked after', 0)).toBeNaN()
    expect(at('Looked after', 1)).toBeGreaterThanOrEqual(0)
    expect(at('Court and looked after', 0)).toBeGreaterThanOrEqual(0)
  })
})

describe('the shock', () => {
  /** Children who change to a colleague on the first go-live day, families kept so that nothing else moves them. */
  const shaken = (share: string): Set<number> => {
    const run = runScenario(phased(...unlimitedWorkers, 'rollOut.families=kept', `rollOut.shock={ changes: ${share} }`))
    expect(run.failed).toEqual([])
    return new Set(
      rowsAtDawn(run, FIRST)
        .filter(({ kind }) => kind === kinds.WORKER_RELEASED)
        .map(({ child }) => child),
    )
  }

  test('takes the share it says of those who go live, and those of a small share are among those of a larger', () => {
    const [none, some, more, all] = [shaken('0 %'), shaken('20 %'), shaken('40 %'), shaken('100 %')]
    expect(none.size).toBe(0)
    expect(all.size).toBeGreaterThan(700)
    // Four standard deviations either way, families being of several children.
    expect(Math.abs(some.size / all.size - 0.2)).toBeLessThan(0.08)
    expect(Math.abs(more.size / all.size - 0.4)).toBeLessThan(0.1)
    for (const child of some) expect(more).toContain(child)
    for (const child of more) expect(all).toContain(child)
  })

  test('a share of nothing changes nothing, exactly', () => {
    const none = runScenario(phased('rollOut.shock={ changes: 0 % }'))
    expect(none.fingerprint).toBe(runScenario(phased()).fingerprint)
  })

  test('productivity dips for a team from its go-live on, and for no other', () => {
    const compiled = compile(phased('rollOut.shock={ productivity: { dip: 10 %, for: 6 months } }'))
    const system = createCareSystem(compiled, 'laws', 0, [])
    const on = (day: number, team: string): number => {
      system.state.day = day
      return productivityOf(system.state, compiled.names.teams.indexOf(team))
    }
    expect([FIRST - 1, FIRST, FIRST + 182, FIRST + 183].map((day) => on(day, 'Wycombe locality team'))).toEqual([
      1, 0.9, 0.9, 1,
    ])
    expect(on(FIRST, 'South Bucks locality team')).toBe(1)
    expect(on(LAST, 'Looked after')).toBe(0.9)
    expect([0, FIRST, LAST].map((day) => on(day, 'Leaving care'))).toEqual([1, 1, 1])
    const without = createCareSystem(compile(shipped(FUNCTIONAL, ['years=1'])), 'laws', 0, [])
    expect(productivityOf(without.state, 3)).toBe(1)
  })
})

test.each(['moved', 'kept'])(
  'agency workers on call go along, and none keeps a family of a team that is gone (%s)',
  (families) => {
    const scenario = phased(
      `rollOut.families=${families}`,
      'workforce.escalation.agency={ above: 60 %, for: 1 weeks, after: 1 working day, most: 25 %, below: 10 % }',
    )
    const run = runScenario(scenario)
    expect(run.failed).toEqual([])
    const along = [...rows(run, [kinds.POST_MOVED])].filter(({ detail2 }) => (detail2 & 2) !== 0)
    expect(along.length).toBeGreaterThan(20)
    for (const { worker, team } of along) {
      expect(worker).toBeGreaterThanOrEqual(0)
      expect(team).toBeGreaterThanOrEqual(0)
    }
    const compiled = compile(scenario)
    const system = createCareSystem(compiled, 'laws', 0, [])
    const mine = new Set(scenario.teams.teams.map(({ name }) => name))
    for (const day of [FIRST + 1, SECOND + 1, LAST + 1]) {
      system.run(day)
      const { cases, workers } = system.state
      const { people, inPost } = workers
      let onCall = 0
      for (let c = 0; c < cases.end; c += RECORD_STEP) {
        const worker = cases.worker[c] ?? -1
        if ((cases.stage[c] ?? -1) < 0 || worker < 0) continue
        const post = people.post[worker] ?? -1
        expect(inPost[post]).toBe(worker)
        if (day > LAST) expect(mine).toContain(compiled.names.teams[workers.team[post] ?? -1])
        onCall += compiled.posts.onCall[post] ?? 0
      }
      expect(onCall).toBeGreaterThan(50)
    }
  },
)

test('whatever the dates, posts and caps, every self-check holds', () => {
  const date = fc.constantFrom('2025-04-01', '2025-04-02', '2025-07-05', '2025-12-25', '2026-03-31')
  fc.assert(
    fc.property(
      fc.record({
        cap: fc.integer({ min: 8, max: 30 }),
        over: fc.integer({ min: 0, max: 10 }),
        posts: fc.integer({ min: 30, max: 70 }),
        families: fc.constantFrom('kept', 'moved'),
        release: fc.constantFrom('at once', 'when taken'),
        changes: fc.integer({ min: 0, max: 100 }),
        wycombe: date,
        chiltern: date,
        rest: date,
      }),
      ({ cap, over, posts, families, release, changes, wycombe, chiltern, rest }) => {
        const scenario = shipped(PHASED, [
          'years=1',
          `workforce.roles.social worker.hardCap=${cap + over} children`,
          `workforce.roles.social worker.cap=${cap} children`,
          `teams.Locality team.posts.Wycombe=${posts} posts`,
          `teams.release=${release}`,
          `rollOut.families=${families}`,
          `rollOut.goLive={ Wycombe: ${wycombe}, Chiltern: ${chiltern}, rest: ${rest} }`,
          `rollOut.shock={ changes: ${changes} % }`,
        ])
        expect(runScenario(scenario).failed).toEqual([])
      },
    ),
    { seed: 5, numRuns: 10 },
  )
})
