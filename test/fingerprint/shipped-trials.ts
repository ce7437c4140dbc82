import type * as Library from '../../src/index.ts'

/** Shipped texts by the name a scenario extends them by. */
export type Texts = Readonly<Record<string, string>>

const models = ['buckinghamshire/functional', 'buckinghamshire/locality']

/**
 * The first replication of a year of each shipped model of Buckinghamshire: fingerprints by
 * model. Plain data in and out, and nothing of a platform used, so that it runs anywhere.
 */
export function shippedTrials(library: typeof Library, texts: Texts): Record<string, string> {
  const source = {
    read: (name: string) => {
      const text = texts[name]
      return text === undefined
        ? { kind: 'absent' as const, file: name, known: [] }
        : { kind: 'text' as const, file: name, text, sha256: '' }
    },
  }
  const found: Record<string, string> = {}
  for (const name of models) {
    const reading = library.readScenario(name, source)
    if (!reading.ok) throw new Error(`${name} does not read here: ${reading.problems[0]?.message}`)
    const scenario = { ...reading.scenario, years: 1 }
    found[name] = library.simulate({ scenario, seed: scenario.seed, replication: 0 }).fingerprint
  }
  return found
}

/** What the table of fingerprints, the area's `expected.json`, says of the same trials. */
export function wanted(expected: string): Record<string, string | undefined> {
  const all = JSON.parse(expected) as Record<string, { fingerprints: string[] } | undefined>
  return Object.fromEntries(models.map((name) => [name, all[name]?.fingerprints[0]]))
}
