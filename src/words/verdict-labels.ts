import type { Verdict } from './verdict-words.ts'

/** A verdict as a label of a table, as it stands inside a line. */
export const verdictLabels: Readonly<Record<Verdict, string>> = {
  better: 'better',
  worse: 'worse',
  'no-clear-difference': 'no clear difference',
  'exactly-the-same': 'exactly the same',
  'not-judged': 'not judged',
}
