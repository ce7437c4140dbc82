import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as kinds from '../../src/model/event-kinds.ts'
import { createRouteFlows } from '../../src/measure/create-route-flows.ts'
import { isDesigned, workerReasons } from '../../src/model/worker-reasons.ts'
import { play } from './log-builder.ts'
import { listed, measured } from './measured.ts'
import {
  naiveChanges,
  naiveChildrenOfYear,
  naiveHandOffs,
  naiveReorganised,
  naiveStocks,
  naiveWorkersInCare,
  type NaiveStocks,
} from './naive-recount.ts'
import { randomLog } from './random-log.ts'
import { endDay, secondYear, small } from './small-scenario.ts'

const years = [0, 1]
const settings = { numRuns: 25, seed: 20250401 }
const logs = fc.integer({ min: 0, max: 0x7fffffff }).map((seed) => randomLog(seed))

/** Last days of the twelve months of 2025-26 and of 2026-27. */
const monthEnds = [30, 61, 91, 122, 153, 183, 214, 244, 275, 306, 334, 365].flatMap((end) => [end, end + 365])
monthEnds.sort((a, b) => a - b)

describe('against a slow recount of random logs', () => {
  test('a random log has something of everything', () => {
    const rows = randomLog(1).rows
    const seen = new Set(rows.map(({ kind }) => kind))
    const left = kinds.eventKinds.filter(({ name }, kind) => !seen.has(kind) && !name.startsWith('reserved-'))
    expect(left).toEqual([])
  })

  test('hand-offs by year, team left, locality and child', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const handOffs = naiveHandOffs(log.rows)
        const result = measured(log)
        expect(listed(result('hand-offs').byYear)).toEqual(
          years.map((y) => handOffs.filter(({ year }) => year === y).length),
        )
        expect(listed(result('hand-offs').byTeamYear)).toEqual(
          small.names.teams.flatMap((_, t) =>
            years.map((y) => handOffs.filter(({ year, team }) => year === y && team === t).length),
          ),
        )
        expect(listed(result('hand-offs').byLocalityYear)).toEqual(
          [0, 1].flatMap((l) => years.map((y) => handOffs.filter((h) => h.year === y && h.locality === l).length)),
        )
        const among = naiveChildrenOfYear(log.rows, 1)
        const spread: number[] = []
        for (const child of among) {
          const count = handOffs.filter((handOff) => handOff.child === child && handOff.year === 1).length
          while (spread.length <= count) spread.push(0)
          spread[count] = (spread[count] ?? 0) + 1
        }
        expect(listed(result('hand-offs-per-child').spread)).toEqual(spread)
        const flows = createRouteFlows(small)
        play(log.rows, flows)
        expect(flows.result().reduce((sum, { handedOff }) => sum + handedOff, 0)).toBe(handOffs.length)
      }),
      settings,
    )
  })

  test('changes of worker by year, reason and child', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const changes = naiveChanges(log.rows)
        const result = measured(log)
        const ofYear = (year: number, test: (reason: number) => boolean): number =>
          changes.filter((change) => change.year === year && test(change.reason)).length
        expect(listed(result('changes-of-worker').byYear)).toEqual(years.map((year) => ofYear(year, () => true)))
        expect(listed(result('designed-changes-of-worker').byYear)).toEqual(
          years.map((year) => ofYear(year, isDesigned)),
        )
        const byReason = workerReasons.slice(1).map((_, index) => ofYear(1, (reason) => reason === index + 1))
        expect(Object.values(result('changes-of-worker-per-child').parts ?? {})).toEqual(byReason)
        years.forEach((year) => {
          const among = naiveChildrenOfYear(log.rows, year)
          expect(result('changes-of-worker-per-child').byYear[year]).toBeCloseTo(
            ofYear(year, () => true) / among.length,
            12,
          )
        })
      }),
      settings,
    )
  })

  test('families whose worker changed in a reorganisation, by year and locality', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const families = naiveReorganised(log.rows)
        const found = measured(log)('families-changed-by-reorganisation')
        expect(listed(found.byYear)).toEqual(years.map((y) => families.filter(({ year }) => year === y).length))
        expect(listed(found.byLocalityYear)).toEqual(
          [0, 1].flatMap((l) => years.map((y) => families.filter((f) => f.year === y && f.locality === l).length)),
        )
      }),
      settings,
    )
  })

  test('children in care with three or more workers', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const { byYear } = measured(log)('three-or-more-workers')
        years.forEach((year) => {
          const { inCare, three } = naiveWorkersInCare(log.rows, year)
          expect(byYear[year]).toBeCloseTo((100 * three) / inCare, 10)
        })
      }),
      settings,
    )
  })

  test('stocks at every month end, and averages of every year', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const days = naiveStocks(log.rows)
        const result = measured(log)
        const atMonthEnds = (read: (day: NaiveStocks) => number): number[] =>
          monthEnds.map((end) => {
            const day = days[end - 1]
            return day === undefined ? Number.NaN : read(day)
          })
        const stocks: [string, (day: NaiveStocks) => number][] = [
          ['children-in-need-open', ({ inNeed }) => inNeed],
          ['early-help-open', ({ earlyHelp }) => earlyHelp],
          ['protection-plans-open', ({ onPlan }) => onPlan],
          ['looked-after-open', ({ inCare }) => inCare],
          ['uasc-open', ({ unaccompanied }) => unaccompanied],
          ['care-leavers', ({ leavingCare }) => leavingCare],
          ['unallocated-at-year-end', ({ unallocated }) => unallocated],
        ]
        for (const [name, read] of stocks) {
          expect({ name, stock: listed(result(name).byMonth) }).toEqual({ name, stock: atMonthEnds(read) })
        }
        expect(listed(result('children-in-need-open').byTeamYear)).toEqual(
          small.names.teams.flatMap((_, team) =>
            [secondYear, endDay].map((end) => days[end - 1]?.inNeedByTeam[team] ?? Number.NaN),
          ),
        )
        const mean = (read: (day: NaiveStocks) => number, year: number): number =>
          days.slice(year * 365, (year + 1) * 365).reduce((sum, day) => sum + read(day), 0) / 365
        years.forEach((year) => {
          expect(result('unallocated').byYear[year]).toBeCloseTo(
            mean(({ unallocated }) => unallocated, year),
            10,
          )
          expect(result('unallocated-with-plan-or-enquiry').byYear[year]).toBeCloseTo(
            mean(({ atRisk }) => atRisk, year),
            10,
          )
        })
      }),
      settings,
    )
  })

  test('what comes in less what goes out is the change of the stock', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const result = measured(log)
        const [firstEnd, secondEnd] = listed(result('looked-after-open').byYear)
        const came = result('looked-after-started').byYear[1] ?? Number.NaN
        const left = result('looked-after-ceased').byYear[1] ?? Number.NaN
        expect((secondEnd ?? 0) - (firstEnd ?? 0)).toBe(came - left)
        const plans = listed(result('protection-plans-open').byYear)
        const started = result('protection-plans-started').byYear[1] ?? Number.NaN
        const ended = result('protection-plans-ended').byYear[1] ?? Number.NaN
        expect((plans[1] ?? 0) - (plans[0] ?? 0)).toBe(started - ended)
      }),
      settings,
    )
  })

  test('need episodes started are referrals less the two endings the census takes away', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const result = measured(log)
        years.forEach((year) => {
          const value = (name: string): number => result(name).byYear[year] ?? Number.NaN
          const taken = value('referrals-no-further-action') + value('assessments-not-in-need')
          expect(value('need-episodes-started')).toBeCloseTo(value('referrals') * (1 - taken / 100), 8)
        })
      }),
      settings,
    )
  })
})
