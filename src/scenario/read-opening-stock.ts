import type { Cursor } from './cursor.ts'
import { children, families, share, years } from './dimensions.ts'
import type { Needs } from './needs.ts'
import type { OpeningStock, RecentlyClosed, StockGroup } from './opening-stock.ts'
import { OLDEST, readAges } from './read-ages.ts'
import { readBandsAlone } from './read-law.ts'
import { checkSum, toWhole } from './read-shares.ts'

const ELAPSED_HINT = 'Write "length-biased", or { bands: { 0-3 months: 33 % … } }.'

/** Whether the run begins with nobody open. */
export function beginsEmpty(cursor: Cursor | undefined): boolean {
  return cursor?.unwrapped().isText('empty') ?? false
}

/** Who is open on the first day, and who closed or went home not long before it; nobody where it says "empty". */
export function readOpeningStock(cursor: Cursor, needs: Needs): OpeningStock {
  const whole = cursor.unwrap()
  if (!whole.isMap()) {
    whole.choice(['empty'], 'empty')
    return { groups: [] }
  }
  const groups = (cursor.at('groups')?.entries() ?? []).map((value) => readGroup(value, needs))
  const closed = cursor.at('recentlyClosed')
  const home = cursor.at('recentlyHome')
  const recentlyHome = home && {
    children: home.need('children', '250 children')?.quantity(children) ?? Number.NaN,
    withinYears: home.need('within', '5 years')?.quantity(years) ?? Number.NaN,
  }
  home?.done()
  cursor.done()
  return {
    groups,
    ...(closed ? { recentlyClosed: readRecentlyClosed(closed) } : {}),
    ...(recentlyHome ? { recentlyHome } : {}),
  }
}

function readGroup(cursor: Cursor, needs: Needs): StockGroup {
  const ages = cursor.at('ages')
  const shares = cursor.at('needs')
  const group: StockGroup = {
    name: cursor.name,
    stage: cursor.need('stage', 'assessment')?.refer('stage') ?? '',
    children: cursor.need('children', '667 children')?.quantity(children) ?? Number.NaN,
    families: !(cursor.at('oneByOne')?.flag() ?? false),
    ...readElapsed(cursor.need('elapsed', 'length-biased')),
    split: cursor.at('split')?.choice(['demand', 'protection'], 'demand') ?? 'demand',
    agesAt: ages?.at('at')?.choice(['entry', 'now'], 'entry') ?? 'entry',
    ...(ages ? { ages: readAges(ages, OLDEST, ['at']) } : {}),
    ...(shares ? { needs: readNeedShares(shares, needs) } : {}),
    earlierPlan: cursor.at('earlierPlan')?.quantity(share) ?? needs.earlierPlan,
    unaccompanied: cursor.at('unaccompanied')?.flag() ?? false,
  }
  if (group.agesAt === 'now' && group.families) {
    ages?.report(
      'wrong-kind',
      'Ages "at: now" are for young people held one by one, whose time is counted from 18.',
      'Write "at: entry", or "oneByOne: true" for care leavers.',
    )
  }
  cursor.done()
  return group
}

/** How long they have been there: by the stage's own law, or by bands counted from an event. */
function readElapsed(cursor: Cursor | undefined): Pick<StockGroup, 'elapsed' | 'elapsedFrom'> {
  const byLaw = { elapsed: 'length-biased', elapsedFrom: 'entry' } as const
  if (!cursor) return byLaw
  if (!cursor.isMap()) {
    const text = cursor.text()
    if (text !== '' && text !== byLaw.elapsed) {
      cursor.report('wrong-kind', `"${text}" does not say how long they have been there.`, ELAPSED_HINT)
    }
    return byLaw
  }
  const elapsedFrom = cursor.at('from')?.choice(['entry', 'referral'], 'entry') ?? 'entry'
  const bands = cursor.need('bands', '{ 0-3 months: 33 % … }')
  cursor.done()
  return { elapsed: bands ? readBandsAlone(bands) : byLaw.elapsed, elapsedFrom }
}

/** Shares of some needs; those not named share what is left. */
function readNeedShares(cursor: Cursor, needs: Needs): Record<string, number> {
  const named: Record<string, number> = {}
  const inner = cursor.unwrap()
  for (const value of inner.entries()) named[value.referKey('need')] = value.quantity(share)
  const parts = Object.values(named)
  const sum = parts.reduce((total, part) => total + part, 0)
  const namesAll = needs.categories.every((category) => Object.hasOwn(named, category.code))
  if (namesAll || sum > 1) checkSum(inner, parts, Object.keys(named))
  return named
}

function readRecentlyClosed(cursor: Cursor): RecentlyClosed {
  const lags = cursor.need('referralToClosure', '[{ share: 100 %, years: 0.2 years }]')?.unwrap()
  const read = (lags?.list() ?? []).map((lag) => {
    const found = {
      share: lag.need('share', '34 %')?.quantity(share) ?? Number.NaN,
      years: lag.need('years', '0.2 years')?.quantity(years) ?? Number.NaN,
      plusMeanYears: lag.at('plusMean')?.quantity(years) ?? 0,
    }
    lag.done()
    return found
  })
  const shares = read.map((lag) => lag.share)
  if (lags?.isList()) checkSum(lags, shares)
  const whole = toWhole(shares)
  const closed: RecentlyClosed = {
    families: cursor.need('families', '6,060 families')?.quantity(families) ?? Number.NaN,
    withinYears: cursor.need('within', '24 months')?.quantity(years) ?? Number.NaN,
    earlierPlan: cursor.need('earlierPlan', '22 %')?.quantity(share) ?? Number.NaN,
    referralToClosure: read.map((lag, i) => ({ ...lag, share: whole[i] ?? 0 })),
  }
  cursor.done()
  return closed
}
