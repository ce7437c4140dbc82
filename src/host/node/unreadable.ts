import { PlaceError } from './place-error.ts'

/** What it means when the database cannot answer a question of our own: tables were damaged since they were checked. */
export function unreadable(error: unknown): PlaceError {
  const words = (error instanceof Error ? error.message : String(error)).trim().replace(/\s*\n\s*/g, ' ')
  return new PlaceError(`A kept table could not be read to its end: ${words}`)
}
