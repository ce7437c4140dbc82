/** A shipped scenario, with settings laid over it as `--set` does. */
export interface Side {
  readonly scenario: string
  readonly settings: readonly string[]
}

/** An everyday change, and what it must and must not do. One row of docs/levers.md. */
export interface Lever {
  readonly name: string
  /** What is changed, as the page tells it. */
  readonly change: string
  /** Pairs of runs: fewer where what is demanded stands out. */
  readonly pairs: 3 | 4 | 6
  readonly before: Side
  readonly after: Side
  /** Measures whose mean over the two years must be higher after the change. */
  readonly rises: readonly string[]
  readonly falls: readonly string[]
  /** Measures (every year) and lists of happenings (every row) that must be equal in each replication, bit for bit. */
  readonly same: readonly string[]
  /** Measures that may go either way. */
  readonly may: readonly string[]
  /** The reason of each of the four, in that order. */
  readonly why: readonly [rises: string, falls: string, same: string, may: string]
}

/** The row of a lever on the page. */
export function rowOf(lever: Lever): string {
  const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ') || 'nothing'
  const why = lever.why.filter((reason) => reason !== '').join(' ')
  const { rises, falls, same, may } = lever
  return `| **${lever.name}**: ${lever.change} | ${list(rises)} | ${list(falls)} | ${list(same)} | ${list(may)} | ${why} |`
}
