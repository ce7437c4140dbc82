import { readFileSync } from 'node:fs'
import type { Source, SourceText } from '../../src/scenario/source.ts'

const BASE = new URL('../../scenarios/bases/buckinghamshire.yaml', import.meta.url)
const FUNCTIONAL = new URL('../../scenarios/buckinghamshire/functional.yaml', import.meta.url)

/** Scenario texts by name, as a host would answer; the shipped base and model are among them unless overlaid. */
export function memorySource(texts: Readonly<Record<string, string>> = {}): Source {
  const all = new Map<string, string>([
    ['buckinghamshire', readFileSync(BASE, 'utf8')],
    ['buckinghamshire/functional', readFileSync(FUNCTIONAL, 'utf8')],
    ...Object.entries(texts),
  ])
  return {
    read(name: string): SourceText {
      const text = all.get(name)
      if (text === undefined) return { kind: 'absent', file: name, known: [...all.keys()] }
      return { kind: 'text', file: `${name}.yaml`, text, sha256: '' }
    },
  }
}

/** The functional model with a passage of its base changed. */
export function editedBase(from: string, to: string): Source {
  const text = readFileSync(BASE, 'utf8')
  if (!text.includes(from)) throw new Error(`The base does not hold "${from}"`)
  return memorySource({ buckinghamshire: text.replace(from, to) })
}
