/** Bytes of a page as it is made, with room that grows and is used again for the next. */
export class PageBytes {
  bytes: Uint8Array = new Uint8Array(1 << 12)
  length = 0

  /** What was written since `clear`; it is written over later. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }

  /** Makes room for `more` bytes, which may then be written to `bytes` from `length` on. */
  ensure(more: number): void {
    const needed = this.length + more
    if (needed <= this.bytes.length) return
    const wider = new Uint8Array(Math.max(needed, 2 * this.bytes.length))
    wider.set(this.written())
    this.bytes = wider
  }

  /** A whole number that fits 32 bits, lowest byte first. */
  int32(value: number): void {
    this.ensure(4)
    const { bytes, length } = this
    bytes[length] = value
    bytes[length + 1] = value >>> 8
    bytes[length + 2] = value >>> 16
    bytes[length + 3] = value >>> 24
    this.length = length + 4
  }

  /** A whole number from 0, seven bits a byte (unsigned LEB128). */
  varint(value: number): void {
    this.ensure(5)
    let rest = value
    for (; rest >= 128; rest >>>= 7) this.bytes[this.length++] = (rest & 127) | 128
    this.bytes[this.length++] = rest
  }

  /** The name of a child, family or worker, with its length before it: a mark in ASCII and her number from 0. */
  name(mark: Uint8Array, number: number): void {
    let digits = 1
    for (let most = 10; most <= number; most *= 10) digits++
    this.counted(mark, digits)
    this.ensure(digits)
    const end = this.length + digits
    let rest = number
    for (let at = end - 1; at >= this.length; at--) {
      const tens = Math.floor(rest / 10)
      this.bytes[at] = 48 + rest - 10 * tens
      rest = tens
    }
    this.length = end
  }

  /** Bytes, with their number before them, to which `more` are to follow. */
  counted(bytes: Uint8Array, more = 0): void {
    this.int32(bytes.length + more)
    this.bytesOf(bytes)
  }

  bytesOf(bytes: Uint8Array): void {
    this.ensure(bytes.length)
    this.bytes.set(bytes, this.length)
    this.length += bytes.length
  }
}
