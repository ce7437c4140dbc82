/** The program of the workers, as text; the build puts it in. */
declare module 'bundled:worker' {
  const text: string
  export default text
}

/** The scenarios that come with the program: texts by name; and its version. */
declare module 'bundled:scenarios' {
  import type { KeptTruth } from '../src/browser.ts'

  export const scenarios: Readonly<Record<string, string>>
  export const version: string
  /** The page of the truth runs, as the project keeps it. */
  export const validation: string
  /** What those runs came to, area by area. */
  export const truths: readonly KeptTruth[]
}
