import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { measures } from '../../src/measure/index.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { shipped } from '../model/shipped.ts'
import { happenings } from './happenings.ts'
import { rowOf, type Side } from './lever.ts'
import { levers } from './levers-table.ts'
import { type Observed, observe } from './observe.ts'

const YEARS = 2

const named = new Set(levers.flatMap(({ rises, falls, same, may }) => [...rises, ...falls, ...same, ...may]))

/** Runs by scenario and settings, so that what is compared with several things is simulated once. */
const seen = new Map<string, readonly Observed[]>()
const most = (side: Side): number =>
  Math.max(
    ...levers.filter(({ before }) => JSON.stringify(before) === JSON.stringify(side)).map(({ pairs }) => pairs),
    0,
  )
function runsOf({ scenario: name, settings }: Side, pairs: number): readonly Observed[] {
  const key = [name, ...settings].join('\n')
  const known = seen.get(key)
  if (known && known.length >= pairs) return known.slice(0, pairs)
  const scenario: Scenario = shipped(name, [`years=${YEARS}`, ...settings])
  const runs = Array.from({ length: Math.max(pairs, most({ scenario: name, settings })) }, (_, replication) =>
    observe(scenario, YEARS, named, replication),
  )
  seen.set(key, runs)
  return runs.slice(0, pairs)
}

/** Differences of a measure's mean over the years, pair by pair. */
function differences(before: readonly Observed[], after: readonly Observed[], name: string): number[] {
  const value = (run: Observed | undefined): number =>
    (run?.byYear[name] ?? []).reduce((sum, year) => sum + year, 0) / YEARS
  return after.map((run, replication) => value(run) - value(before[replication]))
}

/** Whether differences show a rise: their mean is above 0, by 2 standard errors or in five pairs of six. */
function showsRise(found: readonly number[]): boolean {
  const mean = found.reduce((sum, one) => sum + one, 0) / found.length
  const squares = found.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  const standardError = Math.sqrt(squares / (found.length - 1) / found.length)
  return mean > 0 && (mean >= 2 * standardError || found.filter((one) => one > 0).length >= (5 / 6) * found.length)
}

describe.each(
  levers.map((lever) => ({
    ...lever,
    runs: [runsOf(lever.before, lever.pairs), runsOf(lever.after, lever.pairs)] as const,
  })),
)('$name', ({ rises, falls, same, runs: [before, after] }) => {
  test.each(rises)('raises %s', (name) => {
    const found = differences(before, after, name)
    expect(showsRise(found), `differences: ${found.join(', ')}`).toBe(true)
  })

  test.each(falls)('lowers %s', (name) => {
    const found = differences(before, after, name)
    expect(showsRise(found.map((one) => -one)), `differences: ${found.join(', ')}`).toBe(true)
  })

  test.each(same)('leaves %s as it is, in every replication', (name) => {
    const of = (runs: readonly Observed[]): unknown[] => runs.map((run) => run.lists[name] ?? run.byYear[name])
    expect(of(after)).toEqual(of(before))
    expect(of(after)).not.toContain(undefined)
    // A list of nothing would be equal too.
    expect(of(after).filter((list) => typeof list === 'string' && list.startsWith('0 '))).toEqual([])
  })
})

test('without agency there is no agency worker, at any time', () => {
  const ended = levers.find(({ name }) => name === 'Agency ended')
  const runs = ended ? runsOf(ended.after, ended.pairs) : []
  expect(runs).toHaveLength(6)
  for (const run of runs) expect(run.byYear['agency-rate']).toEqual([0, 0])
})

describe('the table', () => {
  test('names measures and lists that there are, each once in a row', () => {
    const known = new Set([...measures.map(({ name }) => name), ...Object.keys(happenings)])
    expect([...named].filter((name) => !known.has(name))).toEqual([])
    for (const { rises, falls, same, may } of levers) {
      const all = [...rises, ...falls, ...same, ...may]
      expect(new Set(all).size).toBe(all.length)
    }
  })

  test('is what docs/levers.md tells, row by row', () => {
    const page = readFileSync(new URL('../../docs/levers.md', import.meta.url), 'utf8')
    expect(page.split('\n').filter((line) => line.startsWith('| **'))).toEqual(levers.map(rowOf))
  })
})
