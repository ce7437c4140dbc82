import { beside } from './beside.ts'
import { wrap } from './wrap.ts'

/** What the parser says of kinds of value: a whole number is told as a string there, so a reader is better without. */
const KINDS = /(?:\s+\[(?:string|array|boolean|number|required|default: \[\]|(?:default|choices): [^\]]*)\])+$/

/** `  name  what it does`, on one line however long. */
const ENTRY = /^ {2}(\S.*?) {2,}(\S.*)$/

/** A value an option takes, written before what it does: "{N} Runs of each model". */
const TAKES = /^\{([^}]+)\} /

/** The name of an entry stands beside what it does in this share of the width at most; else above it. */
const MOST_OF_WIDTH = 0.5

/**
 * Lays out the help the parser wrote with lines of any length: names beside what they do, or above where the terminal is
 * narrow; examples one by one with their words below.
 * @param width [columns]
 */
export function helpLayout(help: string, width: number): string {
  const paragraphs = help.trimEnd().split('\n\n')
  return paragraphs.map((paragraph) => laid(paragraph.split('\n'), width)).join('\n\n')
}

function laid(lines: readonly string[], width: number): string {
  const entries = lines.map(entryOf)
  const longest = Math.max(...entries.map((entry) => entry?.name.length ?? 0))
  const above = lines[0] === 'Examples:' || longest + 4 > width * MOST_OF_WIDTH
  return lines
    .map((line, i) => {
      const entry = entries[i]
      if (!entry) return wrap(line, width)
      if (!above) return beside(entry.name, longest, entry.does, width)
      return `${command(entry.name, width)}\n${indented(entry.does, width)}`
    })
    .join('\n')
}

function entryOf(line: string): { name: string; does: string } | undefined {
  const [, name = '', told = ''] = ENTRY.exec(line.replace(KINDS, '')) ?? []
  if (name === '') return undefined
  const takes = TAKES.exec(told)?.[1]
  return { name: takes === undefined ? name : `${name} ${takes}`, does: told.replace(TAKES, '') }
}

/** Broken so that a shell takes it as one line. */
function command(text: string, width: number): string {
  return `  ${wrap(text, width - 6).replaceAll('\n', ' \\\n    ')}`
}

function indented(text: string, width: number): string {
  return wrap(text, width - 6).replace(/^/gm, ' '.repeat(6))
}
