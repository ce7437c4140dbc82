import type { DesignedRoute } from '../experiment/designed-routes.ts'
import type { DesignedTransfers, EntryTransfers, LocalTransfers } from '../experiment/designed-transfers.ts'
import { type JourneyKind, journeyKinds } from '../experiment/expected-transfers.ts'
import { conditionInWords } from '../words/condition-in-words.ts'
import { designedCaution, effectWords, journeyWords } from '../words/designed-words.ts'
import { capital, listing } from '../words/listing.ts'
import { shareInWords, shareRangeInWords } from '../words/share-in-words.ts'
import { emphasis } from './emphasis.ts'
import { plainTable } from './plain-table.ts'
import type { TerminalOptions } from './terminal-options.ts'
import { wrap } from './wrap.ts'

type Layout = Pick<TerminalOptions, 'width' | 'colour'>

/** Where transfers will fall, for a terminal: every route, the journeys, and what to expect of a family. */
export function designedText(title: string, designed: DesignedTransfers, layout: Layout): string {
  const journeys = designed.entries.at(-1)
  return [
    emphasis(title, layout),
    routeTable(designed.routes, layout),
    ...(journeys ? [journeyTables(journeys, layout)] : []),
    wrap(designed.entries.map(expectedInWords).join(' '), layout.width),
    wrap(designedCaution, layout.width),
  ].join('\n\n')
}

function routeTable(routes: readonly DesignedRoute[], layout: Layout): string {
  const table: string[][] = [['Route', 'from team → to team', 'of those leaving']]
  for (const [effect, heading] of effectWords) {
    const rows = routes.filter((route) => route.effect === effect)
    if (rows.length === 0) continue
    table.push([emphasis(heading, layout), '', ''])
    for (const route of rows) {
      table.push([`  ${routeInWords(route)}`, teamsOf(route), shareRangeInWords(route.share, route.range)])
    }
  }
  return plainTable(table, ['words', 'words', 'number'], layout.width)
}

function routeInWords({ from, to, via, ends, takes }: DesignedRoute): string {
  return [
    `${from.stage} → ${to.stage}`,
    ...(via.length > 0 ? [`by ${via.join(' and ')}`] : []),
    ...(ends === 'birthday' ? ['at a birthday'] : []),
    ...(takes === 'one child' ? ['one child'] : []),
  ].join(', ')
}

function teamsOf({ from, to, effect, whom }: DesignedRoute): string {
  const teams = effect === 'first-team' ? to.team : effect === 'same-team' ? from.team : `${from.team} → ${to.team}`
  const told = whom.map(conditionInWords).join('; or ')
  return told === '' ? teams : `${teams} (${told})`
}

/** Journeys by kind; localities whose likeliest journeys are alike stand together. */
function journeyTables({ stage, localities }: EntryTransfers, layout: Layout): string {
  const groups = new Map<string, LocalTransfers[]>()
  for (const local of localities) {
    const key = JSON.stringify(
      journeyKinds.map((kind) => [
        local.commonest[kind]?.stages,
        local.commonest[kind]?.transfers,
        local.commonest[kind]?.handOffs,
      ]),
    )
    groups.set(key, [...(groups.get(key) ?? []), local])
  }
  const tables = [...groups.values()].map((group) => {
    const where =
      group.length === localities.length
        ? 'every locality'
        : listing(
            group.map(({ locality }) => locality),
            'and',
          )
    const rows = journeyKinds.flatMap((kind) => journeyRows(group, kind))
    return [
      wrap(`From ${stage} to closure, in ${where}`, layout.width),
      plainTable(
        [['', 'children', 'transfers', 'hand-offs'], ...rows],
        ['words', 'number', 'number', 'number'],
        layout.width,
      ),
    ].join('\n')
  })
  return tables.join('\n\n')
}

function journeyRows(group: readonly LocalTransfers[], kind: JourneyKind): string[][] {
  const mean = (of: (local: LocalTransfers) => number): number =>
    group.reduce((sum, local) => sum + of(local), 0) / group.length
  const share = mean((local) => local.journeys[kind].share)
  if (share === 0) return []
  const commonest = group[0]?.commonest[kind]
  return [
    [
      `  ${capital(journeyWords[kind] ?? kind)}, on average`,
      shareInWords(share),
      number(mean((local) => local.journeys[kind].transfers)),
      number(mean((local) => local.journeys[kind].handOffs)),
    ],
    ...(commonest
      ? [
          [
            `    most often ${commonest.stages.join(' → ')} → closed`,
            '',
            String(commonest.transfers),
            String(commonest.handOffs),
          ],
        ]
      : []),
  ]
}

/** "A family that comes in by referral changes team by design 1.3 times, 0.35 of them hand-offs (…)." */
function expectedInWords({ stage, area, localities }: EntryTransfers): string {
  const ends = localities.toSorted((a, b) => a.perFamily.transfers - b.perFamily.transfers)
  const [least, most] = [ends[0], ends.at(-1)]
  const [low, high] = [number(least?.perFamily.transfers ?? 0), number(most?.perFamily.transfers ?? 0)]
  const places = low === high ? '' : ` (from ${low} in ${least?.locality} to ${high} in ${most?.locality})`
  return `A family that enters at ${stage} is to expect ${number(area.transfers)} transfers by design until closure${places}, ${number(area.handOffs)} of them hand-offs.`
}

function number(value: number): string {
  return value.toFixed(2)
}
