import { describe, expect, test } from 'vitest'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { readTree } from '../../src/scenario/extend.ts'
import { settingDifferences } from '../../src/scenario/setting-differences.ts'
import { overlapInWords, programmeInWords } from '../../src/words/interventions-in-words.ts'
import { interventionsNotice } from '../../src/words/interventions-notice.ts'
import { scenarioDifference } from '../../src/words/scenario-difference.ts'
import { effect, having, programme, textbook } from '../model/intervention-scenario.ts'
import { shipped } from '../model/shipped.ts'

const LOCALITY = 'buckinghamshire/locality'
const CONFERENCES = 'buckinghamshire/locality-family-group-conferences'

describe('a programme in words', () => {
  test('says for whom, since when, how it grows and what it acts on', () => {
    const told = programmeInWords(
      programme(
        'p',
        [effect([0.7, 0.9]), effect(1, { on: { lever: 'end of stay', stages: ['care'], route: '', roles: [] } })],
        {
          note: 'A note.',
          when: { ages: { from: 10, below: Infinity }, unaccompanied: false },
          sincePreProceedings: 365,
          uptake: 0.65,
          placesAYear: 120,
          workPerMonth: 2,
          starts: [
            { locality: 'Pool 1', date: '2026-04-01' },
            { locality: 'Pool 2', date: '2027-04-01' },
          ],
          until: '2028-04-01',
          course: { lag: 91, ramp: 731, holds: 1096, fades: 365, left: 0.5 },
        },
      ),
    )
    expect(told.map((one) => one.replaceAll('\u00A0', ' '))).toEqual([
      'A note.',
      'For children at 10 and over, not unaccompanied, for 12 months from the start of pre-proceedings; 65 % of families take it up.',
      'It has places for 120 families a year, first come, first served.',
      'It asks 2 hours a month of the worker of every family that takes part, where it acts.',
      'It begins on 2026-04-01 in Pool 1 and on 2027-04-01 in Pool 2, and ends on 2028-04-01. Its effect begins after 91 days, grows over 2 years, holds for 3 years and fades over 12 months to 50 % of itself.',
      'The share who go from service to care: 0.8 times (0.7 to 0.9).',
      'How fast a stay in care ends: no effect.',
    ])
  })

  test('for workers speaks of posts', () => {
    const on = { lever: 'leaving of workers', stages: [], route: '', roles: ['social worker'] } as const
    const told = programmeInWords(programme('p', [effect([0.6, 1], { on })]))
    expect(told[0]?.replaceAll('\u00A0', ' ')).toBe('For workers; 100 % of posts take it up.')
    expect(told.at(-1)).toBe('How fast an employed social worker leaves: 0.8 times (0.6 to 1).')
  })

  test('several say how they count together, and one alone does not', () => {
    const one = programme('p', [effect(0.8)])
    const { interventions } = having(textbook(1), [one, { ...one, name: 'q' }], { discount: 0.5, floor: 0.5 })
    expect(interventions && overlapInWords(interventions)?.replaceAll('\u00A0', ' ')).toContain(
      'of each other one 50 %',
    )
    const alone = having(textbook(1), [one]).interventions
    expect(alone && overlapInWords(alone)).toBeUndefined()
  })
})

describe('the notice of interventions', () => {
  test('names every model that has some, and is absent where none has', () => {
    const { interventions } = having(textbook(1), [programme('p', [effect(0.8)]), programme('q', [effect(0.9)])])
    expect(interventionsNotice([{ name: 'a', interventions: undefined }])).toBeUndefined()
    expect(
      interventionsNotice([
        { name: 'a', interventions: undefined },
        { name: 'b', interventions },
      ]),
    ).toMatch(/^The b model has interventions beside its teams: p and q\. What they do is assumed/)
  })
})

describe('the difference of two scenarios', () => {
  const source = createScenarioSource()
  const differenceOf = (before: string, after: string, set: readonly string[] = []): string[] => {
    const [a, b] = [before, after].map((name) => readTree(name, source, [], []))
    if (!a || !b) throw new Error('they do not read')
    return scenarioDifference(shipped(before), shipped(after, set), settingDifferences(a, b)).flatMap(
      ({ heading, sentences }) => sentences.map((sentence) => `${heading}: ${sentence}`),
    )
  }

  test('tells an intervention that only one has in words, once', () => {
    const [there, ...more] = differenceOf(LOCALITY, CONFERENCES)
    expect(there).toMatch(
      /^Interventions: Family group conference at pre-proceedings is new\. The family meets.*0\.82 times/,
    )
    expect(more).toEqual([])
    expect(differenceOf(CONFERENCES, LOCALITY)).toEqual([
      'Interventions: Family group conference at pre-proceedings is no more.',
    ])
  })
})
