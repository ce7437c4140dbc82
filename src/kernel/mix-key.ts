/** The finishing step of MurmurHash3 (Appleby): one-to-one on 32-bit words, every bit in touching every bit out. */
function scatter(word: number): number {
  let h = word | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/**
 * One key from two integers, for naming the subject of a draw by what it is: `mixKey(mixKey(locality, day), place)`.
 * For a fixed first number different second numbers never share a key, and the other way about, so the children of a
 * family and the families of a day stay apart; between unlike pairs keys meet by chance alone (one in 2^32 a pair), and
 * two subjects whose keys meet share their luck, nothing more. The order of the two numbers matters.
 * @param a any integer, of which the low 32 bits count
 * @param b likewise
 * @returns an integer in [0, 2^32)
 */
export function mixKey(a: number, b: number): number {
  return scatter(scatter((a | 0) + 0x9e3779b9) ^ b) >>> 0
}
