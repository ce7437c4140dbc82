import { describe, expect, test } from 'vitest'
import { truthAreas } from '../../src/cli/truth-areas.ts'
import { simulate } from '../../src/experiment/simulate.ts'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { measures } from '../../src/measure/index.ts'
import type { PublishedFigure } from '../../src/scenario/definitions.ts'
import { formatProblem } from '../../src/scenario/problem.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

function scenarioOf(name: string): Scenario {
  const reading = readScenario(name, createScenarioSource())
  if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.scenario
}

const judged = ({ definitions }: Scenario): PublishedFigure[] =>
  definitions.published.filter(({ excluded }) => excluded === undefined)
const asLine = ({ measure, part = '' }: PublishedFigure): string => `${measure} ${part}`.trim()

/** Parts of every measure, as a run gives them. */
const small = scenarioOf('buckinghamshire-2024')
const partsOf = simulate({ scenario: small, seed: small.seed, replication: 0 }).measures

describe.each(truthAreas)('the truth run of $name', ({ backCast, truth }) => {
  const scenario = scenarioOf(truth)
  const before = scenarioOf(backCast)

  test('has 40 lines, 20 of them predicted', () => {
    const lines = judged(scenario)
    expect(lines.length).toBeGreaterThanOrEqual(40)
    expect(lines.filter(({ role }) => role === 'predicted').length).toBeGreaterThanOrEqual(20)
  })

  test('names the parameter of every line that was fitted, and one the scenario has', () => {
    const fitted = scenario.definitions.published.filter(({ role }) => role === 'fitted')
    expect(fitted.length).toBeGreaterThan(10)
    // That each leads somewhere is checked as the file is read.
    expect(fitted.filter(({ parameter }) => parameter === undefined).map(asLine)).toEqual([])
  })

  test.each([truth, backCast])('%s has lines of measures and parts there are, each once', (name) => {
    const lines = judged(scenarioOf(name))
    const known = new Set(measures.map((measure) => measure.name))
    expect(lines.filter(({ measure }) => !known.has(measure)).map(asLine)).toEqual([])
    const parts = lines.filter(({ part }) => part !== undefined)
    expect(parts.filter(({ measure, part = '' }) => partsOf[measure]?.parts?.[part] === undefined).map(asLine)).toEqual(
      [],
    )
    expect(new Set(lines.map(asLine)).size).toBe(lines.length)
  })

  test('judges no band under 5 % of its whole', () => {
    const bands = judged(scenario).filter(({ part, unit }) => part !== undefined && unit === '%')
    expect(bands.filter(({ value }) => value < 5).map(asLine)).toEqual([])
  })

  test('and its back-cast last a year each, one after the other', () => {
    expect([before.start, before.years, scenario.start, scenario.years]).toEqual(['2023-04-01', 1, '2024-04-01', 1])
  })

  test('has its back-cast fitted to nothing: the same pathway, needs and returns', () => {
    expect(before.definitions.published.filter(({ role }) => role === 'fitted').map(asLine)).toEqual([])
    expect(before.pathway).toEqual(scenario.pathway)
    expect(before.needs).toEqual(scenario.needs)
    expect({ ...before.demand, contacts: 0, unaccompanied: 0 }).toEqual({
      ...scenario.demand,
      contacts: 0,
      unaccompanied: 0,
    })
  })
})
