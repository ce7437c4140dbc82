import { test } from 'vitest'
import { headline } from '../../src/words/headline.ts'
import { comparisonSentence } from '../../src/words/sentence.ts'
import { differenceCells } from '../../src/words/difference-cells.ts'
import { compared, mirrored, telling } from './compared.ts'
test('demo', () => {
  const rows = [
    compared('hand-offs-per-child', { against: .21, arm: .035, half: .01 }),
    compared('changes-of-worker-per-child', { against: .84, arm: .54, half: .02 }),
    compared('three-or-more-workers', { against: 24, arm: 23.9, half: .6 }),
    compared('allocation-wait', { against: .5, arm: 1.2, half: .2, agreeing: 29, localities: [{locality:'Wycombe', mean: 2.2, interval: {low: 1.5, high: 3}}] }),
    compared('unallocated', { against: 25, arm: 33, half: 3 }),
    compared('unallocated-with-plan-or-enquiry', { against: .4, arm: .6, half: .1 }),
    compared('caseload-per-worker', { against: 17.4, arm: 17.46, half: .1 }),
    compared('assessments-in-45-working-days', { against: 86.4, arm: 84.8, half: .4 }),
    compared('re-referral-rate', { against: 22.8, arm: 22.5, half: .4 }),
    compared('children-in-need-open', { against: 3039, arm: 3039, half: 0 }),
    compared('protection-plans-open', { against: 429, arm: 431, half: 5 }),
    compared('looked-after-open', { against: 512, arm: 505, half: 20 }),
    compared('total-cost', { against: 62.4e6, arm: 62.6e6, half: 1e6 }),
  ]
  for (const set of [rows, rows.map(mirrored)]) {
    const t = set === rows ? telling : { ...telling, arm: 'functional', against: 'locality' }
    for (const row of set) console.log(row.verdict, '|', Object.values(differenceCells(row)).join(' | '), '\n   ', comparisonSentence(row, t))
    console.log(headline(set, t, compared('agency-rate', {against: 23, arm: 27, half: 1})).join('\n'))
  }
})
