/**
 * A small count for each child and financial year: [child × years + year], 0 where nobody has written. Counts stop at
 * 255, far above anything that can happen to one child in a year. Room doubles when it runs out.
 */
export class ChildYears {
  readonly #years: number
  #counts: Uint8Array

  /** @param years financial years of the run */
  constructor(years: number) {
    this.#years = years
    this.#counts = new Uint8Array(4096 * years)
  }

  get(child: number, year: number): number {
    return this.#counts[child * this.#years + year] ?? 0
  }

  /** Adds one. */
  add(child: number, year: number): void {
    const count = this.get(child, year)
    if (count < 255) this.#set(child, year, count + 1)
  }

  #set(child: number, year: number, count: number): void {
    const place = child * this.#years + year
    if (place >= this.#counts.length) {
      let room = this.#counts.length
      while (room <= place) room *= 2
      const grown = new Uint8Array(room)
      grown.set(this.#counts)
      this.#counts = grown
    }
    this.#counts[place] = count
  }
}
