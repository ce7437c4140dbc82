/** Whose number a mark holds: a child's, a family's or a worker's. */
export type MarkOf = 'C' | 'F' | 'W'

/**
 * The texts of one run's tables, each kept once: rows hold its number, so that nothing is spelled, compared or held again
 * for every row. Names of children, families and workers are not among them: a row holds the number, and the column says
 * whose it is.
 */
export class CohortTexts {
  /** From 1. */
  readonly run: number
  readonly #numbers = new Map<string, number>()
  readonly #texts: string[] = []

  constructor(run: number) {
    this.run = run
  }

  /** How many there are: numbers are in [0, size - 1]. */
  get size(): number {
    return this.#texts.length
  }

  /** The number of a text, from now on if it has none yet; null for none. */
  numberOf(text: string): number
  numberOf(text: string | null | undefined): number | null
  numberOf(text: string | null | undefined): number | null {
    if (text === null || text === undefined) return null
    let number = this.#numbers.get(text)
    if (number === undefined) {
      number = this.#texts.push(text) - 1
      this.#numbers.set(text, number)
    }
    return number
  }

  /** @param number as `numberOf` gave it */
  textOf(number: number): string {
    return this.#texts[number] ?? ''
  }

  /** What comes before the number in a name, as SIM1C. */
  mark(of: MarkOf): string {
    return `SIM${this.run}${of}`
  }
}
