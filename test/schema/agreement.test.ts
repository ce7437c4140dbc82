import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createScenarioSource, shippedNames } from '../../src/host/node/scenario-source.ts'
import { FUNCTIONAL, over, problemsOf } from '../scenario/memory-source.ts'

const text = readFileSync(new URL('../../schema/scenario.schema.json', import.meta.url), 'utf8')
const isValid: ValidateFunction = new Ajv({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(text) as Record<string, unknown>,
)
const accepts = (yaml: string): boolean => isValid(parse(yaml))

/** What is laid over the functional model, and what is wrong with it; nothing where it is sound. */
const FILES: readonly (readonly [yaml: string, code?: string])[] = [
  ['title: Another'],
  ['years: 3\nreplications: 10'],
  ['needs: { boys: 51 % }'],
  ['needs: { boys: { value: 51 %, range: [48 %, 54 %], source: ours, confidence: low } }'],
  ['area: { children: "131,000 children" }'],
  ['demand: { contacts: "900 per 10,000 a year" }'],
  ['demand: { unaccompanied: null }'],
  ['demand: { profile: { weekdays: { Monday: 1.2, Friday: "0.8" } } }'],
  ['pathway: { stages: { recording: { stay: { mean: 4 weeks } } } }'],
  ['pathway: { stages: { recording: { stay: { bands: { 0-2 weeks: 50 %, 2-6 weeks: 50 % } } } } }'],
  ['pathway: { stages: { recording: { stay: [{ when: { ages: under 5 }, mean: 4 weeks }, { mean: 5 weeks }] } } }'],
  ['pathway: { stages: { care: { routes: { home: { share: 40 % } } } } }'],
  ['workforce: { roles: { social worker: { cap: 17 children } } }'],
  ['workforce: { roles: { social worker: { cap: no limit, hardCap: no limit } } }'],
  ['workforce: { escalation: { othersOverCap: after 10 working days } }'],
  ['workforce: { weights: { assessment: 1.2, furtherSibling: 0.7 } }'],
  ['workforce: { agencyBlocks: [{ team: Assessment, posts: 6 posts, from: 2026-10-01, for: 6 months }] }'],
  ['teams: { Assessment: { posts: 46 posts }, release: when taken }'],
  ['definitions: { breaks: [{ measure: referrals, from: 2023-04, why: recording changed }] }'],
  ['practice: { returnOdds: { range: [1.00, 1.15], source: ours, confidence: assumption } }'],
  ['uncertainty: { correlations: [{ among: [needs.earlierPlan, workforce.reallocation.managerial], rank: 0.5 }] }'],
  ['targets: { meet: [{ measure: caseload-per-worker, by: team, atMost: 16 children }] }'],
  ['targets: { meet: [{ measure: caseload-per-worker, per: team, atMost: 16 children }] }', 'unknown-key'],
  ['demnad: {}', 'unknown-key'],
  ['needs: { boys: { value: 51 %, rnage: [48 %, 54 %] } }', 'unknown-key'],
  ['pathway: { stages: { recording: { stya: 4 weeks } } }', 'unknown-key'],
  ['teams: { Assessment: { post: 46 posts } }', 'unknown-key'],
  ['workforce: { roles: { social worker: { caps: 17 children } } }', 'unknown-key'],
  ['interventions: { overlap: { discount: 50 %, floor: 50 % }, programmes: {} }'],
  [
    'interventions: { programmes: { a: { from: 2026-04-01, uptake: 60 %, ramp: 18 months, effects: { care: { on: route share, stages: [assessment], route: care, design: judgement, times: { value: 0.9, range: [0.8, 1], source: ours } } } } } }',
  ],
  [
    'interventions: { programmes: { a: { from: 2026-04-01, uptake: 60 %, ramps: 18 months, effects: { care: { on: end of stay, stages: [care], design: judgement, times: { value: 1.1, range: [1, 1.2], source: ours } } } } } }',
    'unknown-key',
  ],
  [
    'interventions: { programmes: { a: { from: 2026-04-01, uptake: 60, effects: { care: { on: end of stay, stages: [care], design: judgement, times: { value: 1.1, range: [1, 1.2], source: ours } } } } } }',
    'missing-unit',
  ],
  ['placements: {}', 'not-yet-supported'],
  ['needs: { boys: 51 }', 'missing-unit'],
  ['area: { children: 131000 }', 'missing-unit'],
  ['needs: { boys: 51 weeks }', 'wrong-unit'],
  ['workforce: { roles: { social worker: { cap: 17 hours } } }', 'wrong-unit'],
  ['pathway: { stages: { recording: { stay: -4 weeks } } }', 'negative-duration'],
  ['workforce: { absence: { share: often } }', 'not-a-quantity'],
  ['needs: { boys: [51 %] }', 'not-a-quantity'],
  ['years: many', 'out-of-range'],
  ['years: 31', 'out-of-range'],
  ['teams: { Assessment: { holds: assessment } }', 'wrong-kind'],
  ['pathway: { stages: { care: { urgent: sometimes } } }', 'wrong-kind'],
  ['pathway: { stages: { care: { countsAs: custody } } }', 'wrong-kind'],
  ['needs: { boys: { value: 51 %, confidence: sure } }', 'wrong-kind'],
]

/** Sound in shape and not in sense: an editor cannot see these, and `check` does. */
const SENSE: readonly (readonly [yaml: string, code: string])[] = [
  ['teams: { Assessment: { holds: [asessment, recording, conference] } }', 'unknown-stage'],
  [
    'pathway: { stages: { conference: { routes: { protection plan: { share: 83 % }, child in need plan: { share: 25 % } } } } }',
    'shares-do-not-sum',
  ],
  ['teams: { Assessment: { posts: 0 posts } }', 'no-posts'],
  ['start: 2025-05-01', 'out-of-range'],
]

describe('the schema', () => {
  const scenarios = shippedNames().filter((name) => !name.endsWith('-variants'))
  test.each([...scenarios, 'practice-assumptions', 'interventions'])(
    'accepts what comes with the program: %s',
    (name) => {
      const found = createScenarioSource().read(name)
      expect(found.kind === 'text' && accepts(found.text)).toBe(true)
    },
  )

  test.each(FILES)('and check agree on %j (%s)', (yaml, code) => {
    const found = problemsOf(over(`${yaml}\n`), 'mine').map((problem) => problem.code)
    expect(found.slice(0, 1)).toEqual(code === undefined ? [] : [code])
    expect(accepts(`caseflow: 1\nextends: ${FUNCTIONAL}\n${yaml}\n`)).toBe(code === undefined)
  })

  test.each(SENSE)('leaves the sense of %j to check (%s)', (yaml, code) => {
    expect(problemsOf(over(`${yaml}\n`), 'mine').map((problem) => problem.code)).toContain(code)
    expect(accepts(`caseflow: 1\nextends: ${FUNCTIONAL}\n${yaml}\n`)).toBe(true)
  })

  test.each(['title', 'area.children', 'pathway.stages', 'teams', 'workforce.roles'])('tells of %s', (path) => {
    let at = JSON.parse(text) as { properties?: Record<string, typeof at>; description?: string; anyOf?: (typeof at)[] }
    for (const key of path.split('.')) {
      const inside = [at, ...(at.anyOf ?? [])].find((one) => one.properties?.[key])?.properties?.[key]
      if (!inside) throw new Error(`The schema has no ${path}`)
      at = inside
    }
    expect(at.description).toMatch(/^[A-Z].{5,}/)
  })
})
