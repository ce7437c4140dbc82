import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { absentTogether } from '../../src/export/absent-together.ts'
import { effectsPutIn } from '../../src/export/effects-put-in.ts'
import { simulate } from '../../src/experiment/simulate.ts'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { layPractice } from '../../src/scenario/lay-practice.ts'
import type { PracticeAssumption } from '../../src/scenario/practice.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { smallScenario } from './small-scenario.ts'

function shipped(name: string): Scenario {
  const reading = readScenario(name, createScenarioSource())
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.scenario
}

type Tree = { readonly [key: string]: unknown }

/** The text of a shipped scenario laid over those it extends, read by nothing but YAML. */
function tree(name: string): Tree {
  const place = name.includes('/') ? name : `bases/${name}`
  const own = parse(readFileSync(new URL(`../../scenarios/${place}.yaml`, import.meta.url), 'utf8'), {
    merge: true,
  }) as Tree
  const isMap = (one: unknown): one is Tree => typeof one === 'object' && one !== null && !Array.isArray(one)
  const over = (below: Tree, above: Tree): Tree => {
    const laid: Record<string, unknown> = { ...below }
    for (const [key, value] of Object.entries(above)) {
      const under = laid[key]
      laid[key] = isMap(under) && isMap(value) ? over(under, value) : value
    }
    return laid
  }
  return typeof own.extends === 'string' ? over(tree(own.extends), own) : own
}

/** Whether a dotted path leads to something; names may hold dots. */
function leads(at: unknown, path: string): boolean {
  if (path === '') return at !== undefined
  if (typeof at !== 'object' || at === null) return false
  return Object.entries(at).some(
    ([key, value]) =>
      (path === key && value !== undefined) || (path.startsWith(`${key}.`) && leads(value, path.slice(key.length + 1))),
  )
}

describe('what is told to be put in', () => {
  test.each(['buckinghamshire/functional', 'buckinghamshire/locality', 'buckinghamshire/locality-phased', 'england'])(
    'stands in the files of %s, each at its path',
    (name) => {
      const told = effectsPutIn(shipped(name))
      const files = tree(name)
      expect(told.filter(({ path }) => !leads(files, path)).map(({ path }) => path)).toEqual([])
      expect(told.length).toBeGreaterThan(40)
      expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(told.length)
    },
  )

  test('follows the scenario: what is not in it is not told, and what is, is', () => {
    const scenario = smallScenario()
    const paths = (of: Scenario): Set<string> => new Set(effectsPutIn(of).map(({ path }) => path))
    const without: [string, Scenario][] = [
      ['demand.sources', { ...scenario, demand: { ...scenario.demand, sources: undefined } }],
      ['pathway.returnToCare', { ...scenario, pathway: { ...scenario.pathway, returnToCare: undefined } }],
      ['workforce.absence', { ...scenario, workforce: { ...scenario.workforce, absence: undefined } }],
      ['pathway.court.proceedings', { ...scenario, pathway: { ...scenario.pathway, court: undefined } }],
    ]
    for (const [path, other] of without)
      expect([path, paths(scenario).has(path), paths(other).has(path)]).toEqual([path, true, false])
    const conferences = shipped('buckinghamshire/locality-family-group-conferences')
    const effect = 'interventions.programmes.family group conference at pre-proceedings.effects.care'
    const programmes = conferences.interventions?.programmes.map((one) => ({ ...one, uptake: 0 })) ?? []
    const nobody = { ...conferences, interventions: { overlap: { discount: 1, floor: 1 }, programmes } }
    expect(paths(conferences).has(effect)).toBe(true)
    expect(paths(nobody).has(effect)).toBe(false)
    expect(paths(shipped('buckinghamshire/locality')).has('rollOut.goLive')).toBe(false)
    expect(paths(shipped('buckinghamshire/locality-phased')).has('rollOut.goLive')).toBe(true)
    const [stage] = scenario.pathway.stages.filter(({ name }) => name === 'early help')
    const says = (of: Scenario): string =>
      effectsPutIn(of).find(({ path }) => path === 'pathway.stages.early help.routes')?.says ?? ''
    expect(says(scenario)).toContain('the same for every child')
    const byNeed = scenario.pathway.stages.map((one) =>
      one === stage ? { ...one, routes: one.routes.map((route) => ({ ...route, timesByNeed: { N1: 2 } })) } : one,
    )
    expect(says({ ...scenario, pathway: { ...scenario.pathway, stages: byNeed } })).toContain('by need')
  })

  test('has practice assumptions where they are laid and not where their range is no effect', () => {
    const assumed = (low: number, high: number): PracticeAssumption => ({
      effect: 'returnOdds',
      low,
      high,
      unit: '',
      written: `${low} to ${high}`,
      source: '',
      confidence: 'assumption',
      speaksFor: '',
      note: '',
    })
    const scenario = smallScenario()
    const told = (low: number, high: number): [boolean, boolean] => {
      const laid = layPractice(scenario, { assumptions: [assumed(low, high)] })
      return [
        effectsPutIn(laid).some(({ path }) => path === 'practice.returnOdds'),
        absentTogether(laid).some((says) => says.includes('but for the assumption on returns')),
      ]
    }
    expect(told(1, 1.15)).toEqual([true, true])
    expect(told(1, 1)).toEqual([false, false])
    expect(effectsPutIn(scenario).some(({ path }) => path.startsWith('practice'))).toBe(false)
  })
})

describe('what is told to be absent', () => {
  const scenario = { ...smallScenario(), years: 1 }
  const measured = (of: Scenario): Record<string, number[]> =>
    Object.fromEntries(
      Object.entries(simulate({ scenario: of, seed: 'absent', replication: 0 }).measures).map(
        ([name, { byYear, parts }]) => [name, [...byYear, ...Object.values(parts ?? {})]],
      ),
    )
  const as = measured(scenario)
  /** Measures that differ from those of the scenario as it is. */
  const moved = (of: Scenario): string[] => {
    const other = measured(of)
    return Object.keys(as).filter((name) => JSON.stringify(other[name]) !== JSON.stringify(as[name]))
  }

  test('sex changes nothing but the counts of boys and girls', () => {
    expect(absentTogether(scenario).some((says) => says.startsWith('Sex changes nothing'))).toBe(true)
    expect(moved({ ...scenario, needs: { ...scenario.needs, boys: 0.1 } })).toEqual([
      'looked-after-started-by-sex',
      'looked-after-open-by-sex',
    ])
  })

  test('an earlier plan changes nothing on the pathway but the count of repeat plans', () => {
    expect(
      absentTogether(scenario).some((says) => says.startsWith('Nothing on the pathway depends on an earlier plan')),
    ).toBe(true)
    expect(moved({ ...scenario, needs: { ...scenario.needs, earlierPlan: 0.9 } })).toEqual(['repeat-protection-plans'])
  })

  test('who makes contact changes nothing but who is counted, where no source has school holidays of its own', () => {
    const sources = (scenario.demand.sources ?? []).map(({ source, share }) => ({ source, share }))
    const turned = sources.map((one, i) => ({ ...one, share: sources[sources.length - 1 - i]?.share ?? 0 }))
    const other = (of: typeof sources): Scenario => ({ ...scenario, demand: { ...scenario.demand, sources: of } })
    const first = measured(other(sources))
    const second = measured(other(turned))
    expect(Object.keys(first).filter((name) => JSON.stringify(first[name]) !== JSON.stringify(second[name]))).toEqual([
      'referrals-by-source',
    ])
  })
})
