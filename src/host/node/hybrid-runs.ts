import type { PageBytes } from './page-bytes.ts'

/** Values that are packed together, and the least of a run. */
const GROUP = 8

/**
 * Writes small whole numbers as Parquet's hybrid of runs and packed bits: eight and more alike are a run, what lies between
 * is packed by eights (the format's RLE, https://parquet.apache.org/docs/file-format/data-pages/encodings/).
 * @param count how many of `values` count
 * @param width bits of the greatest value, in [0, 20]
 */
export function writeHybrid(page: PageBytes, values: Int32Array, count: number, width: number): void {
  let packedFrom = 0
  let packed = 0
  let i = 0
  while (i < count) {
    const value = values[i] ?? 0
    let end = i + 1
    while (end < count && values[end] === value) end++
    if (end - i < GROUP) {
      if (packed === 0) packedFrom = i
      packed++
      i += GROUP
      continue
    }
    if (packed > 0) writePacked(page, values, count, packedFrom, packed, width)
    packed = 0
    page.varint((end - i) << 1)
    page.ensure(4)
    for (let bits = 0; bits < width; bits += 8) page.bytes[page.length++] = value >> bits
    i = end
  }
  if (packed > 0) writePacked(page, values, count, packedFrom, packed, width)
}

/** Groups of eight, the last of which is filled up with zeros. */
function writePacked(
  page: PageBytes,
  values: Int32Array,
  count: number,
  from: number,
  groups: number,
  width: number,
): void {
  page.varint((groups << 1) | 1)
  page.ensure(groups * width)
  const { bytes } = page
  let at = page.length
  let held = 0
  let bits = 0
  const end = from + groups * GROUP
  for (let i = from; i < end; i++) {
    if (i < count) held |= (values[i] ?? 0) << bits
    bits += width
    while (bits >= 8) {
      bytes[at++] = held
      held >>>= 8
      bits -= 8
    }
  }
  page.length = at
}
