import { expect, test } from 'vitest'
import { rollOutInWords, type RollOutOfModel } from '../../src/words/roll-out-in-words.ts'

const phased: RollOutOfModel = {
  arm: 'locality-phased',
  from: 'Today’s teams, by function',
  goLive: [
    { locality: 'Chiltern', date: '2026-10-01' },
    { locality: 'South Bucks', date: '2026-10-01' },
    { locality: 'Wycombe', date: '2026-04-01' },
  ],
  families: 'moved',
  changed: 1376.4,
  posts: { before: 170, after: 170 },
}

test('dates in order, localities of one day together, families over the run in round figures', () => {
  expect(rollOutInWords(phased)).toBe(
    'locality-phased takes over from “Today’s teams, by function”: in Wycombe on 1 April 2026, in Chiltern and South Bucks on 1 October 2026. Families in progress move on the day; 1,380 families in all change worker on those days.',
  )
})

test('one day for all, families who keep their workers, and posts that are not the same', () => {
  const goLive = phased.goLive.map(({ locality }) => ({ locality, date: '2026-04-01' }))
  const posts = { before: 170, after: 165 }
  expect(rollOutInWords({ ...phased, goLive, families: 'kept', changed: 0, posts })).toBe(
    'locality-phased takes over from “Today’s teams, by function”: everywhere on 1 April 2026. Families in progress stay with their worker; no family changes worker on those days. Posts go from 170 to 165 with the last of them.',
  )
})
