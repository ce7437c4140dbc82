import { createAgeLaw } from '../compile/age-law.ts'
import { cumulative, pick } from '../compile/cumulative.ts'
import { mixKey } from '../kernel/mix-key.ts'
import type { CareState } from './care-state.ts'
import { drawFamily } from './family-traits.ts'
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
  const { children, compiled, draws, families, notices, streams } = state
  const pool = compiled.scenario.openingStock.recentlyClosed
  const returns = compiled.returnAfterClosure
  if (!pool || !returns) return
  const ages = createAgeLaw(compiled.scenario.needs.ages)
  const lagShare = cumulative(pool.referralToClosure.map((lag) => lag.share))
  for (let index = 0; index < pool.families; index++) {
    const key = mixKey(mixKey(0x434c4f53, 0), index)
    const closed = -Math.ceil(streams.uniform(draws.openingElapsed, key, 0) * pool.withinYears * DAYS_IN_YEAR)
    const days = returns.day(asFrailAs(state, key, streams.uniform(draws.returnAfterClosure, key, 0)))
    if (days < 0 || closed + days < 0) continue
    const u = streams.uniform(draws.openingReferral, key, 0)
    const lag = pool.referralToClosure[pick(lagShare, u)]
    const more =
      lag.plusMeanYears > 0 ? -Math.log(streams.uniform(draws.openingReferral, key, 1)) * lag.plusMeanYears : 0
    const referral = closed - Math.round((lag.years + more) * DAYS_IN_YEAR)
    const family = drawFamily(state, key, {
      locality: pick(compiled.demandShare, streams.uniform(draws.locality, key, 0)),
      needShare: compiled.needShare,
      earlierPlan: pool.earlierPlan,
      size: 0,
      atMost: 255,
      ages,
      unaccompanied: false,
    })
    families.closures[family] = 1
    const first = families.firstChild[family]
    for (let child = first; child < first + families.size[family]; child++) {
      children.birthday[child] += closed
      children.closureDay[child] = closed
      children.referralDay[child] = referral
    }
    const day = Math.max(0, closed + days)
    families.returnHandle[family] = notices.schedule(day * PHASES + ARRIVE, RETURN_AFTER_CLOSURE, family)
  }
}

/** Children who went home from care not long before the start: those who come back into it do so when their hazard says. */
export function openRecentlyHome(state: CareState): void {
  const { children, compiled, draws, families, notices, streams } = state
  const pool = compiled.scenario.openingStock.recentlyHome
  const returns = compiled.returnToCare
  if (!pool || !returns) return
  const ages = createAgeLaw(compiled.scenario.needs.ages)
  for (let index = 0; index < pool.children; index++) {
    const key = mixKey(mixKey(0x484f4d45, 0), index)
    const home = -Math.ceil(streams.uniform(draws.openingElapsed, key, 0) * pool.withinYears * DAYS_IN_YEAR)
    const days = returns.day(streams.uniform(draws.returnToCare, key, 0))
    if (days < 0 || home + days < 0) continue
    const family = drawFamily(state, key, {
      locality: pick(compiled.protectionShare, streams.uniform(draws.locality, key, 0)),
      needShare: compiled.needShare,
      earlierPlan: compiled.scenario.needs.earlierPlan,
      size: 1,
      atMost: 1,
      ages,
      unaccompanied: false,
    })
    const child = families.firstChild[family]
    // She was born before she went home.
    children.birthday[child] = Math.min(children.birthday[child], -1) + home
    children.homecomings[child] = 1
    children.closureDay[child] = home
    children.referralDay[child] = home - Math.round(DAYS_IN_YEAR)
    children.reEntryHandle[child] = notices.schedule(Math.max(0, home + days) * PHASES + ARRIVE, RETURN_TO_CARE, child)
  }
}
