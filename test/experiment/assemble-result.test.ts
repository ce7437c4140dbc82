import { describe, expect, test } from 'vitest'
import { assembleResult } from '../../src/experiment/assemble-result.ts'
import type { StudyResult } from '../../src/experiment/result.ts'
import { measures } from '../../src/measure/index.ts'
import type { Measure } from '../../src/measure/measure.ts'
import { notMeasured } from '../../src/measure/not-measured.ts'
import { bonferroniLevel } from '../../src/statistics/bonferroni.ts'
import { meanInterval } from '../../src/statistics/confidence.ts'
import { headlineMeasures } from '../../src/words/headline-measures.ts'
import { smallScenario } from '../measure/small-scenario.ts'
import { arm, study, trial, trials } from './synthetic-study.ts'

const functional = arm('functional')
const locality = arm('locality')
const better = (measure: Measure): number => (measure.betterWhen === 'higher' ? 3 : -3)
/** Locality moves each measure three times what matters, give or take the luck of the replication. */
const changed = trials(locality, 12, (measure) => better(measure))
const two = assembleResult(study([functional, locality], 12), [trials(functional, 12), jittered()])

function jittered() {
  return changed.map((found, replication) => ({
    ...found,
    measures: Object.fromEntries(
      Object.entries(found.measures).map(([name, result]) => {
        const by = Math.sin(replication) * 0.2
        return [name, { ...result, overall: result.overall + by, byYear: result.byYear.map((value) => value + by) }]
      }),
    ),
  }))
}

function measureOf(result: StudyResult, armName: string, name: string) {
  const found = result.arms.find((it) => it.name === armName)?.measures.find((measure) => measure.name === name)
  if (!found) throw new Error(`${armName} has no ${name}`)
  return found
}

function comparisonOf(result: StudyResult, name: string) {
  const found = result.comparisons.find((comparison) => comparison.measure === name)
  if (!found) throw new Error(`${name} is not compared`)
  return found
}

