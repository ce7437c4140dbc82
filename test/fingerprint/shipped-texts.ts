import { basename } from 'node:path'
import { createScenarioSource, shippedNames } from '../../src/host/node/scenario-source.ts'
import type { Texts } from './shipped-trials.ts'

/** The texts of all shipped scenarios and bases, as a host without files is given them. */
export function shippedTexts(): Texts {
  const source = createScenarioSource()
  return Object.fromEntries(
    shippedNames().map((name) => {
      const found = source.read(name)
      if (found.kind !== 'text') throw new Error(`${basename(name)} cannot be read`)
      return [name, found.text]
    }),
  )
}
