import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { problemCodes, formatProblem } from '../../src/scenario/problem.ts'
import { type Reading, readScenario } from '../../src/scenario/read.ts'
import { damaged, damagedKey, edited } from './damages.ts'
import { SMALL, TINY } from './small-scenario.ts'

/** Files damaged in all; `npm run validate -- --damage` asks for more, from another beginning each time. */
const FILES = Number(process.env.DAMAGED_FILES ?? 10_000)
const SEED = process.env.DAMAGED_FILES === undefined ? { seed: 20_250_401 } : {}
const part = (share: number): fc.Parameters<[unknown]> => ({ numRuns: Math.ceil(FILES * share), ...SEED })
const LONG = 1_800_000

const read = (text: string): Reading =>
  readScenario('small', {
    read: (name) =>
      name === 'small'
        ? { kind: 'text', file: 'small.yaml', text, sha256: '' }
        : { kind: 'absent', file: name, known: ['small'] },
  })

/** What is wrong with the problems of a file, as a person would meet them. */
function faultsOf(text: string, { problems }: Extract<Reading, { ok: false }>): string[] {
  const lines = text.split('\n')
  if (problems.length === 0) return ['refused without a problem']
  return problems
    .filter(({ code, line, column, message }) => {
      const length = lines[line - 1]?.length
      const isPlace = length !== undefined && column >= 1 && column <= length + 1
      return !isPlace || !problemCodes.includes(code) || message === '' || /undefined|\[object|NaN/.test(message)
    })
    .map(formatProblem)
}

test.each([SMALL, TINY])('the small scenario itself is sound', (text) => {
  const reading = read(text)
  expect(reading.ok ? [] : reading.problems).toEqual([])
})

describe('a damaged file', { timeout: LONG }, () => {
  test('is read or refused at places it has, and what is read compiles', () => {
    let refused = 0
    let accepted = 0
    const property = fc.property(damaged, (text) => {
      const reading = read(text)
      if (reading.ok) {
        // Compiling costs as much as reading, so one in eight stands for all.
        if (accepted++ % 8 === 0) compile(reading.scenario)
        return
      }
      refused++
      expect(faultsOf(text, reading)).toEqual([])
    })
    fc.assert(property, part(0.7))
    expect(Math.min(refused, accepted)).toBeGreaterThan(0.03 * FILES)
  })

  test('by one letter of a key is refused, in 95 % of cases within the line', () => {
    let all = 0
    let within = 0
    const property = fc.property(damagedKey, ({ text, line }) => {
      const reading = read(text)
      if (reading.ok) return
      all++
      if (reading.problems.some((problem) => problem.line === line)) within++
      expect(faultsOf(text, reading)).toEqual([])
    })
    fc.assert(property, part(0.2))
    expect(all).toBeGreaterThan(0.15 * FILES)
    expect(within / all).toBeGreaterThanOrEqual(0.95)
  })
})

test('one sound edit is accepted', { timeout: LONG }, () => {
  const property = fc.property(edited, (text) => {
    const reading = read(text)
    expect(reading.ok ? [] : reading.problems.map(formatProblem)).toEqual([])
  })
  fc.assert(property, part(0.1))
})
