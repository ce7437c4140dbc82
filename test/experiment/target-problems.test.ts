import { describe, expect, test } from 'vitest'
import { targetProblems } from '../../src/experiment/target-problems.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { memorySource } from '../scenario/memory-source.ts'

const shipped = createScenarioSource()

/** Codes and lines of all that is wrong with targets, each limit on a line of its own from the sixth. */
function problemsOf(...lines: readonly string[]): string[] {
  const text = `caseflow: 1\nextends: buckinghamshire/locality\ntargets:\n  teams: [Locality team]\n  meet:\n${lines.map((line) => `    - ${line}\n`).join('')}`
  const own = memorySource({ mine: text })
  const reading = readScenario('mine', {
    ...own,
    read: (name, from) => (name === 'mine' ? own.read(name, from) : shipped.read(name, from)),
  })
  if (!reading.ok) return reading.problems.map(({ line, code }) => `${line} ${code}`)
  if (!reading.targets) throw new Error('no targets were read')
  return targetProblems(reading.targets).map(({ line, code }) => `${line} ${code}`)
}

describe('targets', () => {
  const caseload = (more: string): string => `{ measure: caseload-per-worker, ${more} }`

  test.each([
    ['that can be met', [caseload('by: team, atMost: 16 children'), caseload('atLeast: 10 children')], []],
    ['of no measure', ['{ measure: caseloads, atMost: 16 children }'], ['6 unknown-measure']],
    ['of a measure in parts', ['{ measure: referrals-by-source, atMost: 16 children }'], ['6 unknown-measure']],
    ['in another unit', [caseload('atMost: 16 %')], ['6 wrong-unit']],
    ['without a unit', [caseload('atMost: 16')], ['6 missing-unit']],
    ['without a limit', [caseload('by: team')], ['6 missing-key']],
    ['no share can reach', ['{ measure: assessments-in-45-working-days, atLeast: 101 % }'], ['6 out-of-range']],
    [
      'that exclude each other in one line',
      [caseload('atMost: 16 children, atLeast: 17 children')],
      ['6 contradicting-targets'],
    ],
    [
      'that exclude each other, the whole of an average lying among its parts',
      [caseload('by: team, atLeast: 17 children'), caseload('atMost: 16 children')],
      ['7 contradicting-targets'],
    ],
    [
      'of a count whose parts come to more than each',
      ['{ measure: referrals, by: locality, atMost: 10 children }', '{ measure: referrals, atLeast: 11 children }'],
      [],
    ],
    [
      'of a count whose parts are each more than the whole may be',
      ['{ measure: referrals, by: locality, atLeast: 11 children }', '{ measure: referrals, atMost: 10 children }'],
      ['7 contradicting-targets'],
    ],
  ])('%s', (_, lines, found) => {
    expect(problemsOf(...lines)).toEqual(found)
  })
})
