import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { describeScenario } from '../../src/scenario/describe.ts'
import type { Programme } from '../../src/scenario/interventions.ts'
import { drawFromRange } from '../../src/scenario/range-law.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Source } from '../../src/scenario/source.ts'
import { runScenario } from '../model/run.ts'
import { BASE, FUNCTIONAL, memorySource, places, problemsOf, scenarioOf } from './memory-source.ts'

const library = readFileSync(new URL('../../scenarios/interventions.yaml', import.meta.url), 'utf8')
const over = (text: string, more: Readonly<Record<string, string>> = {}): Source =>
  memorySource({
    mine: `caseflow: 1\nextends: ${FUNCTIONAL}\n${text}`,
    interventions: library,
    buckinghamshire: BASE,
    ...more,
  })
const named = (programmes: string): string => `interventions:\n  library: interventions\n  programmes: ${programmes}\n`
const programmesOf = (source: Source, name = 'mine', set: readonly string[] = []): readonly Programme[] =>
  scenarioOf(source, name, set).interventions?.programmes ?? []

const EFFECT =
  '{ on: route share, stages: [assessment], route: care, design: judgement, times: { value: 0.9, range: [0.8, 1], source: S } }'
const own = (keys: string, effect = EFFECT): string =>
  `interventions:\n  programmes:\n    help: { ${keys}, effects: { care: ${effect} } }\n`

describe('interventions of a scenario', () => {
  test('are none where nothing is named, and where a base’s are taken out', () => {
    expect(scenarioOf(over(''), 'mine')).not.toHaveProperty('interventions')
    const base = { theirs: `caseflow: 1\nextends: ${FUNCTIONAL}\n${named('{ exit team: { from: 2026-04-01 } }')}` }
    const laid = (text: string): readonly Programme[] =>
      programmesOf(over('', { ...base, third: `caseflow: 1\nextends: theirs\n${text}` }), 'third')
    expect(laid('')).toHaveLength(1)
    expect(laid('interventions: null\n')).toEqual([])
    expect(laid('interventions: { programmes: { exit team: null } }\n')).toEqual([])
    expect(
      laid('interventions: { programmes: { edge of care: { from: 2026-04-01 } } }\n').map(({ name }) => name),
    ).toEqual(['exit team', 'edge of care'])
    const [changed] = laid('interventions: { programmes: { exit team: { lag: null, uptake: 30 % } } }\n')
    expect([changed?.course.lag, changed?.uptake, changed?.effects[0]?.times.value]).toEqual([0, 0.3, 1.12])
  })

  test('take from the library what they do not say, and give every value its source', () => {
    const source = over(named('{ exit team: { from: 2026-04-01, uptake: 40 %, ramp: null } }'))
    const scenario = scenarioOf(source, 'mine')
    expect(scenario.interventions?.programmes).toMatchObject([
      {
        name: 'exit team',
        uptake: 0.4,
        when: { unaccompanied: false },
        course: { lag: 91, ramp: 0, holds: Infinity },
        effects: [
          {
            on: { lever: 'end of stay', stages: ['care'] },
            times: { low: 1, high: 1.3, value: 1.12 },
            confidence: 'low',
          },
        ],
      },
    ])
    const figures = scenario.figures.filter(({ path }) => path.startsWith('interventions'))
    expect(figures.map(({ path, source: from }) => [path.split('.').slice(3).join('.'), from.slice(0, 8)])).toEqual([
      ['uptake', 'no sourc'],
      ['lag', 'Hiring; '],
      ['effects.exits.times', 'DfE, Chi'],
    ])
    expect(describeScenario(scenario)).toContain(
      '1 intervention, whose effects are assumed from studies as ranges: exit team (from 2026-04-01).',
    )
    const set = [
      'interventions.programmes.exit team.effects.exits.times={ value: 1.2, range: [1, 1.4] }',
      'interventions.programmes.edge of care={ from: 2027-04-01 }',
    ]
    expect(programmesOf(source, 'mine', set).map(({ name, effects }) => [name, effects[0]?.times.high])).toEqual([
      ['exit team', 1.4],
      ['edge of care', 1],
    ])
  })

  test('may be files of one’s own, and the library of a friend', () => {
    const theirs = `caseflow: 1\n${own('uptake: 50 %')}`
    const source = over('interventions: { library: friend, programmes: { help: { from: 2026-04-01 } } }\n', {
      friend: theirs,
    })
    expect(programmesOf(source).map(({ name, uptake }) => [name, uptake])).toEqual([['help', 0.5]])
    expect(programmesOf(over(own('from: 2026-04-01, uptake: 10 %')))).toHaveLength(1)
  })
})

