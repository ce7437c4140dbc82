import { expect, test } from 'vitest'
import { type GivenWorker, whyWorkersInWords } from '../../src/words/why-workers-in-words.ts'

const given = (worker: number, reason: string): GivenWorker => ({
  date: '2025-05-01',
  worker,
  team: 'A',
  reason,
  kind: reason === 'FCONTA' ? 'first' : reason === 'TSPROC' ? 'designed' : 'unplanned',
  waited: 0,
})

test.each<[GivenWorker[], string]>([
  [[], 'No worker was given.'],
  [[given(1, 'FCONTA')], '1 worker: 1 was the first.'],
  [
    [given(1, 'FCONTA'), given(2, 'LEFTRL'), given(3, 'LEFTRL')],
    '3 workers: 1 was the first and 2 came because the worker before left.',
  ],
  [
    [given(1, 'FCONTA'), given(2, 'TSPROC'), given(3, 'ABSENC'), given(2, 'ABSENC')],
    '3 workers: 1 was the first; 1 came because the child passed to another team, by design; 1 came while the worker before was away. 1 time a worker known from before took over again.',
  ],
  [[given(1, 'FCONTA'), given(2, 'FCONTA')], '2 workers: 1 was the first and 1 was the first of a later time.'],
])('workers %# are counted once each, where they were first met', (workers, told) => {
  expect(whyWorkersInWords(workers)).toBe(told)
})
