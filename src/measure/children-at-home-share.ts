import { AwayAtYearEnd } from './reading/away-at-year-end.ts'
import { IN_PROCEEDINGS, ON_PLAN } from './reading/child-standing.ts'
import { onlyIf } from './reading/only-if.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import type { RunReading } from './reading/run-reading.ts'
import { share } from './reading/share.ts'
import { YearlyCount } from './reading/yearly-count.ts'
import { YearsInStanding } from './reading/years-in-standing.ts'

/**
 * Children who came close to leaving home and did not. Where a child in care lives is not simulated, so a child placed
 * with parents or relatives counts as away, as does one who left care for another lasting home: the share comes out low.
 */
export const childrenAtHomeShare: ReadingMeasure = defineMeasure(
  {
    name: 'children-at-home-share',
    title: 'Children at home after a plan or proceedings',
    unit: '%',
    kind: 'share',
    betterWhen: 'higher',
    matters: 2,
    numerator: 'such children who on 31 March are not looked after and have not left care for another lasting home',
    denominator: 'children with a protection plan or care proceedings open in the year',
    comparesWith: 'none: local figures only',
  },
  (run) => {
    const onPlan = new YearsInStanding(run, ON_PLAN)
    const inCourt = new YearsInStanding(run, IN_PROCEEDINGS)
    const away = new AwayAtYearEnd(run)
    return onlyIf(run.compiled.court !== undefined, (endDay) => {
      const all = new YearlyCount(run)
      const atHome = new YearlyCount(run)
      bookChildren(run, [onPlan, inCourt], away, all, atHome)
      return share(run, atHome, all, { localities: true })(endDay)
    })
  },
)

// A function of its own, and none made for each run: those are compiled anew for each (decision 45).
function bookChildren(
  run: RunReading,
  near: readonly [YearsInStanding, YearsInStanding],
  away: AwayAtYearEnd,
  all: YearlyCount,
  atHome: YearlyCount,
): void {
  for (let child = 0; child < run.story.count; child++) {
    const years = near[0].of(child) | near[1].of(child)
    if (years === 0) continue
    const locality = run.story.locality.get(child)
    for (let year = 0; year < run.time.years; year++) {
      if (((years >>> year) & 1) === 0) continue
      all.book(year, -1, locality, 1)
      if (!away.is(child, year)) atHome.book(year, -1, locality, 1)
    }
  }
}
