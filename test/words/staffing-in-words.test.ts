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
  confirmation: { runs: 30, metRuns: 28, interval: { low: 0.779, high: 0.992 }, targets: [{ ...target, metRuns: 28 }] },
  confirmations: [{ confirmed: true }],
}

test('a staffing that was confirmed is told as posts more and where', () => {
  const told = staffingInWords(searched)
  expect(told).toContain('need 2 posts more, 17 instead of 15: Wycombe 10 to 12. All targets hold together in 28 of 30')
  expect(told).toContain('the 95 % range of the share is 78 % to 99 %, and 90 % are asked')
})

test('one that was found and not confirmed is not told as impossible', () => {
  const confirmation = { ...searched.confirmation, metRuns: 3, targets: [target] }
  const told = staffingInWords({ ...searched, met: false, confirmation })
  expect(told).toContain('No staffing was confirmed, and a few posts more may do')
  expect(told).toContain('at most 16 children, comes out at 17.3 on average')
  expect(told).not.toContain('cannot')
})

test('targets nothing in reach meets are told as that', () => {
  const teams = searched.teams.map(({ team, before }) => ({ team, before, after: 2 * before + 5 }))
  const confirmation = { ...searched.confirmation, metRuns: 0, targets: [{ ...target, metRuns: 0 }] }
  const told = staffingInWords({ ...searched, met: false, teams, confirmation })
  expect(told).toContain('These targets cannot be met within twice the posts of today: with 40 posts instead of 15')
})

test('how far less falls short, and which target binds, stand beside it', () => {
  const [wycombe, chiltern] = searched.teams
  const fewer = (metRuns: number, atMost = false) => ({ metRuns, runs: 30, atMost })
  const withFewer = (a: number, b: number, atMost = false) => [
    { ...wycombe, fewer: fewer(a, atMost) },
    { ...chiltern, fewer: fewer(b) },
  ]
  const told = (teams: readonly object[], confirmed: boolean): string =>
    staffingInWords({
      ...searched,
      teams: teams as StaffingSearched['teams'],
      confirmation: {
        ...searched.confirmation,
        targets: [
          { ...target, place: 'Wycombe', metRuns: 28 },
          { ...target, place: 'Chiltern', metRuns: 30 },
        ],
      },
      confirmations: [{ confirmed: true }, ...(confirmed ? [] : [{ confirmed }])],
    })
  expect(told(withFewer(20, 24), true)).toContain(
    'With one post fewer in any one team they hold in 20 to 24 of the same runs.',
  )
  expect(told(withFewer(26, 24, true), true)).toContain('in any one team they hold in at most 26 of')
  expect(told(withFewer(20, 24), true)).toContain('(Wycombe), at most 16 children, holds in 28 of the 30.')
  const refused = told(withFewer(20, 27), false)
  expect(refused).toContain('With one post fewer in Wycombe they hold in 20 of the same runs.')
  expect(refused).toContain(
    'in Chiltern 27 of the same 30 hold too; what could be left out so fell short in runs of its own.',
  )
  expect(told(withFewer(20, 27), true)).toContain('nothing leaner was tried')
})
