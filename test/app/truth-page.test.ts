import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { truthAreas, truthTerms } from '../../app/state/truth-page.ts'
import { root } from '../architecture/source-files.ts'

const page = readFileSync(join(root, 'docs/validation.md'), 'utf8')

test('every line of the truth runs comes out of their page, as many met as the page counts itself', () => {
  const areas = truthAreas(page)
  expect(areas.map(({ area }) => area)).toEqual(['Buckinghamshire', 'England'])
  for (const { years } of areas) {
    expect(years.length).toBe(2)
    for (const { rows, told } of years) {
      const predicted = rows.filter(({ role }) => role === 'predicted')
      const counts = [...told.matchAll(/(\d+) of (\d+)/g)].map(([, met, all]) => [Number(met), Number(all)])
      expect(counts).toEqual([
        [rows.filter(({ isMet }) => isMet).length, rows.length],
        [predicted.filter(({ isMet }) => isMet).length, predicted.length],
      ])
      // Misses stand first.
      const firstMet = rows.findIndex(({ isMet }) => isMet)
      expect(rows.slice(firstMet).every(({ isMet }) => isMet)).toBe(true)
    }
  }
  expect(truthTerms(page).map(({ name }) => name)).toEqual(['Roles', 'Bars'])
})
