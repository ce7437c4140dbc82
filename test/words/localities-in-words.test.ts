import { describe, expect, test } from 'vitest'
import { localitiesInWords, localVerdict } from '../../src/words/localities-in-words.ts'
import { facts } from './compared.ts'

const wait = { name: 'allocation-wait', ...facts['allocation-wait'] }
const local = (locality: string, mean: number, half = 0.1) => ({
  locality,
  mean,
  interval: { low: mean - half, high: mean + half },
})

describe('localities in words', () => {
  test('those that gain and those that lose are named, the rest counted', () => {
    const localities = [
      local('Chiltern', -2),
      local('Wycombe', 3),
      local('South Bucks', 1),
      local('Vale', 0.2),
      local('Town', 0, 1),
    ]
    expect(localitiesInWords(wait, localities, 30)).toBe(
      'The average wait for a worker: better in Chiltern; worse in Wycombe and South Bucks; no clear difference in the other 2 localities.',
    )
  })

  test.each([
    [[local('A', 2), local('B', 3)], 'worse in all 2 localities'],
    [[local('A', -2), local('B', -3)], 'better in all 2 localities'],
    [[local('A', 0.1), local('B', 0, 1)], 'no clear difference in any of the 2 localities'],
    [[local('A', 0, 0), local('B', 0, 0)], 'exactly the same in all 2 localities'],
    [[local('A', 2), local('B', 0.1)], 'worse in A; no clear difference in the other locality'],
    [[local('A', 0.1)], 'no clear difference in the one locality'],
  ])('%j', (localities, words) => {
    expect(localitiesInWords(wait, localities, 30)).toBe(`The average wait for a worker: ${words}.`)
  })

  test('under ten pairs nothing is judged', () => {
    expect(localitiesInWords(wait, [local('A', 3)], 9)).toBe('The average wait for a worker: not judged by locality.')
    expect(localVerdict(local('A', 3), wait, 9)).toBe('not-judged')
  })

  test('the same difference is better where more is better', () => {
    const timely = { name: 'assessments-in-45-working-days', ...facts['assessments-in-45-working-days'] }
    expect(localVerdict(local('A', 3), wait, 30)).toBe('worse')
    expect(localVerdict(local('A', 3), timely, 30)).toBe('better')
  })
})
