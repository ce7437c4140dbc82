import { createAgeLaw } from '../compile/age-law.ts'
import { cumulative, pick } from '../compile/cumulative.ts'
import { mixKey } from '../kernel/mix-key.ts'
import type { CareState } from './care-state.ts'
import { drawFamily } from './family-traits.ts'
import { byIsland, turnToLocality } from './islands.ts'
import { RETURN_AFTER_CLOSURE, RETURN_TO_CARE } from './notice-kinds.ts'
import { ARRIVE, PHASES } from './phases.ts'
import { asFrailAs } from './return-hazard.ts'

const DAYS_IN_YEAR = 365.25

/**
 * Families closed not long before the start. Closures are uniform over the time the scenario gives; a family that would
 * have come back before the start is among the open ones already and is left out, the others come back when their
 * hazard says. Without them the first years' re-referrals come out low.
 */
export function openRecentlyClosed(state: CareState): void {
  const { children, compiled, draws, families, streams } = state
  const pool = compiled.scenario.openingStock.recentlyClosed
  const returns = compiled.returnAfterClosure
  if (!pool || !returns) return
  const ages = createAgeLaw(compiled.scenario.needs.ages)
  const lagShare = cumulative(pool.referralToClosure.map((lag) => lag.share))
  const daysToReturn = (key: number): number =>
    returns.day(asFrailAs(state, key, streams.uniform(draws.returnAfterClosure, key, 0)))
  const toCome = whoReturn(state, 0x434c4f53, pool.families, pool.withinYears, daysToReturn)
  const localities = toCome.map(({ key }) => pick(compiled.demandShare, streams.uniform(draws.locality, key, 0)))
  for (const index of byIsland(state, localities)) {
    const { key, last: closed, day } = toCome[index]
    const u = streams.uniform(draws.openingReferral, key, 0)
    const lag = pool.referralToClosure[pick(lagShare, u)]
    const more =
      lag.plusMeanYears > 0 ? -Math.log(streams.uniform(draws.openingReferral, key, 1)) * lag.plusMeanYears : 0
    const referral = closed - Math.round((lag.years + more) * DAYS_IN_YEAR)
    const traits = {
      locality: localities[index],
      needShare: compiled.needShare,
      earlierPlan: pool.earlierPlan,
      size: 0,
      atMost: 255,
      ages,
      unaccompanied: false,
    }
    const family = drawFamily(state, key, traits, index)
    families.closures[family] = 1
    const first = families.firstChild[family]
    for (let child = first; child < first + families.size[family]; child++) {
      children.birthday[child] += closed
      children.closureDay[child] = closed
      children.referralDay[child] = referral
    }
    turnToLocality(state, localities[index])
    families.returnHandle[family] = state.notices.schedule(day * PHASES + ARRIVE, RETURN_AFTER_CLOSURE, family)
  }
  state.numbers?.give(state.families, state.children)
}

/** Children who went home from care not long before the start: those who come back into it do so when their hazard says. */
export function openRecentlyHome(state: CareState): void {
  const { children, compiled, draws, families, streams } = state
  const pool = compiled.scenario.openingStock.recentlyHome
  const returns = compiled.returnToCare
  if (!pool || !returns) return
  const ages = createAgeLaw(compiled.scenario.needs.ages)
  const daysToReturn = (key: number): number => returns.day(streams.uniform(draws.returnToCare, key, 0))
  const toCome = whoReturn(state, 0x484f4d45, pool.children, pool.withinYears, daysToReturn)
  const localities = toCome.map(({ key }) => pick(compiled.protectionShare, streams.uniform(draws.locality, key, 0)))
  for (const index of byIsland(state, localities)) {
    const { key, last: home, day } = toCome[index]
    const traits = {
      locality: localities[index],
      needShare: compiled.needShare,
      earlierPlan: compiled.scenario.needs.earlierPlan,
      size: 1,
      atMost: 1,
      ages,
      unaccompanied: false,
    }
    const family = drawFamily(state, key, traits, index)
    const child = families.firstChild[family]
    // She was born before she went home.
    children.birthday[child] = Math.min(children.birthday[child], -1) + home
    children.homecomings[child] = 1
    children.closureDay[child] = home
    children.referralDay[child] = home - Math.round(DAYS_IN_YEAR)
    turnToLocality(state, localities[index])
    children.reEntryHandle[child] = state.notices.schedule(day * PHASES + ARRIVE, RETURN_TO_CARE, child)
  }
  state.numbers?.give(state.families, state.children)
}

/** One who was last seen on a day before the first, and comes back. */
interface ToCome {
  readonly key: number
  readonly last: number
  readonly day: number
}

/** Those of a pool who come back on the first day or later: last seen on days spread evenly over so many years before it. */
function whoReturn(
  { draws, streams }: CareState,
  word: number,
  count: number,
  withinYears: number,
  daysToReturn: (key: number) => number,
): ToCome[] {
  const toCome: ToCome[] = []
  for (let index = 0; index < count; index++) {
    const key = mixKey(mixKey(word, 0), index)
    const last = -Math.ceil(streams.uniform(draws.openingElapsed, key, 0) * withinYears * DAYS_IN_YEAR)
    const days = daysToReturn(key)
    if (days >= 0 && last + days >= 0) toCome.push({ key, last, day: last + days })
  }
  return toCome
}
