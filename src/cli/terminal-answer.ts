import type { StudyResult } from '../experiment/result.ts'
import { checksInWords } from '../words/checks-in-words.ts'
import { interventionsCounted } from '../words/interventions-in-words.ts'
import { periodInWords } from '../words/period-in-words.ts'
import { truthInWords } from '../words/truth-in-words.ts'
import { countedIn, practiceBeside } from '../words/practice-assumptions-in-words.ts'
import { publishedInWords } from '../words/published-in-words.ts'
import { armTable } from './terminal-arm.ts'
import { beside } from './beside.ts'
import { emphasis } from './emphasis.ts'
import { terminalBest } from './terminal-best.ts'
import { terminalLoad } from './terminal-load.ts'
import type { TerminalOptions } from './terminal-options.ts'
import { comparisonTable } from './terminal-comparison.ts'
import { variantTable } from './terminal-variants.ts'
import { uncertaintyTable } from './terminal-uncertainty.ts'
import { wrap } from './wrap.ts'

/** The answer as a person takes it in at a glance: what was compared, the sentences, the table, what it rests on. */
export function terminalAnswer(result: StudyResult, options: TerminalOptions): string {
  const { width } = options
  const blocks: string[] = [heading(result, options)]
  for (const notice of result.notices) blocks.push(wrap(notice, width))
  for (const { sentences, range } of result.answers) {
    blocks.push(wrap(sentences.join(' '), width))
    if (range !== undefined) blocks.push(wrap(range, width))
  }
  if (result.arms.length === 1) blocks.push(armTable(result, width))
  for (const arm of result.arms.slice(1)) blocks.push(comparisonTable(result, arm.name, options))
  blocks.push(...terminalBest(result, options))
  if (result.uncertainty) {
    for (const arm of result.arms.slice(1)) blocks.push(uncertaintyTable(result, arm.name, options))
    for (const { sentence } of result.uncertainty.answers) blocks.push(wrap(sentence, width))
  }
  blocks.push(...terminalLoad(result, options))
  if (result.variants && result.variants.length > 0) blocks.push(variantTable(result.variants, options))
  blocks.push(wrap(footing(result), width))
  blocks.push(places(options))
  return `\n${blocks.join('\n\n')}\n`
}

function heading(result: StudyResult, options: TerminalOptions): string {
  const title = `caseflow ${result.caseflow}   ${result.area}, ${periodInWords(result.start, result.years)}`
  const longest = Math.max(...result.arms.map((arm) => arm.name.length))
  const arms = result.arms.map((arm) => {
    const posts = result.posts.find((one) => one.arm === arm.name)
    const staff = posts ? `, ${posts.total} posts` : ''
    return beside(arm.name, longest, arm.scenario.title + staff, options.width)
  })
  return [emphasis(title, options), ...arms].join('\n')
}

function footing(result: StudyResult): string {
  const weak = result.assumptions.filter((one) => one.confidence === 'assumption' || one.confidence === 'low').length
  return [
    ...practiceTold(result),
    `${weak} of ${result.assumptions.length} figures with a source rest on judgement or weak evidence; the page lists them.`,
    checksInWords(result.checks),
    publishedInWords(result.published),
    ...(result.truth ? [truthInWords(result.truth)] : []),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** What is counted, and what practice assumptions do to it where the comparison was made again with them. */
function practiceTold({ arms, practice }: StudyResult): string[] {
  if (practice) return [practiceBeside(arms), ...practice.answers.map(({ sentence }) => sentence)]
  if (arms.some((arm) => arm.practice)) return []
  return [
    countedIn(arms) !== 'capacity only' ? interventionsCounted : 'Counts capacity only: practice effects are off.',
  ]
}

function places({ report, folder, width }: TerminalOptions): string {
  const rows = [
    ...(report === undefined ? [] : [[report, 'open this in a browser']]),
    [`${folder}/`, 'every figure (result.json) and the page'],
  ]
  const longest = Math.max(...rows.map(([place = '']) => place.length))
  return rows.map(([place = '', what = '']) => beside(place, longest, what, width)).join('\n')
}
