/** One run at one staffing: how far it misses each line. */
interface Known {
  readonly posts: readonly number[]
  readonly misses: readonly number[]
}

/**
 * What runs have told of lines, and what follows from it for other staffings under the same luck: the posts of teams that a
 * line cannot be due to leave it as it is, and more posts never make it missed. A guide for a search; what it leads to is
 * simulated whole.
 */
export class KnownRuns {
  readonly #own: readonly (readonly number[])[]
  readonly #runs: Known[][] = []

  /** @param own for each line the places, among the posts, of teams that it may be due to; with none it may be due to all */
  constructor(own: readonly (readonly number[])[]) {
    this.#own = own
  }

  learn(run: number, posts: readonly number[], misses: readonly number[]): void {
    ;(this.#runs[run] ??= []).push({ posts, misses })
  }

  /** How far a run misses a line; undefined where that is not known. */
  miss(line: number, run: number, posts: readonly number[]): number | undefined {
    const same = this.#find(line, run, posts, (known, asked) => known === asked)
    if (same) return same.misses[line]
    return this.#isMetWithFewer(line, run, posts) ? 0 : undefined
  }

  /** Whether a run misses a line; undefined where that is not known. */
  isMissed(line: number, run: number, posts: readonly number[]): boolean | undefined {
    const miss = this.miss(line, run, posts)
    if (miss !== undefined) return miss > 0
    const isMore = (known: number, asked: number): boolean => known >= asked
    return this.#find(line, run, posts, isMore, ({ misses }) => (misses[line] ?? 0) > 0) ? true : undefined
  }

  /** Whether a run misses any line; undefined where that is not known. */
  isAnyMissed(run: number, posts: readonly number[]): boolean | undefined {
    let isKnown = true
    for (let line = 0; line < this.#own.length; line++) {
      const isMissed = this.isMissed(line, run, posts)
      if (isMissed) return true
      isKnown &&= isMissed === false
    }
    return isKnown ? false : undefined
  }

  #isMetWithFewer(line: number, run: number, posts: readonly number[]): boolean {
    const isFewer = (known: number, asked: number): boolean => known <= asked
    return this.#find(line, run, posts, isFewer, ({ misses }) => misses[line] === 0) !== undefined
  }

  #find(
    line: number,
    run: number,
    posts: readonly number[],
    stands: (known: number, asked: number) => boolean,
    tells: (known: Known) => boolean = () => true,
  ): Known | undefined {
    const own = this.#own[line] ?? []
    const at = own.length > 0 ? own : posts.map((_, t) => t)
    return this.#runs[run]?.find((known) => at.every((t) => stands(known.posts[t] ?? 0, posts[t] ?? 0)) && tells(known))
  }
}
