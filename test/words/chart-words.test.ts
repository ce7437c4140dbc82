import { describe, expect, test } from 'vitest'
import {
  bandLabel,
  barsText,
  chartCaption,
  chartTitle,
  chartValue,
  lineChartText,
  modelLabel,
  runsIn10,
  scaleNote,
} from '../../src/words/chart-words.ts'
import { facts } from './compared.ts'

const wait = { name: 'allocation-wait', ...facts['allocation-wait'] }
const inNeed = { name: 'children-in-need-open', ...facts['children-in-need-open'] }
const timely = { name: 'assessments-in-45-working-days', ...facts['assessments-in-45-working-days'] }
const day = '31 March 2030'

describe('the title of a chart', () => {
  test.each([
    ['clear', 2, 'Under the locality model, children would wait longer for a worker'],
    ['clear', -2, 'Under the locality model, children would wait less long for a worker'],
    ['about the same', 0.1, 'Waits for a worker would be about the same'],
    ['exactly the same', 0, 'Waits for a worker would be exactly the same'],
    ['too small to matter', 0.2, 'The difference in waits for a worker is too small to matter'],
    ['cannot tell', 0.4, 'No clear difference in waits for a worker'],
    ['too early', 2, 'Waits for a worker: too early to say'],
  ] as const)('%s by %s', (why, mean, title) => {
    expect(chartTitle(wait, { arm: 'locality', mean, why, interval: { low: mean - 1, high: mean + 1 } }, day)).toBe(
      title,
    )
  })

  test('of a measure without a better way claims a change only where its range leaves nothing out', () => {
    const difference = { arm: 'locality', mean: 90, why: 'also changed' } as const
    expect(chartTitle(inNeed, { ...difference, interval: { low: 40, high: 140 } }, day)).toBe(
      'Under the locality model, more children would be in need on 31 March 2030',
    )
    expect(chartTitle(inNeed, { ...difference, interval: { low: -10, high: 190 } }, day)).toBe(
      'No clear change in children in need',
    )
  })

  test('without a comparison says what is drawn', () => {
    expect(chartTitle(wait, undefined, day)).toBe('Wait for a worker, working days')
  })
})

describe('the words round a chart', () => {
  test('a caption says what, of whom, where and when, and the unit unless the title does', () => {
    const [area, period] = ['Buckinghamshire', 'April 2025 to March 2030']
    expect(chartCaption(wait, 'each year', area, period)).toBe(
      'Wait for a worker, working days, each year, Buckinghamshire, April 2025 to March 2030.',
    )
    expect(chartCaption(inNeed, 'end of each month', area, period)).toBe(
      'Children in need, end of each month, Buckinghamshire, April 2025 to March 2030.',
    )
    expect(chartCaption({ ...timely, title: 'Done in time' }, 'each year', area, period)).toContain(
      'Done in time, in 100',
    )
  })

  test('levels are told as runs', () => {
    expect(runsIn10(0.8)).toBe('8 runs in 10')
    expect(runsIn10(0.95)).toBe('95 runs in 100')
    expect(bandLabel(0.8)).toBe('8 runs in 10 fall inside the shading')
  })

  test('values carry the unit of their table', () => {
    expect(chartValue(86.21, timely)).toBe('86.2\u00a0%')
    expect(chartValue(3131, inNeed)).toBe('3,130')
    expect(modelLabel('functional')).toBe('Functional')
  })

  test('a line chart is told by starts, ends and where single runs end', () => {
    const band = { low: 2, high: 5.5, level: 0.8 }
    expect(
      lineChartText(wait, [
        { label: 'Functional', first: 4, last: 4.02 },
        { label: 'Locality', first: 4, last: 3, band },
      ]),
    ).toBe(
      'Functional starts and ends at 4.0; Locality starts at 4.0 and ends at 3.0. 8 runs in 10 end between 2.0 and 5.5 for Locality.',
    )
    expect(lineChartText(wait, [{ label: 'Functional', first: 4, last: 6 }])).toBe(
      'Functional starts at 4.0 and ends at 6.0.',
    )
  })

  test('a scale that hides nothing is not spoken of', () => {
    expect(scaleNote(0)).toBe('')
    expect(scaleNote(16.5)).toBe('The scale starts at 16.5, not at zero.')
    expect(scaleNote(2900)).toBe('The scale starts at 2,900, not at zero.')
  })

  test('bars are told part by part', () => {
    const parts = [
      { part: 'By design', value: '1,770' },
      { part: 'Unplanned', value: '2,370' },
    ]
    expect(barsText([{ label: 'Functional', parts }])).toBe('Functional: 1,770 by design and 2,370 unplanned.')
  })
})
