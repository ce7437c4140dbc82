import { describe, expect, test } from 'vitest'
import type { Located } from '../../src/scenario/located.ts'
import { merge } from '../../src/scenario/merge.ts'
import { parseYaml } from '../../src/scenario/parse-yaml.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { FUNCTIONAL, memorySource, over, problemsOf, scenarioOf } from './memory-source.ts'

function tree(file: string, text: string): Located {
  const { tree: found, problems } = parseYaml(file, text)
  if (!found) throw new Error(problems.map((problem) => problem.message).join('\n'))
  return found
}

/** A tree as plain values, each with the file and line it stands at: "5 (over:2)". */
function plain(value: Located): unknown {
  if (value.kind === 'list') return value.items.map(plain)
  if (value.kind === 'map')
    return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry.value)]))
  return `${value.text} (${value.place.file}:${value.place.line})`
}

const merged = (base: string, above: string): unknown => plain(merge(tree('base', base), tree('over', above)))

describe('a file laid over its base', () => {
  test('merges mappings, and every value keeps its place', () => {
    expect(merged('a:\n  b: 1\n  c: 2\nd: 3', 'a:\n  c: 4\n  e: 5')).toEqual({
      a: { b: '1 (base:2)', c: '4 (over:2)', e: '5 (over:3)' },
      d: '3 (base:4)',
    })
  })

  test('keeps the order of the base, new keys last', () => {
    const found = merged('b: 1\na: 2\nc: 3', 'z: 1\nc: 1\na: null')
    expect(Object.keys(found as object)).toEqual(['b', 'c', 'z'])
  })

  test('replaces lists and single values whole', () => {
    expect(merged('a: [1, 2]\nb: 1\nc: { d: 1 }', 'a: [3]\nb: [4]\nc: 5')).toEqual({
      a: ['3 (over:1)'],
      b: ['4 (over:2)'],
      c: '5 (over:3)',
    })
  })

  test('removes with null, also what it brings itself', () => {
    expect(merged('a: 1\nb: { c: 1, d: 2 }', 'a: null\nb: { c: ~ }\ne: { f: null, g: 1 }\nh:')).toEqual({
      b: { d: '2 (base:2)' },
      e: { g: '1 (over:3)' },
    })
  })

  test('reaches through a value with its source, whichever file writes it so', () => {
    expect(merged('a: { value: { b: 1, c: 2 }, source: S }', 'a: { c: 3 }')).toMatchObject({
      a: { value: { b: '1 (base:1)', c: '3 (over:1)' } },
    })
    expect(merged('a: { b: 1, c: 2 }', 'a: { value: { c: 3 }, source: S }')).toMatchObject({
      a: { value: { b: '1 (base:1)', c: '3 (over:1)' } },
    })
    expect(merged('a: { value: 1, source: S }', 'a: 2')).toEqual({ a: '2 (over:1)' })
  })

  test('leaves a range behind when it changes the value', () => {
    expect(merged('a: { value: 1, range: [0, 2] }', 'a: { value: 5 }')).toEqual({ a: { value: '5 (over:1)' } })
    expect(merged('a: { value: 1 }', 'a: { range: [0, 2] }')).toHaveProperty('a.range')
  })
})

