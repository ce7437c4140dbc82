import { describe, expect, test } from 'vitest'
import { claim } from '../../src/words/claim.ts'
import { headlineMeasures } from '../../src/words/headline-measures.ts'
import { headline } from '../../src/words/headline.ts'
import { compared, mirrored, telling } from './compared.ts'
import { outcomes } from './fixtures.ts'

const turnedTelling = { ...telling, arm: telling.against, against: telling.arm }

describe('the answer', () => {
  test('nothing compared has none', () => {
    expect(headline([], telling)).toEqual([])
  })

  test.each(Object.keys(outcomes))('%s is told in at most three sentences', (name) => {
    const sentences = headline(outcomes[name] ?? [], telling)
    expect(sentences.length).toBeGreaterThanOrEqual(1)
    expect(sentences.length).toBeLessThanOrEqual(3)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/)
  })

  test('identical models give exactly the same', () => {
    expect(headline(outcomes['identical'] ?? [], telling)).toEqual([
      'The two models give exactly the same results on all 13 measures, in all 30 runs.',
    ])
  })

  test('nothing clear is said so', () => {
    const words = 'We can see no clear difference between the two models in any of these 13 measures.'
    expect(headline(outcomes['all about the same'] ?? [], telling)).toEqual([words])
    expect(headline(outcomes['all unclear'] ?? [], telling)).toEqual([words])
  })

  test('five runs are too few, and no difference is named', () => {
    expect(headline(outcomes['five runs'] ?? [], telling)).toEqual(['Too early to say: 5 of 10 runs.'])
  })

  test('better on everything judged says what it is not worse on', () => {
    const [first = '', ...rest] = headline(outcomes['all better'] ?? [], telling)
    expect(first).toContain('; it is better on 11 measures and worse on none we measured.')
    expect(rest.join(' ')).not.toMatch(/better|worse/)
  })

  test('worse on everything judged is told with the same weight', () => {
    const [first = '', ...rest] = headline(outcomes['all worse'] ?? [], telling)
    expect(first).toContain('; it is worse on 11 measures and better on none we measured.')
    expect(rest.join(' ')).not.toMatch(/better|worse/)
  })

  test('two sides are told one after the other, largest first, with how many runs agree', () => {
    const told = headline(
      [
        compared('hand-offs-per-child', { against: 1.7, arm: 0.2, half: 0.1 }),
        compared('allocation-wait', { against: 4, arm: 6.1, half: 0.4, agreeing: 29 }),
        compared('assessments-in-45-working-days', { against: 86, arm: 83, half: 0.8, agreeing: 27 }),
        compared('re-referral-rate', { against: 22.8, arm: 22.5, half: 0.5 }),
        compared('looked-after-open', { against: 541, arm: 536, half: 11 }),
      ],
      telling,
    )
    expect(told).toEqual([
      'Under the locality model, children would be handed from one worker to another less often (20 hand-offs a year for every 100 children instead of 170, in all 30 runs).',
      'Under the locality model, children would wait longer for a worker (6 working days instead of 4, in 29 of 30 runs), and fewer assessments would be done within 45 working days (83 in 100 instead of 86, in 27 of 30 runs).',
      'There is no clear difference in re-referrals or looked-after children (children in care).',
    ])
  })

  test('time limits are never told without the agency workers they lean on, where those differ', () => {
    const row = compared('assessments-in-45-working-days', { against: 83, arm: 86, half: 0.8 })
    const leaning = compared('agency-rate', { against: 23, arm: 27, half: 1 })
    const level = compared('agency-rate', { against: 23, arm: 24, half: 1 })
    const words = ', with 27 posts in 100 filled by agency instead of 23'
    expect(headline([row], telling, leaning).join(' ')).toContain(words)
    expect(headline([row], telling, level).join(' ')).not.toContain('agency')
    expect(headline([row], telling).join(' ')).not.toContain('agency')
  })

  test.each<[string, number, { low: number; high: number }, string]>([
    ['far above the whole', 4.2, { low: 3.5, high: 4.9 }, ', most of all in Wycombe'],
    ['the other way', -0.6, { low: -1, high: -0.2 }, ', but the other way in Wycombe'],
    ['near nothing', 0.1, { low: -0.3, high: 0.5 }, ', least of all in Wycombe'],
    ['within twice what matters', 2.9, { low: 2.5, high: 3.3 }, ''],
    ['far, and chance explains it', 4.2, { low: 1.5, high: 6.9 }, ''],
  ])('a locality %s is told as it is', (_, mean, interval, words) => {
    const localities = [
      { locality: 'Chiltern', mean: 2, interval: { low: 1, high: 3 } },
      { locality: 'Wycombe', mean, interval },
    ]
    const told = claim(compared('allocation-wait', { against: 4, arm: 6, half: 0.4, localities }), telling)
    expect(told.slice(told.indexOf(')') + 1)).toBe(words)
  })

  test('a locality is not put beside the whole area where its children are counted and not averaged', () => {
    const localities = [{ locality: 'Wycombe', mean: 1, interval: { low: 0.5, high: 1.5 } }]
    expect(claim(compared('unallocated', { against: 20, arm: 40, half: 2, localities }), telling)).toMatch(/runs\)$/)
  })

  test.each(Object.keys(outcomes))(
    '%s, the models the other way round, gives the sentences the other way round',
    (name) => {
      const rows = outcomes[name] ?? []
      const turned = headline(rows.map(mirrored), turnedTelling)
      let expected = headline(rows, telling)
      const [first = '', second = ''] = expected
      // What was better is now worse: where both sides are told, they change places.
      const claims = rows.filter(({ why }) => why === 'clear').map((row) => [claim(row, telling), row] as const)
      const tellsClaim = (sentence: string): boolean => claims.some(([words]) => sentence.includes(words))
      if (tellsClaim(first) && tellsClaim(second)) expected = [second, first, ...expected.slice(2)]
      expect(turned).toEqual(
        expected.map((sentence) => {
          let told = sentence.replaceAll(telling.arm, turnedTelling.arm)
          told = told.replace(/\b(better|worse)\b/g, (word) => (word === 'better' ? 'worse' : 'better'))
          for (const [words, row] of claims) told = told.replace(words, claim(mirrored(row), turnedTelling))
          return told.replace(/change \(([^()]+?) instead of ([^()]+)\)\.$/, 'change ($2 instead of $1).')
        }),
      )
    },
  )

  test('a claim the other way round changes its direction and its numbers, and nothing else', () => {
    const parts =
      /^(.*) \(((?:under |fewer than )?[\d.,]+)([^()]*) instead of ((?:under |fewer than )?[\d.,]+), ([^()]*)\)(.*)$/
    for (const row of Object.values(outcomes).flat()) {
      if (row.why !== 'clear') continue
      const [, way, arm, counts, against, runs, rest] = parts.exec(claim(row, telling)) ?? []
      const [, turnedWay, ...turned] = parts.exec(claim(mirrored(row), turnedTelling)) ?? []
      expect(turned).toEqual([against, counts, arm, runs, rest])
      expect(turnedWay).not.toBe(way)
    }
  })

  test('the fixtures tell of the whole headline', () => {
    expect(outcomes['all better']?.map(({ name }) => name)).toEqual(headlineMeasures)
  })
})
