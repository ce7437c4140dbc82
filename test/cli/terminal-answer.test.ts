import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { terminalAnswer } from '../../src/cli/terminal-answer.ts'
import { assembleResult } from '../../src/experiment/assemble-result.ts'
import { addPractice } from '../../src/experiment/practice-comparison.ts'
import { compareVariants } from '../../src/experiment/compare-variants.ts'
import type { StudyResult } from '../../src/experiment/result.ts'
import { safetyMeasure } from '../../src/words/headline-measures.ts'
import { rowLabel } from '../../src/words/row-label.ts'
import { arm, study, trials } from '../experiment/synthetic-study.ts'

const functional = arm('functional')
const locality = arm('teams-by-locality')

/** A study in which the second arm waits longer and hands on less, in units of what matters. */
function resultOf(replications = 10): StudyResult {
  const moved: Readonly<Record<string, number>> = { 'allocation-wait': 3, 'hand-offs-per-journey-with-plan': -3 }
  const result = assembleResult(study([functional, locality], replications), [
    trials(functional, replications),
    trials(locality, replications, ({ name }) => moved[name] ?? 0),
  ])
  return { ...result, variants: compareVariants([{ title: 'Caps of 16 children in every team', result }]) }
}

/** The same compared again with practice assumptions, which take the difference in the wait away. */
function practisedResult(): StudyResult {
  const asked = study([functional, locality], 12)
  const armsOf = (wait: number) => [
    trials(functional, 12),
    trials(locality, 12, ({ name }) => (name === 'allocation-wait' ? wait : 0)),
  ]
  const capacity = armsOf(3)
  const practised = { practice: { assumptions: [] }, file: '', sha256: '', replications: 12, trials: armsOf(0.1) }
  return addPractice(assembleResult(asked, capacity), asked, capacity, practised)
}

const options = { colour: false, folder: 'runs/small-12345678', report: 'report.html' }
const lines = (text: string): string[] => text.split('\n')

describe('the answer in the terminal', () => {
  const result = resultOf()

  test.each([60, 80, 100, 200])('fits into %i columns', (width) => {
    const answer = terminalAnswer(result, { ...options, width })
    expect(lines(answer).filter((line) => line.length > width)).toEqual([])
  })

  test('stands in the order read: what is compared, sentences, table, other teams and caps, grounds, files', () => {
    const answer = terminalAnswer(result, { ...options, width: 200 })
    const places = [
      'The functional model',
      ...(result.answers[0]?.sentences ?? []).map((sentence) => sentence.slice(0, 30)),
      '\n  Better\n',
      '\n  Worse\n',
      '\n  No clear difference\n',
      '\n  With other numbers of teams and caps\n',
      'Counts capacity only: practice effects are off.',
      '2 of 2 checks passed.',
      '  report.html',
      '  runs/small-12345678/',
    ].map((text) => answer.indexOf(text))
    expect(places).not.toContain(-1)
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
  })

  test('each headline measure has one row, under the heading of its verdict', () => {
    const headings: Readonly<Record<string, string>> = {
      better: 'Better',
      worse: 'Worse',
      'no-clear-difference': 'No clear difference',
      'exactly-the-same': 'No clear difference',
      'not-judged': 'Also changed, or too early to say',
    }
    const told = lines(terminalAnswer(result, { ...options, width: 200 }))
    const headingOf = (row: number): string | undefined =>
      told
        .slice(0, row)
        .findLast((line) => Object.values(headings).includes(line.trim()))
        ?.trim()
    for (const name of result.headline) {
      const title = result.arms[0]?.measures.find((measure) => measure.name === name)?.title ?? ''
      const rows = told.flatMap((line, i) => (line.trimStart().startsWith(`${rowLabel(name, title)}  `) ? [i] : []))
      expect(rows).toHaveLength(1)
      const verdict = result.comparisons.find(({ measure }) => measure === name)?.verdict ?? ''
      if (name !== safetyMeasure) expect(headingOf(rows[0] ?? 0)).toBe(headings[verdict])
    }
  })

  test('the safety line stands last in the table, whatever it says', () => {
    const answer = terminalAnswer(result, { ...options, width: 200 })
    const table = answer.slice(0, answer.indexOf('With other numbers'))
    expect(lines(table.trimEnd()).at(-1)).toMatch(/^ {2}Safety line/)
  })

  test('colours only add to it', () => {
    const plain = terminalAnswer(result, { ...options, width: 80 })
    const coloured = terminalAnswer(result, { ...options, width: 80, colour: true })
    expect(plain).toBe(stripVTControlCharacters(plain))
    expect(coloured).not.toBe(plain)
    expect(stripVTControlCharacters(coloured)).toBe(plain)
  })

  test.each([70, 80, 100, 200])(
    'has a column with practice assumptions beside capacity only, in %i columns',
    (width) => {
      const answer = terminalAnswer(practisedResult(), { ...options, width })
      expect(lines(answer).filter((line) => line.length > width)).toEqual([])
      expect(answer).toMatch(/practice\s/)
      expect(answer).toMatch(/assumptions/)
      expect(answer).toMatch(/capacity/)
      if (width < 200) return
      const head = lines(answer).find((line) => line.includes('capacity only')) ?? ''
      expect(head).toMatch(/capacity only, runs +with$/)
      const wait = lines(answer).find((line) => line.includes('Wait for a worker')) ?? ''
      expect(wait).toMatch(/longer, 12\sof\s12 +too small$/)
      expect(answer.replaceAll(/\s+/g, ' ')).toContain('the average wait for a worker would no longer be clearly worse')
      expect(answer).not.toContain('Counts capacity only: practice effects are off.')
    },
  )

  test('under ten runs nothing is called better or worse', () => {
    const answer = terminalAnswer(resultOf(4), { ...options, width: 80 })
    expect(answer).not.toMatch(/^ {2}(?:Better|Worse)$/m)
    expect(answer).toMatch(/too early/i)
  })

  test('of one model is a table of averages with the band 8 runs in 10 fall in', () => {
    const one = assembleResult(study([functional], 10), [trials(functional, 10)])
    const answer = terminalAnswer(one, { ...options, width: 80 })
    expect(answer).toMatch(/average +8 runs in 10/)
    expect(answer).not.toContain('difference')
    expect(lines(answer).filter((line) => line.length > 80)).toEqual([])
  })
})
