import { phrases } from './phrases.ts'

/** The short name of a measure's row in a table. */
export function rowLabel(measure: string, title: string): string {
  return phrases[measure]?.row ?? title
}
