import { readFileSync } from 'node:fs'
import type { ScenarioProblem } from '../../src/scenario/problem.ts'
import { formatProblem } from '../../src/scenario/problem.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Source, SourceText } from '../../src/scenario/source.ts'

const shipped = (name: string): string => readFileSync(new URL(`../../scenarios/${name}.yaml`, import.meta.url), 'utf8')

export const FUNCTIONAL = 'buckinghamshire/functional'
/** The text of the shipped base. */
export const BASE: string = shipped('bases/buckinghamshire')

/** Scenario texts by name, as a host would answer; the shipped base and models are among them unless overlaid. */
export function memorySource(texts: Readonly<Record<string, string | SourceText>> = {}): Source {
  const all = new Map<string, string | SourceText>([
    ['buckinghamshire', BASE],
    [FUNCTIONAL, shipped(FUNCTIONAL)],
    ['buckinghamshire/locality', shipped('buckinghamshire/locality')],
    ...Object.entries(texts),
  ])
  return {
    read(name: string): SourceText {
      const text = all.get(name)
      if (text === undefined) return { kind: 'absent', file: name, known: [...all.keys()] }
      return typeof text === 'string' ? { kind: 'text', file: `${name}.yaml`, text, sha256: '' } : text
    },
  }
}

/** The base with one passage changed. */
export function edited(from: string, to: string): string {
  if (!BASE.includes(from)) throw new Error(`The base does not hold "${from}"`)
  return BASE.replace(from, to)
}

/** The functional model with a passage of its base changed. */
export function editedBase(from: string, to: string): Source {
  return memorySource({ buckinghamshire: edited(from, to) })
}

/** A scenario "mine" that extends the functional model. */
export function over(text: string): Source {
  return memorySource({ mine: `caseflow: 1\nextends: ${FUNCTIONAL}\n${text}` })
}

/** A scenario that must have no problems. */
export function scenarioOf(source: Source, name = FUNCTIONAL, set: readonly string[] = []): Scenario {
  const reading = readScenario(name, source, { set })
  if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.scenario
}

/** All that is wrong with a scenario. */
export function problemsOf(source: Source, name = FUNCTIONAL, set: readonly string[] = []): readonly ScenarioProblem[] {
  const reading = readScenario(name, source, { set })
  return reading.ok ? [] : reading.problems
}

/** "file:line:column code" of each problem. */
export function places(found: readonly ScenarioProblem[]): string[] {
  return found.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
}

/** Line and column of a part of a text, counted from 1: the first after `after`, if that is given. */
export function placeOf(text: string, part: string, after = ''): string {
  const at = text.indexOf(part, text.indexOf(after))
  if (at < 0) throw new Error(`The text does not hold "${part}"`)
  const before = text.slice(0, at).split('\n')
  return `${before.length}:${(before[before.length - 1] ?? '').length + 1}`
}
