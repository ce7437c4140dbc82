import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { readPublishedRanges } from '../../src/scenario/read-published-ranges.ts'
import { type ScenarioWarning, warningCodes } from '../../src/scenario/problem.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { FUNCTIONAL, memorySource, placeOf } from './memory-source.ts'

const ranges = readFileSync(new URL('../../scenarios/published-ranges.yaml', import.meta.url), 'utf8')
const HEAD = `caseflow: 1\nextends: ${FUNCTIONAL}\n`

/** Warnings of "mine" in its own file; ¦ marks where one must stand. */
function warningsOf(marked: string): { found: readonly ScenarioWarning[]; place: string } {
  const text = HEAD + marked
  const source = memorySource({ mine: text.replace('¦', ''), 'published-ranges': ranges })
  const reading = readScenario('mine', source)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return {
    found: reading.warnings.filter(({ file }) => file === 'mine.yaml'),
    place: text.includes('¦') ? placeOf(text, '¦') : '',
  }
}

describe('a warning', () => {
  test.each([
    [
      'a team that holds nothing',
      'unused-team',
      'teams:\n  ¦Helpers: { holds: [], role: social worker, posts: 3 posts }\n',
    ],
    [
      'a team for a stage of no length',
      'unused-team',
      'teams:\n  Front door: { holds: [referral] }\n  ¦Helpers: { holds: [contact] }\n',
    ],
    [
      'a share of agency no authority has',
      'outside-published-range',
      'workforce: { roles: { social worker: { agencyShare: { value: ¦61 %, source: ours, confidence: low } } } }\n',
    ],
    [
      'a share of referrals by schools',
      'outside-published-range',
      'demand: { sources: { source: ours, confidence: low, school: { share: ¦29.6 % }, police: 19.5 %, health: 15.9 % } }\n',
    ],
    [
      'a published count for the children there are',
      'outside-published-range',
      'definitions: { published: { protection-plans-open: { value: ¦4580 children } } }\n',
    ],
    [
      'an assumption without a range',
      'assumption-without-range',
      'needs: { boys: { value: ¦50 %, source: ours, confidence: assumption } }\n',
    ],
    ['a value without a source', 'assumption-without-range', 'needs:\n  boys: ¦50 %\n'],
  ])('is given of %s (%s), at its place', (_, code, marked) => {
    const { found, place } = warningsOf(marked)
    expect(found.map((one) => `${one.line}:${one.column} ${one.code}`)).toContain(`${place} ${code}`)
    for (const { message, hint } of found) expect(`${message} ${hint}`).toMatch(/^[^\n]*\.$/)
  })

  test('is not given of a value inside the range, at its end, or of an assumption with one', () => {
    const { found } = warningsOf(
      'needs: { boys: { value: 50 %, range: [48 %, 52 %], source: ours, confidence: assumption } }\nworkforce: { roles: { social worker: { agencyShare: { value: 28.3 %, source: ours, confidence: low } } } }\n',
    )
    expect(found).toEqual([])
  })

  test('tells how to write a range with the value itself, quoted where its comma would end it', () => {
    const hintOf = (value: string): string | undefined => warningsOf(`area: { children: ${value} }\n`).found[0]?.hint
    expect(hintOf('9000 children')).toContain('"{ value: 9000 children, range: [low, high] }"')
    expect(hintOf('"9,000 children"')).toContain(`"{ value: '9,000 children', range: [low, high] }"`)
  })

  test('counts what a base assumes, and does not list it', () => {
    const reading = readScenario('mine', memorySource({ mine: HEAD }))
    const below = reading.ok ? reading.warnings.filter(({ file }) => file === 'buckinghamshire.yaml') : []
    expect(below).toHaveLength(1)
    expect(below[0]?.message).toMatch(/^\d+ values of this file, which "mine\.yaml" extends/)
  })

  test('is of a known kind, and no team that comes with the program is unused', () => {
    for (const name of [FUNCTIONAL, 'buckinghamshire/locality', 'buckinghamshire/locality-phased']) {
      const reading = readScenario(name, createScenarioSource())
      const codes = reading.ok ? reading.warnings.map(({ code }) => code) : []
      expect(codes.length).toBeGreaterThan(0)
      expect(codes).not.toContain('unused-team')
      expect(codes.filter((code) => !warningCodes.includes(code))).toEqual([])
    }
  })
})

test('every published range has its ends in order, and a source', () => {
  const found = readPublishedRanges(createScenarioSource())
  expect(found.length).toBeGreaterThan(10)
  for (const { low, high, source } of found) {
    expect(low).toBeLessThan(high)
    expect(source).toMatch(/^DfE, .*20\d\d/)
  }
})
