import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The shipped model of functional teams over a twentieth of the county, and that of locality teams: a run takes little. */
export const FUNCTIONAL = 'functional.yaml'
export const LOCALITY = 'locality.yaml'

const twentieth = `
demand:
  contacts: 572 families a year
openingStock:
  groups:
    assessment: { children: 33 children }
    recording: { children: 7 children }
    child in need plans: { children: 28 children }
    disabled children: { children: 29 children }
    protection plans: { children: 23 children }
    looked after: { children: 22 children }
    unaccompanied: { children: 4 children }
    care leavers: { children: 13 young people }
    early help: { children: 83 children }
  recentlyClosed: { families: 303 families }
  recentlyHome: { children: 12 children }
`

/** A shipped model of Buckinghamshire over a twentieth of it. */
export function smallModel(model: string): string {
  return `caseflow: 1\nextends: buckinghamshire/${model}\n${twentieth}`
}

/** Writes both models into a folder. */
export function writeSmallModels(folder: string): void {
  for (const model of ['functional', 'locality']) writeFileSync(join(folder, `${model}.yaml`), smallModel(model))
}
