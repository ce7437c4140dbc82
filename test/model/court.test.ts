import { expect, test } from 'vitest'
import * as kinds from '../../src/model/event-kinds.ts'
import type { Court } from '../../src/scenario/court.ts'
import type { Stage } from '../../src/scenario/pathway.ts'
import { clocksScenario, days, planStages, stage } from './clocks-scenario.ts'
import { rows, type Run, runScenario } from './run.ts'
import { shipped } from './shipped.ts'

const court: Court = {
  preProceedings: { length: days(50), issued: 0.65 },
  proceedings: { length: { law: 'lognormal', median: 120, p90: 300, days: 'calendar', less: 0 } },
}

function runWith(stages: readonly Stage[], years = 4): Run {
  const scenario = clocksScenario(stages, { familiesADay: 6, years })
  const run = runScenario({ ...scenario, pathway: { stages, court } })
  expect(run.failed).toEqual([])
  return run
}

/** A share of n is within four standard errors of what theory says. */
function expectShare(found: number, n: number, theory: number): void {
  expect(Math.abs(found / n - theory)).toBeLessThan(4 * Math.sqrt((theory * (1 - theory)) / n))
}

const everybody = {}

test('proceedings start with a share of entries to care, and end within 26 weeks as often as their law says', () => {
  const run = runWith([
    stage('assessment', 'assessment', days(5), 'care'),
    stage('care', 'looked-after', days(100), 'close', {
      proceedings: { cases: [{ when: everybody, level: 0.4 }], open: 0 },
    }),
  ])
  const entered = [...rows(run, [kinds.CARE_STARTED])].length
  const started = new Map<number, number>()
  let concluded = 0
  let inTime = 0
  for (const { kind, child, tick, detail } of rows(run, [kinds.PROCEEDINGS_STARTED, kinds.PROCEEDINGS_CONCLUDED])) {
    const day = Math.floor(tick / 8)
    if (kind === kinds.PROCEEDINGS_STARTED) started.set(child, day)
    else {
      expect(detail).toBe(day - (started.get(child) ?? 0))
      // Those that began early enough for all but one in a thousand to have ended.
      if ((started.get(child) ?? 0) > 365) continue
      concluded++
      if (detail <= 182) inTime++
    }
  }
  expectShare(started.size, entered, 0.4)
  const early = [...started.values()].filter((day) => day <= 365).length
  expect(concluded).toBeGreaterThan(0.99 * early)
  // The normal distribution at (ln 182 - ln 120) ÷ σ, with σ = ln(300 ÷ 120) ÷ 1.281552: 0.7199.
  expectShare(inTime, early, 0.7199)
})

test('pre-proceedings start at their rate while a plan is open, and lead to proceedings in their share', () => {
  const run = runWith(planStages(200, { preProceedings: { cases: [{ when: everybody, level: 0.5 }], open: 0 } }))
  const planned = new Set<number>()
  const begun = new Set<number>()
  let ended = 0
  let issued = 0
  for (const { kind, child, tick, detail, detail2 } of rows(run)) {
    const day = Math.floor(tick / 8)
    if (kind === kinds.PLAN_STARTED && day < 3 * 365) planned.add(child)
    if (kind === kinds.PRE_PROCEEDINGS_STARTED && planned.has(child)) begun.add(child)
    if (kind === kinds.PRE_PROCEEDINGS_ENDED) {
      expect(detail2).toBe(50)
      ended++
      issued += detail
    }
    if (kind === kinds.PROCEEDINGS_STARTED) expect(detail).toBe(1)
  }
  expectShare(begun.size, planned.size, 1 - Math.exp((-0.5 * 200) / 365.25))
  expectShare(issued, ended, 0.65)
})

test('the opening stock is in proceedings in its share, and unaccompanied children never are', () => {
  const run = runScenario(shipped('buckinghamshire/functional', ['years=1']))
  expect(run.failed).toEqual([])
  const alone = new Set<number>()
  let open = 0
  let before = 0
  for (const { kind, child, detail2 } of rows(run)) {
    if (kind === kinds.CHILD_KNOWN && (detail2 & 1) === 1) alone.add(child)
    if (kind === kinds.PROCEEDINGS_STARTED) {
      expect(alone.has(child)).toBe(false)
      if (detail2 > 0) open++
    }
    if (kind === kinds.PRE_PROCEEDINGS_STARTED && detail2 > 0) before++
  }
  expectShare(open, 441, 0.174)
  expect(before).toBeGreaterThan(0)
})

test('it moves nobody: without the court every other row is the same', () => {
  const courtKinds = [
    kinds.PRE_PROCEEDINGS_STARTED,
    kinds.PRE_PROCEEDINGS_ENDED,
    kinds.PROCEEDINGS_STARTED,
    kinds.PROCEEDINGS_CONCLUDED,
  ]
  const others = (run: Run): string[] =>
    [...rows(run)].filter(({ kind }) => !courtKinds.includes(kind)).map((row) => Object.values(row).join(' '))
  const withCourt = shipped('buckinghamshire/functional', ['years=1'])
  const { court: _, ...pathway } = withCourt.pathway
  expect(others(runScenario(withCourt))).toEqual(others(runScenario({ ...withCourt, pathway })))
})
