import { expect, test } from 'vitest'
import { type StaffingSearched, staffingInWords } from '../../src/words/staffing-in-words.ts'

const target = {
  title: 'Children held by each social worker',
  unit: 'children',
  bound: 'at-most',
  limit: 16,
  mean: 17.25,
  metRuns: 3,
  miss: 1.25,
} as const
const searched: StaffingSearched = {
  met: true,
  inRuns: 0.9,
  teams: [
    { team: 'Wycombe', before: 10, after: 12, bound: 12 },
    { team: 'Chiltern', before: 5, after: 5, bound: 5 },
  ],
  cost: { after: 17, bound: 17 },
  confirmation: { runs: 30, metRuns: 28, targets: [{ ...target, metRuns: 28 }] },
}

test('a staffing that was confirmed is told as posts more and where', () => {
  const told = staffingInWords(searched)
  expect(told).toContain('need 2 posts more, 17 instead of 15: Wycombe 10 to 12. All targets hold together in 28 of 30')
})

test('one that was found and not confirmed is not told as impossible', () => {
  const confirmation = { runs: 30, metRuns: 3, targets: [target] }
  const told = staffingInWords({ ...searched, met: false, confirmation })
  expect(told).toContain('No staffing was confirmed, and a few posts more may do')
  expect(told).toContain('at most 16 children, comes out at 17.3 on average')
  expect(told).not.toContain('cannot')
})

test('targets nothing in reach meets are told as that', () => {
  const teams = searched.teams.map(({ team, before }) => ({ team, before, after: 2 * before + 5 }))
  const confirmation = { runs: 30, metRuns: 0, targets: [{ ...target, metRuns: 0 }] }
  const told = staffingInWords({ ...searched, met: false, teams, confirmation })
  expect(told).toContain('These targets cannot be met within twice the posts of today: with 40 posts instead of 15')
})
