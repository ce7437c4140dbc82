import type { SizedTeam, SizePoint, SizeResult, TargetEvidence } from '../experiment/size-result.ts'
import { rowLabel } from '../words/row-label.ts'
import { plainTable } from './plain-table.ts'
import { wrap } from './wrap.ts'

/** The staffing that was found: the sentence, posts by team, every target in every place, and what each step buys. */
export function terminalSize(result: SizeResult, path: string, width: number): string {
  const { scenario, sentence, confirmation, replications, search, searchRuns } = result
  const made = search.reduce((sum, one) => sum + one.runs, 0)
  const { mayMiss, mustMiss } = searchRuns
  const method = `${search.length} staffings were tried under the same luck, each judged by ${replications} runs, ${made} in all; what follows from others was not run. To be put to fresh runs a staffing had to miss in no more than ${mustMiss} of the ${replications}, to be possible at all in ${mayMiss}. Figures are of the last year.`
  return [
    '',
    scenario.title,
    wrap(sentence, width),
    teamTable(result, width),
    targetTable(confirmation, width),
    ...(result.confirmations.length > 1 ? [triedTable(result, width)] : []),
    frontierTable(result, width),
    wrap(method, width),
    `${path}/   everything that was tried (result.json)`,
    '',
  ].join('\n\n')
}

function teamTable({ met, teams }: SizeResult, width: number): string {
  // What falls short is not what is needed.
  const head = ['posts', 'today', met ? 'needed' : 'tried', 'change', 'fewest that could do', 'met with one fewer']
  const rows = teams.map(({ team, before, after, bound, fewer }) => {
    const change = after === before ? 'none' : after > before ? `+${after - before}` : `−${before - after}`
    return [team, String(before), String(after), change, bound === undefined ? '' : String(bound), withFewer(fewer)]
  })
  return plainTable([head, ...rows], ['words', ...head.slice(1).map(() => 'number' as const)], width)
}

function withFewer(fewer: SizedTeam['fewer']): string {
  return fewer ? `${fewer.atMost ? '≤ ' : ''}${fewer.metRuns} of ${fewer.runs}` : ''
}

/** All that was put to fresh runs, each staffing to its own; one that falls short is left as soon as it must. */
function triedTable({ confirmations }: SizeResult, width: number): string {
  const head = ['put to fresh runs', 'posts in all', 'all met in runs', '']
  const rows = confirmations.map(({ posts, metRuns, runs, confirmed }) => {
    const total = posts.reduce((sum, count) => sum + count, 0)
    return [posts.join(' + '), String(total), `${metRuns} of ${runs}`, confirmed ? 'enough' : 'too few']
  })
  return plainTable([head, ...rows], ['words', 'number', 'number', 'words'], width)
}

function targetTable({ targets, runs }: SizePoint, width: number): string {
  const head = ['target', 'limit', 'mean', '9 runs in 10', 'met in runs']
  const rows = targets.map((one) => [
    `${rowLabel(one.measure, one.title)}${one.place === undefined ? '' : `, ${one.place}`}`,
    limitOf(one),
    number(one.mean),
    `${one.bound === 'at-most' ? '≤' : '≥'} ${number(one.worst)}`,
    `${one.metRuns} of ${runs}`,
  ])
  return plainTable([head, ...rows], ['words', 'number', 'number', 'number', 'number'], width)
}

function frontierTable({ frontier }: SizeResult, width: number): string {
  const kinds = [...new Set((frontier[0]?.targets ?? []).map(keyOf))]
  const head = ['posts in all', 'cost', 'all met in runs', ...kinds.map((kind) => labelOf(frontier[0], kind))]
  const rows = frontier.map((point) => [
    String(point.total),
    number(point.cost),
    `${point.metRuns} of ${point.runs}`,
    ...kinds.map((kind) => {
      const means = point.targets.filter((one) => keyOf(one) === kind).map(({ mean }) => mean)
      return number(kind.endsWith('at-most') ? Math.max(...means) : Math.min(...means))
    }),
  ])
  return plainTable([head, ...rows], ['words', ...head.slice(1).map(() => 'number' as const)], width)
}

function keyOf({ measure, by, bound }: TargetEvidence): string {
  return `${measure} ${by} ${bound}`
}

function labelOf(point: SizePoint | undefined, kind: string): string {
  const found = point?.targets.find((one) => keyOf(one) === kind)
  if (!found) return ''
  return `${rowLabel(found.measure, found.title)}${found.by === 'area' ? '' : `, worst ${found.by}`}`
}

function limitOf({ bound, limit, unit }: TargetEvidence): string {
  return `${bound === 'at-most' ? '≤' : '≥'} ${number(limit)} ${unit}`
}

function number(value: number): string {
  return value.toLocaleString('en-GB', { minimumFractionDigits: 0, maximumFractionDigits: 1 })
}
