import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endLabels } from '../../src/report/charts/end-labels.ts'
import type { TimeSeries } from '../../src/report/charts/time-series.ts'

const scale = { low: 0, high: 100, ticks: [0, 50, 100] }
const frame = { top: 36, bottom: 266 }

function series(last: number, label = `Model ${last}`): TimeSeries {
  const look = { name: label, label, title: label, letter: 'a', dash: undefined, symbol: 'circle' } as const
  return { look, points: [{ at: 2030, mean: last }], ends: String(last) }
}

/** From the top [px]. */
const pixel = (y: number): number =>
  frame.bottom - ((y - scale.low) / (scale.high - scale.low)) * (frame.bottom - frame.top)

describe('labels at the ends of lines', () => {
  test('stand beside their line when there is room', () => {
    const [name, value] = endLabels([series(50)], scale, frame)
    expect(name).toMatchObject({ text: 'Model 50', bold: false })
    expect(value).toMatchObject({ text: '50', bold: true })
    expect((pixel(name?.y ?? 0) + pixel(value?.y ?? 0)) / 2).toBeCloseTo(pixel(50), 6)
  })

  test('never lie over one another nor leave the drawing, and keep the order of the lines', () => {
    const ends = fc.array(
      fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
      { minLength: 1, maxLength: 4 },
    )
    const property = fc.property(ends, (ends) => {
      const labels = endLabels(
        ends.map((end) => series(end)),
        scale,
        frame,
      )
      expect(labels).toHaveLength(2 * ends.length)
      const places = labels.map(({ y }) => pixel(y))
      places.forEach((place, i) => {
        if (i > 0) expect(place - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(18 - 1e-6)
        expect(place).toBeGreaterThanOrEqual(frame.top - 10)
        expect(place).toBeLessThanOrEqual(frame.bottom + 10)
      })
      const shown = labels.filter(({ bold }) => bold).map(({ text }) => Number(text))
      expect(shown).toEqual(ends.toSorted((a, b) => b - a))
    })
    fc.assert(property, { seed: 3, numRuns: 300 })
  })

  test('are cut short where a name is long, by whole characters', () => {
    expect(endLabels([series(50, '😀'.repeat(20))], scale, frame)[0]?.text).toBe(`${'😀'.repeat(11)}…`)
  })
})
