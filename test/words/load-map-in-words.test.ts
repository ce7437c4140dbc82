import { describe, expect, test } from 'vitest'
import { loadInWords, loadLevels } from '../../src/words/load-in-words.ts'
import { awayWithRoom, hardestMonth, listsInWords } from '../../src/words/load-map-in-words.ts'

const away = (team: string, month: string) => ({
  team,
  queue: { verdict: 'runs-away' as const, from: { month, low: month, high: month } },
})
const lasting = { team: 'Steady', queue: { verdict: 'lasts' as const } }

describe('lists of a model’s teams in words', () => {
  test.each([
    [[lasting], 'no team’s list of waiting children runs away'],
    [[lasting, away('Wycombe', '2026-10')], 'Wycombe gets more work than it can finish from October 2026'],
    [
      [away('Wycombe', '2026-10'), lasting, away('Chiltern', '2026-04')],
      '2 teams get more work than they can finish, Chiltern first, from April 2026',
    ],
    [
      [{ team: 'A', queue: { verdict: 'not-judged' as const, why: 'too few runs' as const } }],
      'too few runs to say whether a list runs away',
    ],
    [
      [{ team: 'A', queue: { verdict: 'not-judged' as const, why: 'too short' as const } }],
      'too few years to say whether a list runs away',
    ],
  ])('%#', (teams, told) => {
    expect(listsInWords(teams)).toBe(told)
  })
})

test('a list that runs away beside hours that are left is told as no contradiction', () => {
  const told = awayWithRoom([
    { ...away('Wycombe', '2026-10'), last: 71 },
    { ...away('Chiltern', '2026-10'), last: 118 },
    { ...lasting, last: 60 },
  ])
  expect(told).toMatch(/^The list of Wycombe runs away at a load under 100: load counts the families workers hold/)
  expect(awayWithRoom([{ ...away('Chiltern', '2026-10'), last: 100 }])).toBe('')
})

test('the hardest month is told with its team, and who had one as hard', () => {
  const month = (mean: number, name = '2026-05') => ({ month: name, mean })
  const teams = [
    { team: 'A', byMonth: [month(90), month(111.6, '2026-06')] },
    { team: 'B', byMonth: [month(112.2)] },
    { team: 'C', byMonth: [] },
  ]
  expect(hardestMonth(teams)).toBe(
    'The hardest month is May 2026 in B: a load of 112, overstretched: agency workers are asked for. A had a month as hard.',
  )
  expect(hardestMonth([])).toBe('')
})

test('every range of the key holds the loads that are told with its words', () => {
  expect(loadLevels.map(({ level }) => level.step)).toEqual([1, 2, 3, 4, 5])
  for (const { range, level } of loadLevels) {
    const ends = [...range.matchAll(/\d+/g)].map(([number]) => Number(number))
    const inside = range.startsWith('under') ? [0, (ends[0] ?? 0) - 1] : ends
    for (const load of inside) expect(loadInWords(load)).toEqual(level)
  }
})
