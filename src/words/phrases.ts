import type { Phrase } from './phrase.ts'
import { phrasesOfChildren } from './phrases-of-children.ts'
import { phrasesOfWaiting } from './phrases-of-waiting.ts'
import { phrasesOfWorkers } from './phrases-of-workers.ts'

/** Phrases by measure; a measure without one is spoken of by its title. */
export const phrases: Readonly<Record<string, Phrase>> = {
  ...phrasesOfWorkers,
  ...phrasesOfWaiting,
  ...phrasesOfChildren,
}
