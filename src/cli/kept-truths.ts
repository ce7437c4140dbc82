import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { KeptTruth } from '../experiment/kept-truth.ts'
import { writeWhole } from '../host/node/write-whole.ts'

const FILE = fileURLToPath(new URL('../../scenarios/truth-runs.json', import.meta.url))

/** What the shipped bases came to when they were last held to published years; none where the file is not there. */
export function readTruths(): KeptTruth[] {
  if (!existsSync(FILE)) return []
  const { areas } = JSON.parse(readFileSync(FILE, 'utf8')) as { areas: KeptTruth[] }
  return areas
}

/** Keeps new ones in the place of those of the same areas. */
export function keepTruths(found: readonly KeptTruth[]): void {
  const others = readTruths().filter(({ area }) => found.every((one) => one.area !== area))
  const areas = [...others, ...found].toSorted((a, b) => a.area.localeCompare(b.area, 'en-GB'))
  writeWhole(FILE, `${JSON.stringify({ areas }, null, 2)}\n`)
}
