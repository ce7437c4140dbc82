/** Position of the lowest bit set; `word` must not be 0. */
function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word)
}

/**
 * Which of many places may be occupied: a bit a place, and a bit for every word of 32 places, so that finding the next
 * one passes over 1,024 empty places at a step.
 */
export class Occupancy {
  private readonly places: number
  /** Place p is bit p mod 32 of word p div 32; shifts take their count mod 32 of themselves. */
  private readonly bits: Int32Array
  /** Word w holds a bit that is set: bit w mod 32 of summary word w div 32. */
  private readonly summary: Int32Array

  /** @param places how many, at least 1; none is occupied */
  constructor(places: number) {
    const words = Math.ceil(places / 32)
    this.places = places
    this.bits = new Int32Array(words)
    this.summary = new Int32Array(Math.ceil(words / 32))
  }

  /** Marks a place in [0, places). */
  mark(place: number): void {
    this.bits[place >> 5] |= 1 << place
    this.summary[place >> 10] |= 1 << (place >> 5)
  }

  /** Takes the mark off a place in [0, places). */
  clear(place: number): void {
    const bits = this.bits[place >> 5] & ~(1 << place)
    this.bits[place >> 5] = bits
    if (bits === 0) this.summary[place >> 10] &= ~(1 << (place >> 5))
  }

  /** The first marked place at or after `from`, in [0, places]; `places` when there is none. */
  next(from: number): number {
    if (from >= this.places) return this.places
    let word = from >> 5
    const bits = this.bits[word] & (-1 << from)
    if (bits !== 0) return (word << 5) + lowestBit(bits)
    word++
    let group = word >> 5
    let words = group < this.summary.length ? this.summary[group] & (-1 << word) : 0
    while (words === 0) {
      if (++group >= this.summary.length) return this.places
      words = this.summary[group]
    }
    word = (group << 5) + lowestBit(words)
    return (word << 5) + lowestBit(this.bits[word])
  }
}