describe('drawn values', () => {
  const text = named('{ exit team: { from: 2025-04-01 }, edge of care: { from: 2025-04-01 } }')

  test('pin an effect to what was drawn, and leave it a range in every other reading', () => {
    const path = 'interventions.programmes.exit team.effects.exits.times'
    const reading = readScenario('mine', over(text), { drawn: new Map([[path, 1.25]]) })
    if (!reading.ok) throw new Error('it does not read')
    const [exit, edge] = reading.scenario.interventions?.programmes ?? []
    expect(exit?.effects[0]?.times).toMatchObject({ low: 1.25, high: 1.25, value: 1.25 })
    expect(edge?.effects[0]?.times).toMatchObject({ low: 0.75, high: 1, value: 0.9 })
    expect(reading.parameters.some(({ paths }) => paths.includes(path))).toBe(true)
  })

  test('of a programme that can do nothing change nothing, child by child, whatever else is drawn', () => {
    const none = text
      .replaceAll('2025-04-01 }', '2025-04-01, effects: EFFECTS }')
      .replace('EFFECTS', '{ exits: { times: { value: 1, range: [1, 1], source: S } } }')
      .replace('EFFECTS', '{ care: { times: { value: 1, range: [1, 1], source: S } } }')
    const idle = text.replaceAll('2025-04-01 }', '2025-04-01, uptake: 0 % }')
    const fingerprintOf = (yaml: string, u: number): string => {
      const first = readScenario('mine', over(yaml))
      if (!first.ok) throw new Error('it does not read')
      // Enquiries and posts have ranges of the base; those of the programmes are drawn beside them.
      const values = first.parameters.flatMap((one) => one.paths.map((path) => [path, drawFromRange(one, u)] as const))
      const drawn = new Map(values.filter(([path]) => !path.startsWith('pathway.stages.protection plan')))
      const reading = readScenario('mine', over(yaml), { drawn })
      if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
      return runScenario({ ...reading.scenario, years: 1 }).fingerprint
    }
    for (const u of [0.2, 0.9]) {
      const base = fingerprintOf('', u)
      expect(fingerprintOf(none, u)).toBe(base)
      expect(fingerprintOf(idle, u)).toBe(base)
    }
    expect(fingerprintOf(text, 0.9)).not.toBe(fingerprintOf('', 0.9))
  })
})

