import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { cohortTables } from '../../src/export/cohort-tables.ts'
import { dataDictionary } from '../../src/export/data-dictionary.ts'
import { eventMeanings } from '../../src/export/event-meanings.ts'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { eventKinds } from '../../src/model/event-kinds.ts'
import { readScenario } from '../../src/scenario/read.ts'

const PAGE = fileURLToPath(new URL('../../docs/data-dictionary.md', import.meta.url))

test('docs/data-dictionary.md is what the tables say now', () => {
  const shipped = readScenario('buckinghamshire/functional', createScenarioSource())
  if (!shipped.ok) throw new Error('no scenario')
  const page = dataDictionary(shipped.scenario)
  if (process.env.UPDATE_EXPECTED) writeFileSync(PAGE, page)
  expect(readFileSync(PAGE, 'utf8')).toBe(page)
})

test('every column and every event has a meaning, and no name stands for two things', () => {
  for (const { columns } of cohortTables) {
    expect(columns.filter(({ meaning }) => meaning.length < 4)).toEqual([])
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
  }
  expect(eventMeanings.filter(({ means }) => means === '')).toEqual([])
  expect(eventMeanings).toHaveLength(eventKinds.length)
  // One kind and one unit for a name wherever it stands, but for what says of itself that it differs.
  const seen = new Map<string, string>()
  for (const { name: table, columns } of cohortTables) {
    for (const { name, kind, unit } of columns) {
      if (['value', 'number', 'unit'].includes(name)) continue
      const before = seen.get(name) ?? `${kind} ${unit}`
      expect(`${table}.${name}: ${kind} ${unit}`).toBe(`${table}.${name}: ${before}`)
      seen.set(name, before)
    }
  }
})
