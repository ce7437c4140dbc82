/**
 * Named random streams without state.
 *
 * A draw is a function of (seed, replication, stream, subject, occurrence) and of nothing else: not of the draws before
 * it, the order of events, or which streams exist. It is made by encryption in three steps: root key and replication
 * give the key of the replication; that and the stream's name give the key of the stream, once, when the stream is
 * named; the stream's key encrypts the counter (subject, occurrence) at every draw.
 *
 * One purpose, one stream, named by purpose and place, as `duration/assessment`: two purposes that share a stream share
 * their luck. One variate, one uniform. An occurrence counts only what no arm of an experiment may change.
 */
import type { RootKey } from './seed.ts'
import { threefry2x32 } from './threefry.ts'

/** A stream, by the number its `Streams` gave it; it means nothing to another `Streams`. */
export type StreamId = number & { readonly __brand: 'StreamId' }

/** The random streams of one replication. */
export interface Streams {
  /**
   * The stream of this name, registered at its first mention; the same name gives the same stream.
   * Not for the hot path: look streams up once.
   * @throws Error if two different names hash alike (one chance in 2^64 a pair): rename one
   */
  stream(name: string): StreamId
  /**
   * A uniform on the open interval (0, 1), on a grid of 2^52 values, fixed by seed, replication, stream, subject and
   * occurrence, and by nothing else.
   * @param subject key of whom the draw is about, in [0, 2^32) (see `mixKey`)
   * @param occurrence how often the subject has been in this situation, in [0, 2^32)
   * @throws RangeError if these `Streams` never gave out that stream
   */
  uniform(stream: StreamId, subject: number, occurrence: number): number
}

/** A name as 64 bits: FNV-1a over its UTF-16 units, in two lanes that differ in start and multiplier. */
function hashName(name: string): [number, number] {
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
    high ^= high >>> 15
  }
  return [low >>> 0, high >>> 0]
}

class KeyedStreams implements Streams {
  #size = 0
  /** Stream i's key is words 2i and 2i + 1; signed, because the engine would box larger numbers to pass them on. */
  #keys = new Int32Array(64)
  readonly #replication0: number
  readonly #replication1: number
  readonly #words = new Uint32Array(2)
  readonly #idByName = new Map<string, StreamId>()
  readonly #nameByHash = new Map<string, string>()

  constructor(root: RootKey, replication: number) {
    threefry2x32(root.k0, root.k1, replication, 0, this.#words)
    this.#replication0 = this.#words[0]
    this.#replication1 = this.#words[1]
  }

  stream(name: string): StreamId {
    const known = this.#idByName.get(name)
    if (known !== undefined) return known

    const [low, high] = hashName(name)
    const twin = this.#nameByHash.get(`${low}:${high}`)
    if (twin !== undefined) throw new Error(`Streams "${twin}" and "${name}" hash alike and would share their luck`)
    this.#nameByHash.set(`${low}:${high}`, name)

    const id = this.#size++ as StreamId
    this.#idByName.set(name, id)
    if (2 * id === this.#keys.length) {
      const grown = new Int32Array(4 * id)
      grown.set(this.#keys)
      this.#keys = grown
    }
    threefry2x32(this.#replication0, this.#replication1, low, high, this.#words)
    this.#keys[2 * id] = this.#words[0]
    this.#keys[2 * id + 1] = this.#words[1]
    return id
  }

  uniform(stream: StreamId, subject: number, occurrence: number): number {
    if (!(stream >= 0 && stream < this.#size)) throw new RangeError(`No stream has number ${stream}`)
    const keys = this.#keys
    const words = this.#words
    threefry2x32(keys[2 * stream], keys[2 * stream + 1], subject | 0, occurrence | 0, words)
    // 52 bits and not 53: (2^53 − 1 + 0.5) / 2^53 rounds to 1, which the interval leaves out.
    return ((words[0] >>> 6) * 0x4000000 + (words[1] >>> 6) + 0.5) * 2 ** -52
  }
}

/**
 * The random streams of one replication of a study.
 * @param root the study's root key, from `rootKey`
 * @param replication which replication, an integer in [0, 2^32)
 * @param names streams to register at once: the stream of `names[i]` has number i, so that tables compiled without
 *   these `Streams` may hold stream numbers. Names must differ.
 * @throws RangeError if `replication` is no such integer or a name stands twice
 */
export function createStreams(root: RootKey, replication: number, names: readonly string[] = []): Streams {
  if (replication >>> 0 !== replication) {
    throw new RangeError(`A replication is a whole number from 0, below 2^32; ${replication} is not`)
  }
  const streams = new KeyedStreams(root, replication)
  for (let i = 0; i < names.length; i++) {
    if (streams.stream(names[i]) !== i) throw new RangeError(`Stream "${names[i]}" is named twice`)
  }
  return streams
}