describe('a scenario over the shipped ones', () => {
  const mine = (text: string): Scenario => scenarioOf(over(text), 'mine')
  const figure = (scenario: Scenario, path: string): object | undefined =>
    scenario.figures.find((one) => one.path === path)

  test('changes what it names and nothing else', () => {
    const plain = mine('')
    const { figures: _figures, ...changed } = mine('needs:\n  boys: 60 %\n')
    const { figures: _others, ...expected } = plain
    expect(changed).toEqual({ ...expected, needs: { ...plain.needs, boys: 0.6 } })
  })

  test('removes a section that may be missing', () => {
    expect(mine('demand: { unaccompanied: null }\n').demand.unaccompanied).toBeUndefined()
  })

  test('a change without a source is an assumption, and does not borrow the source of what it replaces', () => {
    const scenario = mine(
      'workforce: { roles: { social worker: { cap: 30 children, hardCap: { value: 40 children } } } }\n' +
        'pathway: { stages: { protection plan: { routes: { care: { share: 11 % } } } } }\n',
    )
    const unsourced = { source: 'no source given', confidence: 'assumption' }
    expect(figure(scenario, 'workforce.roles.social worker.cap')).toEqual({
      path: 'workforce.roles.social worker.cap',
      written: '30 children',
      value: 30,
      unit: 'children',
      ...unsourced,
    })
    expect(figure(scenario, 'workforce.roles.social worker.hardCap')).toMatchObject({ value: 40, ...unsourced })
    const share = figure(scenario, 'pathway.stages.protection plan.routes.care.share')
    expect(share).toMatchObject({ value: 0.11, ...unsourced })
    expect(share).not.toHaveProperty('range')
  })

  test('a change with a source brings its own, and what it leaves keeps its own', () => {
    const scenario = mine(
      'needs: { ages: { value: { 16-17: 9 %, 10-15: 36 % }, source: Our return, confidence: high } }\n',
    )
    expect(figure(scenario, 'needs.ages.16-17')).toMatchObject({ source: 'Our return', confidence: 'high' })
    expect(figure(scenario, 'needs.ages.5-9')).toMatchObject({ confidence: 'low' })
  })

  test('a better source for a value that stays is taken', () => {
    const scenario = mine('needs: { boys: { source: Our return, confidence: high } }\n')
    expect(figure(scenario, 'needs.boys')).toMatchObject({ value: 0.53, source: 'Our return', confidence: 'high' })
  })

  test('files lie over each other in any number, the nearest last', () => {
    const source = memorySource({
      one: `caseflow: 1\nextends: ${FUNCTIONAL}\nyears: 3\nseed: one\nteams: { Assessment: { posts: 50 posts } }\n`,
      two: 'caseflow: 1\nextends: one\nseed: two\nteams: { Assessment: { role: social worker } }\n',
    })
    expect(scenarioOf(source, 'two')).toMatchObject({ years: 3, seed: 'two' })
    expect(scenarioOf(source, 'two').teams.teams[3]).toMatchObject({ name: 'Assessment', posts: 50 })
  })

  test('JSON is YAML', () => {
    const text = JSON.stringify({ caseflow: 1, extends: FUNCTIONAL, years: 2, teams: { release: 'when taken' } })
    expect(scenarioOf(memorySource({ mine: text }), 'mine')).toMatchObject({
      years: 2,
      teams: { release: 'when-taken' },
    })
  })

  test('a law is changed by removing the one of the base', () => {
    const longer = 'pathway: { stages: { early help: { stay: { mean: null, median: 5 months, p90: 9 months } } } }\n'
    const stage = mine(longer).pathway.stages.find((one) => one.name === 'early help')
    expect(stage?.stay[0]?.law).toMatchObject({ law: 'lognormal', median: 152.1875, p90: 273.9375 })
    expect(problemsOf(over(longer.replace('mean: null, ', '')), 'mine')).toMatchObject([
      { code: 'wrong-kind', hint: expect.stringContaining('"null"') },
    ])
  })
})

describe('teams', () => {
  const teamsOf = (text: string): string[] =>
    scenarioOf(over(`teams:\n${text}`), 'mine').teams.teams.map((team) => `${team.name} ${team.posts}`)

  test('for each of some localities, with one number of posts for each', () => {
    const text =
      '  Assessment: { localities: [Chiltern, Wycombe] }\n' +
      '  Duty team: { each: locality, localities: [Aylesbury town, North and rural Aylesbury Vale, South Bucks], holds: [assessment, recording], role: social worker, posts: 9 posts }\n'
    expect(teamsOf(text).slice(3)).toEqual([
      'Assessment 45',
      'Child in need and protection 94',
      'Court and looked after 31',
      'Aylesbury town duty team 9',
      'North and rural Aylesbury Vale duty team 9',
      'South Bucks duty team 9',
    ])
  })

  test('may share a stage by need and by age', () => {
    const text =
      '  Assessment: { holds: [{ stage: assessment, needs: [N1, N3, N4, N5, N6, N7, N8, N9] }, recording] }\n' +
      '  Disability: { needs: N2, holds: [assessment], role: social worker, posts: 5 posts }\n' +
      '  Court and looked after: { ages: under 16 }\n' +
      '  Through care: { holds: [{ stage: care, ages: 16 and over }], role: social worker, posts: 6 posts }\n'
    expect(teamsOf(text)).toContain('Through care 6')
    const missing = text.replace('16 and over', '17 and over')
    expect(problemsOf(over(`teams:\n${missing}`), 'mine')).toMatchObject([
      { code: 'no-holder', message: 'Nobody holds "care" at age 16.' },
    ])
  })
})
