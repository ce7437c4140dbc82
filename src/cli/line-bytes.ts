/** Bytes gathered before they are handed on. */
const BLOCK = 1 << 20
const ZERO = 48
const MINUS = 45
/** No whole number of 32 bits takes more [bytes]. */
const MOST_DIGITS = 11

/** The four digits of every number below 10,000. */
const FOUR = 10_000
const fours = new Uint8Array(4 * FOUR)
for (let number = 0; number < FOUR; number++) {
  String(number)
    .padStart(4, '0')
    .split('')
    .forEach((digit, i) => {
      fours[4 * number + i] = ZERO + Number(digit)
    })
}

/** Cells as bytes, one after another: cell `i` is from `from[i]` to `from[i + 1]`. */
export class Cells {
  bytes: Uint8Array = new Uint8Array(64)
  from: Int32Array = new Int32Array(16)
  count = 0

  constructor(texts: readonly string[]) {
    const utf8 = new TextEncoder()
    for (const text of texts) this.add([utf8.encode(text)])
  }

  /** Adds a cell of several parts and gives its place. */
  add(parts: readonly Uint8Array[]): number {
    const place = this.count++
    const begin = this.from[place] ?? 0
    const end = parts.reduce((sum, part) => sum + part.length, begin)
    if (end > this.bytes.length) {
      const wider = new Uint8Array(2 * end)
      wider.set(this.bytes)
      this.bytes = wider
    }
    if (place + 1 === this.from.length) {
      const more = new Int32Array(2 * this.from.length)
      more.set(this.from)
      this.from = more
    }
    let at = begin
    for (const part of parts) {
      this.bytes.set(part, at)
      at += part.length
    }
    this.from[place + 1] = end
    return place
  }

  cell(place: number): Uint8Array {
    return this.bytes.subarray(this.from[place], this.from[place + 1])
  }
}

/** Lines as bytes, gathered and handed on a block at a time. */
export class LineBytes {
  readonly #hand: (bytes: Uint8Array) => void
  #bytes: Uint8Array = new Uint8Array(2 * BLOCK)
  #length = 0

  /** @param hand takes a block, which is written over once it returns */
  constructor(hand: (bytes: Uint8Array) => void) {
    this.#hand = hand
  }

  /** @param cell in [0, number of cells) */
  add(cells: Cells, cell: number): void {
    const { bytes: source, from } = cells
    const begin = from[cell] ?? 0
    const end = from[cell + 1] ?? begin
    this.#makeRoom(end - begin)
    const bytes = this.#bytes
    let at = this.#length
    // A call for so few bytes would take longer than they do.
    for (let i = begin; i < end; i++) bytes[at++] = source[i] ?? 0
    this.#length = at
  }

  /** A whole number of 32 bits in digits, after the cell at place 1 and before that at place 2. */
  addNumber(cells: Cells, number: number): void {
    this.add(cells, 1)
    this.#makeRoom(MOST_DIGITS)
    const bytes = this.#bytes
    let at = this.#length
    let rest = number
    if (rest < 0) {
      bytes[at++] = MINUS
      rest = -rest
    }
    this.#length = at
    this.#digits(rest)
    this.add(cells, 2)
  }

  /** Digits of a number from 0, four at a time from a table; those before the first are left out. */
  #digits(number: number): void {
    let rest = number
    if (rest >= FOUR) {
      const before = Math.floor(rest / FOUR)
      this.#digits(before)
      rest -= FOUR * before
    }
    const from = 4 * rest
    const bytes = this.#bytes
    let at = this.#length
    let i = number >= FOUR || rest >= 1000 ? 0 : rest >= 100 ? 1 : rest >= 10 ? 2 : 3
    for (; i < 4; i++) bytes[at++] = fours[from + i] ?? ZERO
    this.#length = at
  }

  /** Hands on what was gathered. */
  flush(): void {
    if (this.#length > 0) this.#hand(this.#bytes.subarray(0, this.#length))
    this.#length = 0
  }

  #makeRoom(more: number): void {
    if (this.#length >= BLOCK || this.#length + more > this.#bytes.length) this.flush()
    if (more > this.#bytes.length) this.#bytes = new Uint8Array(2 * more)
  }
}
