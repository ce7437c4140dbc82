import type { StudyResult } from '../experiment/result.ts'
import type { TeamSustainability } from '../experiment/sustainability-result.ts'
import { several } from '../words/listing.ts'
import { plainNumber } from '../words/plain-numbers.ts'
import { loadCaption, loadNumber, queueInShort, shortMonth } from '../words/sustainability-in-words.ts'
import { warningHeading, warningText } from '../words/warning-words.ts'
import { emphasis } from './emphasis.ts'
import { plainTable } from './plain-table.ts'
import type { TerminalOptions } from './terminal-options.ts'
import { wrap } from './wrap.ts'

/** Teams warned of before the rest are only counted. */
const MOST_WARNINGS = 5

const order = ['cannot-last', 'leaning', 'stretched']

/** How hard each team of each model works, and which lists run away; then the warnings, the worst first. */
export function terminalLoad(result: StudyResult, options: TerminalOptions): string[] {
  const teams = result.sustainability ?? []
  if (teams.length === 0) return []
  const tables = result.arms.flatMap(({ name }) => {
    const own = teams.filter(({ arm }) => arm === name)
    return own.length === 0 ? [] : [teamTable(result.arms.length > 1 ? `, ${name}` : '', own, options)]
  })
  const told = warnings(result, options)
  return [...tables, wrap(loadCaption, options.width), ...(told === '' ? [] : [told])]
}

function teamTable(of: string, teams: readonly TeamSustainability[], options: TerminalOptions): string {
  const years = teams.flatMap(({ load }) => load?.byYear.map(({ year }) => year) ?? []).toSorted()
  const ends = [...new Set([years[0], years.at(-1)])].filter((year) => year !== undefined)
  const head = ['', ...ends.map((year) => `load ${year}`), 'highest', 'in', 'no worker', 'list runs away']
  const rows = teams.map(({ team, load, waiting, queue }) => {
    const highest = load?.byMonth.reduce((most, one) => (one.mean > most.mean ? one : most), load.byMonth[0] ?? none)
    return [
      `  ${team}`,
      ...ends.map((year) => loadNumber(load?.byYear.find((one) => one.year === year)?.mean)),
      loadNumber(highest?.mean),
      highest ? shortMonth(highest.month) : '',
      plainNumber(waiting.lastYear, 'ratio', 'table'),
      queueInShort(queue),
    ]
  })
  return [
    emphasis(`How hard each team works${of}`, options),
    plainTable([head, ...rows], ['words', ...head.slice(1).map(() => 'number' as const)], options.width),
  ].join('\n')
}

const none = { month: '', mean: NaN }

function warnings(result: StudyResult, { width }: TerminalOptions): string {
  const all = (result.warnings ?? []).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  const lines = all.slice(0, MOST_WARNINGS).map((warning) => {
    const told = { ...warning, model: result.arms.length > 1 ? warning.arm : undefined }
    // The page tells of each; what cannot last is told here too.
    const evidence = warning.kind === 'cannot-last' ? ` ${warningText(told, result.replications)}` : ''
    return wrap(`! ${warningHeading(told)}.${evidence}`, width)
  })
  const more = all.length - lines.length
  return [
    ...lines,
    more > 0
      ? `! ${several(more, 'more team is', 'more teams are')} told of on the page, with how each gets by.`
      : lines.length > 0
        ? 'The page tells how each gets by.'
        : '',
  ]
    .filter((line) => line !== '')
    .join('\n')
}