describe('the result of a study', () => {
  test('has the fields programs rely on', () => {
    expect(Object.keys(two)).toEqual(
      'caseflow format area notices answers headline arms comparisons routes seed replications years start posts published notMeasured assumptions checks'.split(
        ' ',
      ),
    )
    expect(two).toMatchObject({
      caseflow: '0.1.0',
      format: 1,
      seed: 'bucks-1',
      replications: 12,
      years: 2,
      start: '2025-04-01',
    })
    const [first] = two.arms
    expect(first?.scenario).toEqual({ title: 'The functional model', file: 'small/functional', sha256: '0'.repeat(64) })
    expect(first?.fingerprints).toHaveLength(12)
    const wait = measureOf(two, 'functional', 'allocation-wait')
    expect(Object.keys(wait)).toEqual(
      'name title unit kind betterWhen overall matters byYear byTeam byLocality spread'.split(' '),
    )
    expect(Object.keys(wait.overall)).toEqual('mean median replications counted interval band'.split(' '))
    expect(wait.overall.interval).toMatchObject({ level: 0.95, kind: 'confidence-of-mean' })
    expect(wait.overall.band).toMatchObject({ level: 0.8, kind: 'prediction', uncertainty: 'chance' })
    expect(Object.keys(comparisonOf(two, 'allocation-wait'))).toEqual(
      'arm against measure difference shareOfReplicationsLower replicationsAgreeing verdict why sentence cells byYear byLocality'.split(
        ' ',
      ),
    )
  })

  test('is plain data: what is read back from its text is the same, with nothing missing and nothing that is no number', () => {
    expect(JSON.parse(JSON.stringify(two))).toStrictEqual(two)
  })

  test('of the same trials has the same bytes, also when they crossed a thread', () => {
    const again = assembleResult(study([arm('functional'), arm('locality')], 12), [
      structuredClone(trials(functional, 12)),
      structuredClone(jittered()),
    ])
    expect(JSON.stringify(again)).toBe(JSON.stringify(two))
  })

  test('has years, months, teams and localities by name', () => {
    const unallocated = measureOf(two, 'functional', 'unallocated')
    expect(unallocated.byYear.map(({ year }) => year)).toEqual(['2025-26', '2026-27'])
    const months = unallocated.byMonth?.map(({ month }) => month) ?? []
    expect(months).toHaveLength(24)
    expect([months[0], months[8], months[9], months[23]]).toEqual(['2025-04', '2025-12', '2026-01', '2027-03'])
    expect(unallocated.byTeam?.map(({ team }) => team)).toEqual(functional.compiled.names.teams)
    expect(unallocated.byLocality?.map(({ locality: name }) => name)).toEqual(['North', 'South'])
    for (const { mean, byYear } of unallocated.byTeam ?? []) expect(mean).toBe(byYear.at(-1)?.mean)
  })

  test('overall means are those of the replications, and the year tells the same', () => {
    for (const { overall, byYear } of two.arms.flatMap(({ measures: all }) => all)) {
      const values = overall.replications.filter((value) => value !== null)
      expect(values).toHaveLength(12)
      expect(overall.mean).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / 12, 9)
      expect(byYear.at(-1)?.mean).toBeCloseTo(overall.mean, 9)
    }
  })

  test('spreads are added up over all replications, parts are averaged', () => {
    // Of ten: four 0, three 1, two 2, one 3.
    expect(measureOf(two, 'functional', 'hand-offs-per-child').spread).toEqual({ p10: 0, median: 1, p90: 2, mean: 1 })
    expect(measureOf(two, 'functional', 'looked-after-started-by-age').parts).toEqual([
      { part: 'one', mean: 35.5 },
      { part: 'other', mean: 64.5 },
    ])
  })

  test('a difference is the other arm less the first, replication by replication', () => {
    expect(two.comparisons.length).toBeGreaterThan(60)
    for (const { arm: other, against, measure, difference, shareOfReplicationsLower } of two.comparisons) {
      const values = (name: string) => measureOf(two, name, measure).overall.replications.map((value) => value ?? NaN)
      const [of, base] = [values(other), values(against)]
      expect([other, against]).toEqual(['locality', 'functional'])
      expect(difference.replications).toEqual(of.map((value, i) => value - (base[i] ?? NaN)))
      expect(shareOfReplicationsLower).toBe(of.filter((value, i) => value < (base[i] ?? NaN)).length / 12)
    }
  })

  test('every interval of a difference allows for the headline rows together', () => {
    expect(two.headline).toEqual(headlineMeasures)
    for (const { difference, byYear } of two.comparisons) {
      const { interval } = difference
      const values = difference.replications.map((value) => value ?? NaN)
      const expected = meanInterval(values, bonferroniLevel(0.95, headlineMeasures.length))
      expect(interval).toMatchObject({ level: 0.95, comparisons: headlineMeasures.length })
      expect(interval?.low).toBeCloseTo(expected?.low ?? NaN, 9)
      expect(interval?.high).toBeCloseTo(expected?.high ?? NaN, 9)
      const alone = meanInterval(values, 0.95)
      expect(interval?.low).toBeLessThan(alone?.low ?? NaN)
      expect(byYear.at(-1)?.interval?.low).toBeCloseTo(interval?.low ?? NaN, 9)
    }
  })

  test('sets of parts are not compared, since their wholes are always the same', () => {
    const parts = measures.filter(({ kind }) => kind === 'parts').map(({ name }) => name)
    expect(parts.length).toBeGreaterThan(0)
    expect(two.comparisons.filter(({ measure }) => parts.includes(measure))).toEqual([])
  })

  test('the verdicts and the answer follow', () => {
    for (const { measure, verdict } of two.comparisons) {
      const betterWhen = measures.find(({ name }) => name === measure)?.betterWhen
      expect(verdict).toBe(betterWhen === 'neither' ? 'not-judged' : 'better')
    }
    expect(two.answers).toHaveLength(1)
    expect(two.answers[0]?.sentences.join(' ')).toMatch(/^Under the locality model, .* worse on none we measured\./)
  })
})

describe('what has no value', () => {
  const gaps = [1, 4]
  /** Re-referrals have no denominator in two replications; hand-offs none in the first year; care leavers never. */
  const holed = Array.from({ length: 12 }, (_, replication) =>
    trial(functional, replication, undefined, (measure, result) => {
      if (measure.name === 're-referral-rate' && gaps.includes(replication)) {
        return { ...result, overall: NaN, byYear: result.byYear.map(() => NaN) }
      }
      if (measure.name === 'hand-offs-per-child') {
        return { ...result, byYear: result.byYear.map((value, year) => (year === 0 ? NaN : value)) }
      }
      if (measure.name === 'care-leavers') return { ...result, overall: NaN, byYear: result.byYear.map(() => NaN) }
      return result
    }),
  )
  const result = assembleResult(study([functional, locality], 12), [holed, changed])

  test('is left out of the mean and keeps its place among the replications', () => {
    const { overall } = measureOf(result, 'functional', 're-referral-rate')
    expect(overall.counted).toBe(10)
    expect(overall.replications.flatMap((value, i) => (value === null ? [i] : []))).toEqual(gaps)
    const { difference } = comparisonOf(result, 're-referral-rate')
    expect(difference.counted).toBe(10)
    expect(difference.replications.flatMap((value, i) => (value === null ? [i] : []))).toEqual(gaps)
  })

  test('in a whole year is absent from the years', () => {
    expect(measureOf(result, 'functional', 'hand-offs-per-child').byYear.map(({ year }) => year)).toEqual(['2026-27'])
    expect(comparisonOf(result, 'hand-offs-per-child').byYear.map(({ year }) => year)).toEqual(['2026-27'])
  })

  test('in any replication is absent, with a reason', () => {
    expect(result.arms[0]?.measures.some(({ name }) => name === 'care-leavers')).toBe(false)
    expect(result.comparisons.some(({ measure }) => measure === 'care-leavers')).toBe(false)
    expect(result.notMeasured).toEqual([
      ...notMeasured,
      { name: 'care-leavers', why: 'There was nothing to count in functional in the last year of any run.' },
    ])
  })

  test('never leaves a number behind that is none', () => {
    expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
  })
})

