import { PASS_ALL, PASS_PREDICTED, type TruthLine, type TruthRun } from '../experiment/truth-run.ts'
import type { DefinitionBreak } from '../scenario/definitions.ts'
import { lineName, lineNumber, passRateInWords } from './truth-words.ts'

/** An area's year that decides, and the year before. */
export interface AreaTruth {
  /** Of the base, as "buckinghamshire". */
  readonly name: string
  readonly truth: TruthRun
  readonly backCast: TruthRun
  /** Changes of definition declared for the year before. */
  readonly breaks: readonly DefinitionBreak[]
}

/** The page of the truth runs, in Markdown: the same runs give the same bytes. */
export function validationPage(areas: readonly AreaTruth[]): string {
  return `${[opening(), summary(areas), ...areas.flatMap(areaPart)].join('\n\n')}\n`
}

function opening(): string {
  return `# Validation

Written by \`npm run validate -- --published --write\`; a change by hand is lost. Does the model give back a year that has been published, before anybody asks it about one that has not?

**A truth run** opens with the children open on 31 March of one year and the workforce of 30 September that follows, simulates twelve months and is read on the next 31 March. Its bases are in \`scenarios/bases\`, named after the area and the year of the opening stock, and write only what differs from the area's own base.

**Roles.** *Input*: given to the model as it is, and echoed. *Fitted*: a parameter was set so that the figure comes out; it is named. *Predicted*: neither, so only these say anything about the model. A stock that is forced by what it opened with and by fitted flows counts as fitted. A figure *met by construction* follows from other lines whatever the model does, and is in no pass rate of predictions.

**Bars**, set before the runs. Counts of 100 and more: within 5 %, inputs 2 %. Smaller counts: within 10 %, or twice the square root of the count if that is more. Shares above 10 %: within 3.5 points, smaller ones 1.5; re-referrals, repeat plans and three or more workers 1.5. A year is reproduced when ${100 * PASS_ALL} % of all lines judged are met, ${100 * PASS_PREDICTED} % of those predicted, and every identity holds.

**The back-cast** is the year before, with nothing fitted to it: only published stocks, inflows and the workforce change. It is shown and does not decide.`
}

function summary(areas: readonly AreaTruth[]): string {
  return table(
    ['Area', 'Year', 'Runs', 'All lines', 'Predicted lines', 'Back-cast', 'All lines of it'],
    ['', '', 'r', 'r', 'r', '', 'r'],
    areas.map(({ backCast, truth }) => [
      truth.area,
      truth.year,
      String(truth.replications),
      passRateInWords(truth.all),
      passRateInWords(truth.predicted),
      backCast.year,
      passRateInWords(backCast.all),
    ]),
  )
}

function areaPart({ backCast, breaks, name, truth }: AreaTruth): string[] {
  const judged = truth.lines.filter(({ verdict }) => verdict !== 'excluded')
  return [
    `## ${truth.area}, ${truth.year}`,
    `From \`scenarios/bases/${name}-${truth.year.slice(0, 4)}.yaml\`. Met: ${passRateInWords(truth.all)} of all lines judged, ${passRateInWords(truth.predicted)} of those predicted.`,
    lineTable(judged),
    '### Identities',
    truth.identities
      .map(({ found, holds, name: what }) => `- ${what}: ${holds ? 'holds' : `**fails** (${found})`}`)
      .join('\n'),
    '### Do the published figures agree with each other?',
    balanceTable(truth),
    'Opening stock and starts less ends should give the closing stock. Plans and care do. Children in need do not: a referral not yet decided on 31 March counts as in need, and when the child is found not in need after it, she leaves without an end, and her referral year never records her. So the true share not in need is simulated, and the recorded one is an output.',
    '### Why workers of children in care change',
    causes(truth),
    `### Left out`,
    leftOut(truth.lines),
    `### Back-cast, ${backCast.year}`,
    [
      `From \`scenarios/bases/${name}-${backCast.year.slice(0, 4)}.yaml\`. Met: ${passRateInWords(backCast.all)} of all lines judged, ${passRateInWords(backCast.predicted)} of those predicted.`,
      ...breaks.map(({ from, measure, why }) => `Break in \`${measure}\` from ${from}: ${why}.`),
    ].join('\n\n'),
    lineTable(backCast.lines.filter(({ verdict }) => verdict !== 'excluded')),
  ]
}

/** The split of changes of worker, with the caution it needs. */
function causes({ causes: found }: TruthRun): string {
  if (found.length === 0) return 'Not measured.'
  const told = found.map(({ cause, share }) => `${cause} ${share.toFixed(0)} %`).join(' · ')
  return `${told}. **This split is not identified**: only the share of children with three or more workers is published, and other shares of leaving, agency, absence and reallocation would meet it as well. The reallocation nobody publishes is a named rate, \`workforce.reallocation.managerial\`.`
}

function lineTable(lines: readonly TruthLine[]): string {
  return table(
    ['Line', 'Published', 'Simulated', '8 runs in 10', 'Bar', 'Role', 'Verdict'],
    ['', 'r', 'r', 'r', 'r', '', ''],
    lines.map((line) => [
      lineName(line),
      lineNumber(line.published, line),
      line.simulated === null ? '' : lineNumber(line.simulated, line),
      line.band ? `${lineNumber(line.band.low, line)} to ${lineNumber(line.band.high, line)}` : '',
      `± ${line.bar.words}`,
      roleInWords(line),
      line.verdict === 'met' ? 'met' : '**missed**',
    ]),
  )
}

function roleInWords({ madeBy, parameter, role }: TruthLine): string {
  const named = parameter !== undefined && role !== 'predicted' ? `${role}: \`${parameter}\`` : role
  return madeBy ? `${named}; met by construction` : named
}

function balanceTable({ balances }: TruthRun): string {
  const number = (value: number): string => Math.round(value).toLocaleString('en-GB')
  return table(
    ['', 'Opening', 'Started', 'Ended', 'Closing', 'Unexplained'],
    ['', 'r', 'r', 'r', 'r', 'r'],
    balances.map(({ closing, ended, gap, opening: first, started, title }) => [
      title,
      ...[first, started, ended, closing, gap].map(number),
    ]),
  )
}

/** Lines that are not judged, those with one reason together. */
function leftOut(lines: readonly TruthLine[]): string {
  const byReason = new Map<string, TruthLine[]>()
  for (const line of lines) {
    if (line.verdict !== 'excluded') continue
    const why = line.why ?? ''
    byReason.set(why, [...(byReason.get(why) ?? []), line])
  }
  return [...byReason]
    .map(([why, those]) => {
      const names = those.map((line) => `${lineName(line)} (${told(line)})`)
      return `- ${names.join('; ')}: ${why}.`
    })
    .join('\n')
}

function told(line: TruthLine): string {
  const simulated = line.simulated === null ? '' : `, simulated ${lineNumber(line.simulated, line)}`
  return `${lineNumber(line.published, line)}${simulated}`
}

function table(head: readonly string[], sides: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), `|${sides.map((side) => (side === 'r' ? '---:' : '---')).join('|')}|`, ...rows.map(line)].join(
    '\n',
  )
}
