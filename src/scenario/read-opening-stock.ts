import type { Cursor } from './cursor.ts'
import type { Needs } from './needs.ts'
import type { OpeningStock, RecentlyClosed, StockGroup } from './opening-stock.ts'
import { children, families, share, years } from './quantity.ts'
import { readAges } from './read-ages.ts'
import { readLaw } from './read-law.ts'
import { checkSum } from './read-shares.ts'

/** Who is open on the first day, and who closed or went home not long before it. */
export function readOpeningStock(cursor: Cursor, needs: Needs): OpeningStock {
  const groups: StockGroup[] = []
  for (const [name, value] of cursor.at('groups')?.map() ?? []) groups.push(readGroup(name, value, needs))
  const closed = cursor.at('recentlyClosed')
  const home = cursor.at('recentlyHome')
  const stock: OpeningStock = {
    groups,
    ...(closed ? { recentlyClosed: readRecentlyClosed(closed) } : {}),
    ...(home
      ? {
          recentlyHome: {
            children: home.need('children', '250 children')?.quantity(children) ?? Number.NaN,
            withinYears: home.need('within', '5 years')?.quantity(years) ?? Number.NaN,
          },
        }
      : {}),
  }
  home?.done()
  cursor.done()
  return stock
}

function readGroup(name: string, cursor: Cursor, needs: Needs): StockGroup {
  const elapsed = cursor.need('elapsed', 'length-biased')
  const bands = elapsed?.isMap() ? elapsed : undefined
  const elapsedFrom = bands?.at('from')?.choice(['entry', 'referral'], 'entry') ?? 'entry'
  const ages = cursor.at('ages')
  const agesAt = ages?.at('at')?.choice(['entry', 'now'], 'entry') ?? 'entry'
  if (elapsed && !bands && elapsed.text() !== 'length-biased') {
    elapsed.report(
      'wrong-kind',
      `"${elapsed.text()}" does not say how long they have been there.`,
      'Write "length-biased", or { bands: { 0-3 months: 33 % … } }.',
    )
  }
  if (bands && !bands.has('bands'))
    bands.report(
      'missing-key',
      'Elapsed time needs "bands".',
      'Write { bands: { 0-3 months: 33 % … } }, or "length-biased".',
    )
  const shares = cursor.at('needs')
  const named: Record<string, number> = Object.create(null) as Record<string, number>
  for (const [code, value] of shares?.map() ?? []) {
    named[code] = value.quantity(share)
    if (!needs.categories.some((category) => category.code === code)) {
      value.report(
        'unknown-need',
        `There is no need "${code}".`,
        `They are: ${needs.categories.map((category) => category.code).join(', ')}.`,
      )
    }
  }
  const group: StockGroup = {
    name,
    stage: cursor.need('stage', 'assessment')?.text() ?? '',
    children: cursor.need('children', '667 children')?.quantity(children) ?? Number.NaN,
    families: !(cursor.at('oneByOne')?.flag() ?? false),
    elapsed: bands?.has('bands') ? readElapsed(bands) : 'length-biased',
    elapsedFrom,
    split: cursor.at('split')?.choice(['demand', 'protection'], 'demand') ?? 'demand',
    ...(ages ? { ages: readAges(ages, ['at']) } : {}),
    agesAt,
    ...(shares ? { needs: named } : {}),
    earlierPlan: cursor.at('earlierPlan')?.quantity(share) ?? needs.earlierPlan,
    unaccompanied: cursor.at('unaccompanied')?.flag() ?? false,
  }
  cursor.done()
  return group
}

/** Bands of elapsed time; `from` beside them is the event they count from and was read already. */
function readElapsed(cursor: Cursor): ReturnType<typeof readLaw> {
  const bands = cursor.at('bands')
  const law = readLaw(cursor.only('bands'))
  bands?.map()
  cursor.done()
  return law
}

function readRecentlyClosed(cursor: Cursor): RecentlyClosed {
  const lags = cursor.need('referralToClosure', '[{ share: 100 %, years: 0.2 years }]')
  const closed: RecentlyClosed = {
    families: cursor.need('families', '6,060 families')?.quantity(families) ?? Number.NaN,
    withinYears: cursor.need('within', '24 months')?.quantity(years) ?? Number.NaN,
    earlierPlan: cursor.need('earlierPlan', '22 %')?.quantity(share) ?? Number.NaN,
    referralToClosure: (lags?.list() ?? []).map((lag) => {
      const found = {
        share: lag.need('share', '34 %')?.quantity(share) ?? Number.NaN,
        years: lag.need('years', '0.2 years')?.quantity(years) ?? Number.NaN,
        plusMeanYears: lag.at('plusMean')?.quantity(years) ?? 0,
      }
      lag.done()
      return found
    }),
  }
  if (lags)
    checkSum(
      lags,
      closed.referralToClosure.map((lag) => lag.share),
    )
  cursor.done()
  return closed
}
