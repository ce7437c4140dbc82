import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checksInWords } from '../../src/words/checks-in-words.ts'
import { differenceCells } from '../../src/words/difference-cells.ts'
import { headline } from '../../src/words/headline.ts'
import { postsNotice } from '../../src/words/notices.ts'
import { phrases } from '../../src/words/phrases.ts'
import { publishedInWords } from '../../src/words/published-in-words.ts'
import { runsInWords } from '../../src/words/runs-in-words.ts'
import { runsToTell } from '../../src/words/runs-to-tell.ts'
import { comparisonSentence } from '../../src/words/sentence.ts'
import { compared, facts, type Name, telling } from './compared.ts'
import { outcomes } from './fixtures.ts'

describe('a comparison as a sentence and as cells', () => {
  test.each<[Parameters<typeof compared>, string, string[]]>([
    [
      ['allocation-wait', { against: 4, arm: 6.1, half: 0.4, agreeing: 29 }],
      'Under the locality model, children would wait longer for a worker (6 working days instead of 4, in 29 of 30 runs).',
      ['4.0', '6.1', '2.1 longer', '29 of 30'],
    ],
    [
      ['unallocated-with-plan-or-enquiry', { against: 0.4, arm: 0.6, half: 0.1 }],
      'Under the locality model, the difference in the number of children with a protection plan or section 47 enquiry and no worker would be too small to matter (0.2 more on an average day, in all 30 runs).',
      ['0.4', '0.6', '0.2 more, too small to matter', ''],
    ],
    [
      ['caseload-per-worker', { against: 17.4, arm: 17.46, half: 0.1 }],
      'The number of children each social worker holds would be about the same (17.5 on average and 17.4).',
      ['17.4', '17.5', 'about the same', ''],
    ],
    [
      ['looked-after-open', { against: 541, arm: 536, half: 21 }],
      'Under the locality model, the difference in the number of looked-after children (children in care) is from 26 fewer to 16 more; we cannot tell yet. About 110 runs may tell.',
      ['541', '536', '26 fewer to 16 more', ''],
    ],
    [
      ['re-referral-rate', { against: 22.8, arm: 22.8, half: 0 }],
      'Re-referrals would be exactly the same in all 30 runs.',
      ['22.8\u00a0%', '22.8\u00a0%', 'exactly the same', ''],
    ],
    [
      ['three-or-more-workers', { against: 29, arm: 24, half: 1, counted: 5 }],
      'Too early to say: 5 of 10 runs.',
      ['29.0\u00a0%', '24.0\u00a0%', 'too early to say', ''],
    ],
    [
      ['protection-plans-open', { against: 429, arm: 450, half: 5 }],
      'Under the locality model, the number of children on a protection plan would also change (450 instead of 430, in all 30 runs).',
      ['429', '450', '21 more', '30 of 30'],
    ],
    [
      ['protection-plans-open', { against: 429, arm: 430, half: 5 }],
      'There is no clear change in the number of children on a protection plan.',
      ['429', '430', 'no clear change', ''],
    ],
    [
      ['total-cost', { against: 62.4e6, arm: 62.6e6, half: 1e6 }],
      'Under the locality model, the difference in “Cost” is from £0.8m less to £1.2m more; we cannot tell yet. About 70 runs may tell.',
      ['£62.4m', '£62.6m', '£0.8m less to £1.2m more', ''],
    ],
  ])('%j', (given, sentence, cells) => {
    const measure = compared(...given)
    expect(comparisonSentence(measure, telling)).toBe(sentence)
    expect(Object.values(differenceCells(measure))).toEqual(cells)
  })

  test('a measure without a phrase is spoken of by its title', () => {
    const measure = {
      ...compared('allocation-wait', { against: 4, arm: 6, half: 0.4 }),
      name: 'x',
      title: 'Length of something',
    }
    expect(comparisonSentence(measure, telling)).toBe(
      'Under the locality model, “Length of something” would be higher (6 days instead of 4, in all 30 runs).',
    )
  })
})

