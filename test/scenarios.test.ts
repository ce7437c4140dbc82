import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { simulate } from '../src/experiment/simulate.ts'
import { createScenarioSource, shippedNames } from '../src/host/node/scenario-source.ts'
import { readScenario } from '../src/scenario/read.ts'

const SCENARIOS = fileURLToPath(new URL('../scenarios/', import.meta.url))
const YEARS = 1
const REPLICATIONS = 2
/** Figures a person checks by eye when a fingerprint changes. */
const SHOWN = [
  'referrals',
  're-referral-rate',
  'protection-plans-open',
  'looked-after-open',
  'hand-offs',
  'allocation-wait',
]

interface Expected {
  readonly fingerprints: readonly string[]
  readonly measures: Readonly<Record<string, number>>
}

const source = createScenarioSource()
const names = shippedNames().filter((name) => !name.endsWith('/headline-variants'))
const bases = names.filter((name) => !name.includes('/'))
const areas = readdirSync(SCENARIOS).filter((folder) => folder !== 'bases' && !folder.includes('.'))

test.each(bases)('the base %s passes check', (name) => {
  const reading = readScenario(name, source, { asBase: true })
  expect(reading.ok ? [] : reading.problems).toEqual([])
})

describe.each(areas)('scenarios of %s', (area) => {
  const file = `${SCENARIOS}${area}/expected.json`
  const models = names.filter((name) => name.startsWith(`${area}/`))

  test('have a page in plain English', () => {
    expect(existsSync(`${SCENARIOS}${area}/README.md`)).toBe(true)
  })

  test('reproduce what is expected of them', () => {
    const found: Record<string, Expected> = {}
    for (const name of models) {
      const reading = readScenario(name, source)
      if (!reading.ok) throw new Error(reading.problems.map((problem) => problem.message).join('\n'))
      const scenario = { ...reading.scenario, years: YEARS }
      const results = Array.from({ length: REPLICATIONS }, (_, replication) =>
        simulate({ scenario, seed: scenario.seed, replication }),
      )
      for (const { checks } of results) expect(checks.filter((check) => !check.passed)).toEqual([])
      found[name] = {
        fingerprints: results.map((result) => result.fingerprint),
        measures: Object.fromEntries(
          SHOWN.map((measure) => {
            const sum = results.reduce((total, result) => total + (result.measures[measure]?.overall ?? Number.NaN), 0)
            return [measure, Number((sum / REPLICATIONS).toFixed(6))]
          }),
        ),
      }
    }
    // A change is made on purpose, told in the changelog, and written with UPDATE_EXPECTED=1.
    if (process.env.UPDATE_EXPECTED === '1') writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`)
    expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })
})
