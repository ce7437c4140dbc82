/** One step of a setting's path: a key of a mapping, or the number of a list's item. */
export interface Step {
  readonly key: string
  /** In `[2]`, the number. */
  readonly index: number | undefined
  /** Where it begins in the path. */
  readonly offset: number
  /** Where the next step begins; the path's length after the last. */
  readonly end: number
}

/**
 * The step of a path that begins at an offset: a key in quotes, else the longest of the keys there are, else what stands
 * before the next dot or bracket.
 * @returns undefined when there is no name there
 */
export function nextStep(path: string, offset: number, keys: readonly string[]): Step | undefined {
  const rest = path.slice(offset)
  const number = /^\[(\d+)\]/.exec(rest)
  if (number) {
    return { key: number[0], index: Number(number[1]), offset, end: endAfter(path, offset + number[0].length) }
  }
  const quoted = /^(?:"([^"]*)"|'([^']*)')(?=\.|\[|\s*$)/.exec(rest)
  if (quoted) {
    const key = quoted[1] ?? quoted[2] ?? ''
    return { key, index: undefined, offset, end: endAfter(path, offset + quoted[0].length) }
  }
  let longest: string | undefined
  for (const key of keys) {
    const after = rest.slice(key.length)
    const isWhole = after.trim() === '' || after.startsWith('.') || after.startsWith('[')
    if (rest.startsWith(key) && isWhole && key.length > (longest?.length ?? -1)) longest = key
  }
  const key = longest ?? /^[^.[]*/.exec(rest)?.[0].trim() ?? ''
  if (key === '') return undefined
  const length = longest?.length ?? /^[^.[]*/.exec(rest)?.[0].length ?? 0
  return { key, index: undefined, offset, end: endAfter(path, offset + length) }
}

function endAfter(path: string, at: number): number {
  if (path.slice(at).trim() === '') return path.length
  return path[at] === '.' ? at + 1 : at
}
