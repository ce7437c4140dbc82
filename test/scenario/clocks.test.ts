import { describe, expect, test } from 'vitest'
import { describeScenario } from '../../src/scenario/describe.ts'
import { BASE, edited, memorySource, over, placeOf, places, problemsOf, scenarioOf } from './memory-source.ts'

const stageOf = (name: string, scenario = scenarioOf(memorySource())): unknown =>
  scenario.pathway.stages.find((stage) => stage.name === name)

describe('what the base says of reviews and courts', () => {
  test('reviews of plans wait for a chair and end them; those of children in care do neither', () => {
    expect(stageOf('protection plan')).toMatchObject({
      reviews: {
        limits: [
          { days: 91, unit: 'calendar' },
          { days: 183, unit: 'calendar' },
          { days: 183, unit: 'calendar' },
        ],
        chaired: true,
        endsStay: true,
      },
      preProceedings: { cases: [{ when: {}, level: 0.22 }], open: 0.076 },
    })
    expect(stageOf('care')).toMatchObject({
      reviews: {
        limits: [
          { days: 20, unit: 'working' },
          { days: 91, unit: 'calendar' },
          { days: 183, unit: 'calendar' },
        ],
        lead: { law: 'uniform', from: 0, to: 14 },
        chaired: false,
        endsStay: false,
      },
      proceedings: {
        cases: [
          { when: { unaccompanied: true }, level: 0 },
          { when: {}, level: 0.24 },
        ],
        open: 0.174,
      },
    })
  })

  test('their lengths and the chairs’ places, which the description tells', () => {
    const scenario = scenarioOf(memorySource())
    expect(scenario.pathway.court).toMatchObject({
      preProceedings: { length: { law: 'exponential', mean: 140 }, issued: 0.65 },
      proceedings: { length: { law: 'lognormal', median: 233.1, p90: 506.1 } },
    })
    expect(scenario.workforce.chairs).toEqual({ slotsPerWeek: 22.6, diaries: 1 })
    expect(describeScenario(scenario)).toContain('a chair, who has time for 22.6 a week')
  })

  test('places in a diary of each locality', () => {
    const scenario = scenarioOf(over('workforce: { chairs: { diaries: each locality } }\n'), 'mine')
    expect(scenario.workforce.chairs).toEqual({ slotsPerWeek: 22.6, diaries: 'each-locality' })
    expect(describeScenario(scenario)).toContain('for 22.6 a week in each locality on average, by its share of plans')
    const [slip] = problemsOf(over('workforce: { chairs: { diaries: each area } }\n'), 'mine')
    expect(slip?.hint).toBe('Write a whole number from 1 to 1,000, or "each locality".')
  })

  test('no diary of a locality that has no plans and no care', () => {
    const text =
      'workforce: { chairs: { diaries: each locality } }\narea: { localities: { Chiltern: { protection: 0 % } } }\n'
    const found = problemsOf(over(text), 'mine').filter(({ path }) => path.startsWith('workforce.chairs'))
    // Behind two lines that every such file begins with.
    expect(places(found)).toEqual(['mine.yaml:3:33 out-of-range'])
    expect(found[0]?.message).toContain('Chiltern')
  })

  test('all of it can be taken out', () => {
    const text =
      'pathway:\n  court: null\n  stages:\n    protection plan: { reviews: null, preProceedings: null }\n    care: { reviews: null, proceedings: null }\nworkforce: { chairs: null }\n'
    const scenario = scenarioOf(over(text), 'mine')
    expect(scenario.pathway.court).toBeUndefined()
    expect(scenario.workforce.chairs).toBeUndefined()
    expect(
      scenario.pathway.stages.every(
        ({ reviews, proceedings, preProceedings }) => !(reviews ?? proceedings ?? preProceedings),
      ),
    ).toBe(true)
  })
})

describe('faults', () => {
  test.each([
    ['a limit of nothing', 'out-of-range', 'first: 3 months', 'first: ¦0 months'],
    ['a limit in no time', 'wrong-unit', 'then: 6 months, chair', 'then: ¦6 children, chair'],
    ['a chair nobody knows', 'wrong-kind', 'chair: conference chairs', 'chair: ¦a judge'],
    [
      'reviews where no time passes',
      'wrong-stage',
      '      countsAs: conference\n',
      '      countsAs: conference\n      ¦reviews: { first: 3 months, then: 6 months }\n',
    ],
    ['no places at all', 'out-of-range', 'slots: { value: 22.6 a week', 'slots: { value: ¦0 a week'],
    [
      'a case for all before others',
      'never-fits',
      'where: [{ unaccompanied: true, share: 0 % }]',
      'where: [¦{ share: 0 % }]',
    ],
    [
      'proceedings of no length',
      'unknown-key',
      '    proceedings:\n      length:',
      '    proceedings:\n      ¦duration:',
    ],
  ] as const)('%s', (_, code, from, to) => {
    const marked = edited(from, to)
    const found = problemsOf(memorySource({ buckinghamshire: marked.replace('¦', '') }))
    expect(places(found)).toContain(`buckinghamshire.yaml:${placeOf(marked, '¦')} ${code}`)
  })

  test('proceedings start somewhere and nothing says how long they last', () => {
    const found = problemsOf(over('pathway: { court: null }\n'), 'mine')
    expect(places(found)).toEqual([
      `buckinghamshire.yaml:${placeOf(BASE, 'preProceedings: { rate')} missing-key`,
      `buckinghamshire.yaml:${placeOf(BASE, 'proceedings: { share')} missing-key`,
    ])
  })
})