describe('other studies', () => {
  test('one arm has no comparisons and no answers', () => {
    const one = assembleResult(study([functional], 3), [trials(functional, 3)])
    expect(one).toMatchObject({ comparisons: [], answers: [], notices: [] })
    expect(one.headline).toEqual(headlineMeasures)
  })

  test('one replication has no intervals and no bands', () => {
    const one = assembleResult(study([functional, locality], 1), [trials(functional, 1), trials(locality, 1, better)])
    expect(JSON.stringify(one)).not.toMatch(/"(interval|band)"/)
    expect(new Set(one.comparisons.map(({ why }) => why))).toEqual(new Set(['too early']))
  })

  test('five runs judge nothing', () => {
    const five = assembleResult(study([functional, locality], 5), [trials(functional, 5), trials(locality, 5, better)])
    expect(new Set(five.comparisons.map(({ verdict }) => verdict))).toEqual(new Set(['not-judged']))
    expect(five.answers[0]?.sentences).toEqual(['Too early to say: 5 of 10 runs.'])
  })

  test('an arm compared with itself is exactly the same on everything', () => {
    const copy = arm('copy')
    const same = assembleResult(study([functional, copy], 12), [trials(functional, 12), trials(copy, 12)])
    expect(new Set(same.comparisons.map(({ verdict }) => verdict))).toEqual(new Set(['exactly-the-same']))
    expect(same.answers[0]?.sentences).toEqual([
      `The two models give exactly the same results on all ${headlineMeasures.length} measures, in all 12 runs.`,
    ])
  })

  test('two arms the other way round have the negative differences and the opposite verdicts', () => {
    const turned = assembleResult(study([locality, functional], 12), [jittered(), trials(functional, 12)])
    expect(turned.comparisons.map(({ difference }) => difference.replications)).toEqual(
      two.comparisons.map(({ difference }) => difference.replications.map((value) => -(value ?? NaN))),
    )
    const opposite = { better: 'worse', worse: 'better' } as Readonly<Record<string, string>>
    expect(turned.comparisons.map(({ verdict }) => verdict)).toEqual(
      two.comparisons.map(({ verdict }) => opposite[verdict] ?? verdict),
    )
  })

  test('three arms are each compared with the first', () => {
    const pods = arm('pods')
    const three = assembleResult(study([functional, locality, pods], 10), [
      trials(functional, 10),
      trials(locality, 10),
      trials(pods, 10, better),
    ])
    expect(new Set(three.comparisons.map(({ arm: of, against }) => `${of} ${against}`))).toEqual(
      new Set(['locality functional', 'pods functional']),
    )
    expect(three.answers.map(({ arm: of }) => of)).toEqual(['locality', 'pods'])
  })

  test('different numbers of posts are announced', () => {
    const [first, ...rest] = smallScenario.teams.teams.toReversed()
    const staffed = arm('staffed', {
      teams: {
        ...smallScenario.teams,
        teams: [...rest.toReversed(), { ...(first ?? smallScenario.teams.teams[0]!), posts: 3 }],
      },
    })
    const result = assembleResult(study([functional, staffed], 2), [trials(functional, 2), trials(staffed, 2)])
    expect(result.posts.map(({ total }) => total)).toEqual([7, 9])
    expect(result.posts[0]?.byTeam).toContainEqual({ team: 'Assessment', posts: 2 })
    expect(result.posts[0]?.byTeam.some(({ team }) => team === 'Front door')).toBe(false)
    expect(result.notices[0]).toContain('7 in functional and 9 in staffed')
    expect(two.notices).toEqual([])
  })

  test('an arm that comes in by and by says so first, with its families of all years', () => {
    const before = { ...smallScenario.teams, teams: smallScenario.teams.teams.slice() }
    const goLive = [
      { locality: 'North', date: '2025-10-01' },
      { locality: 'South', date: '2026-04-01' },
    ]
    const shock = { changes: 0, dip: 0, dipYears: 0 }
    const phased = arm('phased', { rollOut: { from: 'Teams of today', before, goLive, families: 'moved', shock } })
    const made = trial(phased, 0)
    const byYear = made.measures['families-changed-by-reorganisation']?.byYear ?? new Float64Array()
    const told = {
      ...made,
      measures: {
        ...made.measures,
        'families-changed-by-reorganisation': { overall: 5, byYear: byYear.map((_, year) => 12 - 7 * year) },
      },
    }
    expect(assembleResult(study([phased], 1), [[told]]).notices).toEqual([
      'phased takes over from “Teams of today”: in North on 1 October 2025, in South on 1 April 2026. Families in progress move on the day; 17 families in all change worker on those days.',
    ])
  })

  test('trials that are missing, and arms of other years, are refused', () => {
    expect(() => assembleResult(study([], 0), [])).toThrow(RangeError)
    expect(() => assembleResult(study([functional], 3), [trials(functional, 2)])).toThrow('2 trials')
    const longer = arm('longer', { years: 3 })
    expect(() => assembleResult(study([functional, longer], 1), [trials(functional, 1), trials(longer, 1)])).toThrow(
      'do not cover the same years',
    )
  })
})

