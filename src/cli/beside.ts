import { wrap } from './wrap.ts'

/** Fewest columns a text is broken into. */
const NARROWEST = 20

/**
 * A line of a list: a name, and beside it what is said of it, on as many lines as it needs.
 * @param longest columns of the longest name
 */
export function beside(name: string, longest: number, text: string, width: number): string {
  const indent = `  ${name.padEnd(longest)}   `
  const told = wrap(text, Math.max(NARROWEST, width - indent.length))
  return indent + told.replaceAll('\n', `\n${' '.repeat(indent.length)}`)
}