describe('bad input', () => {
  const from = 'from: 2026-04-01, uptake: 60 %'
  const times = (range: string, design = 'judgement', confidence = 'low'): string =>
    `{ on: route share, stages: [assessment], route: care, design: ${design}, times: { value: 0.8, range: ${range}, source: S, confidence: ${confidence} } }`

  test.each([
    ['a range that leaves out no effect, by judgement', own(from, times('[0.7, 0.9]')), 'out-of-range'],
    ['one by a trial that is not sure', own(from, times('[0.7, 0.9]', 'randomised trial', 'low')), 'out-of-range'],
    ['one before and after, however sure', own(from, times('[0.7, 0.9]', 'before and after', 'high')), 'out-of-range'],
    ['a point', own(from, EFFECT.replace(', range: [0.8, 1]', '')), 'missing-key'],
    ['no source', own(from, EFFECT.replace(', source: S', '')), 'missing-key'],
    ['a range the wrong way round', own(from, times('[1, 0.7]')), 'out-of-range'],
    ['another unit', own(from, EFFECT.replace('value: 0.9', 'value: 90 %')), 'wrong-unit'],
    ['an unknown lever', own(from, EFFECT.replace('route share', 'route shares')), 'wrong-kind'],
    ['an unknown design', own(from, EFFECT.replace('design: judgement', 'design: hope')), 'wrong-kind'],
    ['no design', own(from, EFFECT.replace('design: judgement, ', '')), 'missing-key'],
    ['an unknown stage', own(from, EFFECT.replace('[assessment]', '[asessment]')), 'unknown-stage'],
    ['a stage without the route', own(from, EFFECT.replace('[assessment]', '[recording]')), 'unknown-key'],
    [
      'a stage with one route',
      own(from, EFFECT.replace('[assessment]', '[recording]').replace('route: care', 'route: close')),
      'wrong-stage',
    ],
    [
      'a contact',
      own(from, EFFECT.replace('[assessment]', '[contact]').replace('route: care', 'route: early help')),
      'wrong-stage',
    ],
    [
      'a birthday',
      own(from, EFFECT.replace('[assessment]', '[care]').replace('route: care', 'route: leaving care')),
      'unknown-key',
    ],
    [
      'the end of work',
      own(from, EFFECT.replace('route share', 'end of stay').replace(', route: care', '')),
      'wrong-stage',
    ],
    [
      'conferences without enquiries',
      own(
        from,
        EFFECT.replace('route share', 'conference share')
          .replace(', route: care', '')
          .replace('[assessment]', '[recording]'),
      ),
      'wrong-stage',
    ],
    [
      'an unknown role',
      own(from, EFFECT.replace('route share, stages: [assessment], route: care', 'leaving of workers, roles: [nurse]')),
      'unknown-role',
    ],
    [
      'workers by their age',
      own(
        `${from}, for: { ages: under 5 }`,
        EFFECT.replace('route share, stages: [assessment], route: care', 'leaving of workers, roles: [social worker]'),
      ),
      'wrong-kind',
    ],
    ['a key too much', own(`${from}, cost: 5`), 'unknown-key'],
    ['no uptake', own('from: 2026-04-01'), 'missing-key'],
    ['no start', own('uptake: 60 %'), 'missing-key'],
    ['a start before the run', own('from: 2024-04-01, uptake: 60 %'), 'before-start'],
    ['a start after it', own('from: 2040-04-01, uptake: 60 %'), 'out-of-range'],
    ['a locality left out', own('from: { Wycombe: 2026-04-01 }, uptake: 60 %'), 'missing-key'],
    ['an end before the start', own(`${from}, until: 2025-10-01`), 'out-of-range'],
    ['a lag without a unit', own(`${from}, lag: 3`), 'missing-unit'],
    ['a negative ramp', own(`${from}, ramp: -3 months`), 'negative-duration'],
    ['a decay without its time', own(`${from}, decay: { after: 2 years }`), 'missing-key'],
    ['places of another unit', own(`${from}, places: 30 %`), 'wrong-unit'],
    [
      'work where it acts on no stage',
      own(
        `${from}, work: 2 hours a month`,
        EFFECT.replace('route share, stages: [assessment], route: care', 'return to care'),
      ),
      'wrong-kind',
    ],
    ['work of another unit', own(`${from}, work: 2 hours`), 'wrong-unit'],
    ['a floor of nothing', `${own(from)}  overlap: { discount: 50 %, floor: 0 % }\n`, 'out-of-range'],
    [
      'a library that is not there',
      'interventions: { library: librry, programmes: { exit team: { from: 2026-04-01 } } }\n',
      'absent-file',
    ],
    [
      'a library that is none',
      'interventions: { library: buckinghamshire, programmes: { exit team: { from: 2026-04-01 } } }\n',
      'missing-key',
    ],
    ['what the library does not have', named('{ exit teem: { from: 2026-04-01 } }'), 'unknown-key'],
  ])('%s is told at its place', (_, text, code) => {
    const found = problemsOf(over(text), 'mine')
    expect([...new Set(found.map((problem) => problem.code))]).toEqual([code])
    for (const { file, line, hint } of found) {
      expect(file).toBe('mine.yaml')
      expect(line).toBeGreaterThan(2)
      expect(hint?.length ?? 0).toBeGreaterThan(5)
    }
  })

  test('two that can meet say how they count together, or have it from the library', () => {
    const two = `${own(from)}    more: { ${from}, effects: { care: ${EFFECT} } }\n`
    expect(places(problemsOf(over(two), 'mine'))).toEqual(['mine.yaml:3:1 missing-key'])
    expect(problemsOf(over(two.replace('[assessment]', '[child in need plan]')), 'mine')).toEqual([])
    expect(problemsOf(over(`${two}  overlap: { discount: 50 %, floor: 50 % }\n`), 'mine')).toEqual([])
    const both = scenarioOf(
      over(named('{ edge of care: { from: 2026-04-01 }, whole-family early help: { from: 2026-04-01 } }')),
      'mine',
    )
    expect(both.interventions?.overlap).toEqual({ discount: 0.5, floor: 0.5 })
  })
})