describe('what stands beside the measures', () => {
  const published = [
    { measure: 'referrals', value: 50, unit: 'children', role: 'fitted', source: 'A table' },
    { measure: 're-referral-rate', value: 40, unit: '%', role: 'predicted', source: 'A table' },
    { measure: 'looked-after-started-by-age', part: 'one', value: 40, unit: '%', role: 'input', source: 'A table' },
  ] as const
  const figure = {
    path: 'area.children',
    written: '20,000 children',
    value: 20_000,
    unit: 'children',
    source: 'A table',
    confidence: 'high',
  } as const
  const known = arm('known', { definitions: { ...smallScenario.definitions, published }, figures: [figure] })
  const other = arm('other', {
    figures: [figure, { ...figure, path: 'area.cap', written: 'no limit', value: Infinity, range: [15, 20] }],
  })
  const failing = trials(other, 3).map((found, i) =>
    i === 1
      ? {
          ...found,
          checks: found.checks.map((check) => ({ ...check, passed: check.name !== 'hard-cap', found: '26 children' })),
        }
      : found,
  )
  const result = assembleResult(study([known, other], 3), [trials(known, 3), failing])

  test('published figures stand beside the first year of the first arm', () => {
    const [referrals, returns, ...more] = result.published
    const first = measureOf(result, 'known', 'referrals').byYear[0]?.mean ?? NaN
    expect(more).toEqual([])
    expect(referrals).toMatchObject({
      measure: 'referrals',
      published: 50,
      simulated: first,
      role: 'fitted',
      unit: 'children',
    })
    expect(referrals?.difference).toBeCloseTo(first - 50, 10)
    expect(referrals?.differencePercent).toBeCloseTo(((first - 50) / 50) * 100, 10)
    expect(returns?.within10).toBe(Math.abs((returns?.simulated ?? 0) - 40) <= 4)
  })

  test('assumptions are told once, with their arms when not all share them', () => {
    expect(result.assumptions).toEqual([
      {
        path: 'area.children',
        value: 20_000,
        unit: 'children',
        written: '20,000 children',
        source: 'A table',
        confidence: 'high',
      },
      {
        path: 'area.cap',
        unit: 'children',
        written: 'no limit',
        range: [15, 20],
        source: 'A table',
        confidence: 'high',
        arms: ['other'],
      },
    ])
  })

  test('a check that failed anywhere failed, and says where', () => {
    expect(result.checks).toEqual([
      { name: 'children-balance', passed: true },
      { name: 'hard-cap', passed: false, failures: [{ arm: 'other', replication: 1, found: '26 children' }] },
    ])
  })

  test('routes are children a year by name', () => {
    expect(result.routes.filter(({ arm: of }) => of === 'known')).toEqual([
      {
        arm: 'known',
        from: { stage: 'contact', team: 'nobody' },
        to: { stage: 'referral', team: 'Front door' },
        childrenAYear: 4,
        handOff: false,
        handedOffAYear: 0,
      },
      {
        arm: 'known',
        from: { stage: 'assessment', team: 'Assessment' },
        to: { stage: 'child in need plan', team: 'Plans' },
        childrenAYear: 3,
        handOff: true,
        handedOffAYear: 2.5,
        meanWait: 1.5,
      },
    ])
  })
})
