import { describe, expect, test } from 'vitest'
import { dependenceInWords, type Setting } from '../../src/words/dependence-in-words.ts'
import type { Verdict } from '../../src/words/verdict-words.ts'
import { facts } from './compared.ts'

const wait = { ...facts['allocation-wait'], name: 'allocation-wait' }
const TEAMS = 'the number of teams'

/** Three settings with these verdicts; a better wait is a shorter one. */
function settings(...verdicts: readonly Verdict[]): Setting[] {
  const sizes: Partial<Record<Verdict, number>> = { better: -2, worse: 3 }
  const titles = ['Three localities', 'Five localities', 'Eight localities']
  return verdicts.map((verdict, i) => ({
    title: titles[i] ?? '',
    verdict,
    mean: (sizes[verdict] ?? 0.1) * (1 + i / 4),
  }))
}

const told = (...verdicts: readonly Verdict[]): string =>
  dependenceInWords(wait, 'locality', TEAMS, settings(...verdicts)).replaceAll('\u00a0', ' ')

describe('how far an answer depends on the number of teams', () => {
  test('it holds in all settings, whichever way', () => {
    expect(told('better', 'better', 'better')).toBe(
      'The average wait for a worker: better under the locality model in all 3 settings, whatever the number of teams, and only its size depends on it; from 3 working days shorter (“Eight localities”) to 2.0 working days shorter (“Three localities”).',
    )
    expect(told('worse', 'worse', 'worse')).toBe(
      'The average wait for a worker: worse under the locality model in all 3 settings, whatever the number of teams, and only its size depends on it; from 3 working days longer (“Three localities”) to 5 working days longer (“Eight localities”).',
    )
  })

  test('it holds in all settings alike, where their sizes are told alike', () => {
    const alike = [-2.01, -2, -1.99].map((mean, i): Setting => ({ title: `Model ${i}`, verdict: 'better', mean }))
    expect(dependenceInWords(wait, 'locality', TEAMS, alike).replaceAll('\u00a0', ' ')).toBe(
      'The average wait for a worker: better under the locality model in all 3 settings, whatever the number of teams; 2.0 working days shorter in each.',
    )
  })

  test('it comes with some settings only, whichever way', () => {
    expect(told('no-clear-difference', 'worse', 'worse')).toContain(
      'the answer depends on the number of teams. Under the locality model worse with “Five localities” and “Eight localities”, no clear difference in the other 1, and the other way in none;',
    )
    expect(told('better', 'no-clear-difference', 'exactly-the-same')).toContain(
      'Under the locality model better with “Three localities”, no clear difference in the other 2, and the other way in none;',
    )
  })

  test('it turns', () => {
    expect(told('better', 'no-clear-difference', 'worse')).toBe(
      'The average wait for a worker: the answer turns with the number of teams. Under the locality model better with “Three localities”, worse with “Eight localities”, no clear difference in the other 1; from 2.0 working days shorter (“Three localities”) to 5 working days longer (“Eight localities”).',
    )
    expect(told('worse', 'better', 'better')).toContain(
      'better with “Five localities” and “Eight localities”, worse with “Three localities”; from',
    )
  })

  test('there is nothing to see, or too little to tell', () => {
    expect(told('no-clear-difference', 'exactly-the-same', 'no-clear-difference')).toContain(
      'no clear difference in all 3 settings, whatever the number of teams;',
    )
    expect(told('not-judged', 'not-judged')).toBe(
      'The average wait for a worker: whether it depends on the number of teams cannot be told from so few runs.',
    )
    expect(told()).toBe('')
  })

  test('the same settings with the sign turned give the opposite word and the opposite direction', () => {
    const turned: Partial<Record<Verdict, Verdict>> = { better: 'worse', worse: 'better' }
    const one = settings('better', 'worse', 'better')
    const other = one.map(({ title, mean, verdict }) => ({ title, mean: -mean, verdict: turned[verdict] ?? verdict }))
    const [first, second] = [one, other].map((all) => dependenceInWords(wait, 'locality', TEAMS, all))
    expect(first).toMatch(/better with “Three localities” and “Eight localities”, worse with “Five localities”/)
    expect(second).toMatch(/better with “Five localities”, worse with “Three localities” and “Eight localities”/)
    expect(first?.match(/shorter|longer/g)).toEqual(['shorter', 'longer'])
    expect(second?.match(/shorter|longer/g)).toEqual(['shorter', 'longer'])
  })
})