describe('words never contradict numbers', () => {
  const names = Object.keys(facts).filter((name): name is Name => name in phrases)
  const measure = fc
    .record({
      name: fc.constantFrom(...names),
      against: fc.oneof(
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.double({ min: 100, max: 6000, noNaN: true }),
      ),
      // fast-check draws doubles near nothing most of the time; these are even.
      by: fc.integer({ min: -4000, max: 4000 }).map((thousandths) => thousandths / 1000),
      half: fc.integer({ min: 0, max: 3000 }).map((thousandths) => thousandths / 1000),
      counted: fc.constantFrom(5, 10, 30, 100, 300),
      agreeing: fc.double({ min: 0.5, max: 1, noNaN: true }),
    })
    .map(({ name, against, by, half, counted, agreeing }) => {
      const { matters } = facts[name]
      return compared(name, {
        against,
        arm: Math.max(0, against + by * matters),
        half: half * matters,
        counted,
        agreeing: Math.ceil(agreeing * counted),
      })
    })
  const number = '(?:under |fewer than )?£?[\\d.,]+m?'
  const read = (words: string): number =>
    Number(words.replace(/[^\d.]/g, '')) - (/under|fewer than/.test(words) ? 0.05 : 0)

  test('a claim of fewer means a lower mean, and the numbers in it fall the same way', () => {
    const values = new RegExp(`\\((${number})[^()]* instead of (${number}),`)
    let claims = 0
    fc.assert(
      fc.property(measure, (row) => {
        if (row.why !== 'clear') return
        claims++
        const sentence = comparisonSentence(row, telling)
        const phrase = phrases[row.name]
        const lower = (phrase?.lower ?? '').replace('{day}', telling.day)
        const higher = (phrase?.higher ?? '').replace('{day}', telling.day)
        expect(sentence.includes(lower)).toBe(row.arm < row.against)
        expect(sentence.includes(higher)).toBe(row.arm > row.against)
        const [, arm = '', against = ''] = values.exec(sentence) ?? []
        expect(Math.sign(read(arm) - read(against))).toBe(Math.sign(row.arm - row.against))
      }),
      { seed: 12, numRuns: 3000 },
    )
    expect(claims).toBeGreaterThan(500)
  })

  test('cells of a clear difference fall the same way as it does, and others claim no runs', () => {
    const size = new RegExp(`^(${number})`)
    fc.assert(
      fc.property(measure, (row) => {
        const cells = differenceCells(row)
        if (row.why !== 'clear') {
          expect(/clear|same|tell|early|matter| to |more|fewer|lower|higher/.test(cells.difference)).toBe(true)
          if (row.why !== 'also changed') expect(cells.runs).toBe('')
          return
        }
        expect(Math.sign(read(cells.arm) - read(cells.against))).toBe(Math.sign(row.mean))
        const [, told = ''] = size.exec(cells.difference) ?? []
        expect(read(told)).toBeGreaterThanOrEqual(row.matters - 1e-9)
        expect(/fewer|shorter|less|lower/.test(cells.difference)).toBe(row.mean < 0)
        expect(cells.runs).toBe(`${row.agreeing} of ${row.counted}`)
      }),
      { seed: 13, numRuns: 3000 },
    )
  })

  test('identical runs are exactly the same everywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.double({ min: 0, max: 5000, noNaN: true }), (name, value) => {
        const row = compared(name, { against: value, arm: value, half: 0 })
        expect(comparisonSentence(row, telling)).toContain('exactly the same')
        expect(differenceCells(row).difference).toBe('exactly the same')
        expect(differenceCells(row).arm).toBe(differenceCells(row).against)
        expect(headline([row], telling)).toHaveLength(1)
        expect(headline([row], telling)[0]).toContain('exactly the same')
      }),
      { seed: 14 },
    )
  })

  test('no sentence recommends, explains, or uses a word that is easily misread', () => {
    const banned =
      /\b(should|success\w*|fail\w*|improve\w*|because|significant\w*|likely|unlikely|probab\w*|replication\w*|arm|arms|CRN|explode\w*|diverge\w*|churn|LAC|undefined|NaN|null|Infinity)\b/i
    const told: string[] = []
    for (const rows of Object.values(outcomes)) {
      told.push(...headline(rows, telling))
      for (const row of rows) told.push(comparisonSentence(row, telling), ...Object.values(differenceCells(row)))
    }
    for (const { noun, short = '', lower, higher, counts, row = '' } of Object.values(phrases)) {
      told.push(...[noun, short, lower, higher, counts, row].map((words) => words.replace('{day}', telling.day)))
    }
    fc.assert(
      fc.property(measure, (row) => {
        told.push(comparisonSentence(row, telling))
      }),
      { seed: 15, numRuns: 500 },
    )
    expect(told.length).toBeGreaterThan(700)
    expect(told.filter((words) => banned.test(words))).toEqual([])
    expect(told.filter((words) => words.includes('{'))).toEqual([])
  })

  test('the two clauses of a phrase differ in direction alone', () => {
    const neutral = (words: string): string =>
      words.replace(/\b(less often|more often|less long|longer|fewer|more|in fewer|in more)\b/g, '~')
    for (const { lower, higher } of Object.values(phrases)) {
      expect(lower).not.toBe(higher)
      expect(neutral(lower)).toBe(neutral(higher))
    }
  })
})

describe('small sentences', () => {
  test.each([
    [30, 30, 'in all 30 runs'],
    [29, 30, 'in 29 of 30 runs'],
    [100, 100, 'in all 100 runs'],
    [194, 200, 'in about 97 of every 100 runs'],
    [999, 1000, 'in about 99 of every 100 runs'],
    [1000, 1000, 'in all 1000 runs'],
  ])('%i of %i', (agreeing, counted, words) => {
    expect(runsInWords(agreeing, counted)).toBe(words)
  })

  test('more runs are proposed where they may tell, and not beyond 500', () => {
    // Half-width 2 with 30 runs must come to 0.5: sixteen times as many.
    expect(runsToTell(0, { low: -2, high: 2 }, 0.5, 30)).toBe(480)
    expect(runsToTell(0, { low: -2.2, high: 2.2 }, 0.5, 30)).toBeUndefined()
    expect(runsToTell(0.9, { low: -0.1, high: 1.9 }, 1, 30)).toBe(40)
  })

  test('models with different numbers of posts are announced, others are not', () => {
    const posts = (total: number, arm: string) => ({ arm, total })
    expect(postsNotice([posts(182, 'functional'), posts(182, 'locality')])).toBeUndefined()
    expect(postsNotice([posts(182, 'functional'), posts(190, 'locality')])).toBe(
      'The models do not have the same number of posts: 182 in functional and 190 in locality. Part of any difference may come from that.',
    )
  })

  test('checks and published figures are counted', () => {
    expect(checksInWords([{ name: 'a', passed: true }])).toBe('1 of 1 check passed.')
    expect(
      checksInWords([
        { name: 'children-balance', passed: true },
        { name: 'hard-cap', passed: false },
      ]),
    ).toBe('1 of 2 checks passed; not hard-cap.')
    const line = (role: 'input' | 'fitted' | 'predicted', within10: boolean) => ({ role, within10 })
    expect(publishedInWords([line('input', true), line('predicted', false), line('predicted', true)])).toBe(
      'In the first year 2 of 3 published figures come out within 10%; of the 2 that the model was not given, 1.',
    )
    expect(publishedInWords([])).toBe('')
  })
})
