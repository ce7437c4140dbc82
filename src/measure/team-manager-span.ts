import { POST_MOVED, POST_OPENED } from '../model/event-kinds.ts'
import { average } from './reading/average.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { workforceStocks } from './reading/workforce-stocks.ts'

/**
 * How many case holders a team manager has in fact. Each team has a manager for every `managers.span` of its posts, the
 * last group perhaps smaller, so small teams and empty posts both narrow the span. Managers change nobody's work here.
 * Absent where a scenario states no span.
 */
export const teamManagerSpan: ReadingMeasure = defineMeasure(
  {
    name: 'team-manager-span',
    title: 'Case holders to each team manager',
    unit: 'workers',
    kind: 'average',
    betterWhen: 'neither',
    matters: 0.5,
    numerator: 'case holders in post, agency included [FTE], over the days’ closes',
    denominator: 'team managers, one for every so many posts of a team as the scenario states, over the days’ closes',
    comparesWith: 'none: local figures only',
  },
  (run) => {
    const managers = run.newStock()
    const span = run.compiled.scenario.workforce.managers?.span
    const posts = new Int32Array(run.compiled.names.teams.length)
    const support = run.compiled.staffing.supportHours
    if (span !== undefined) {
      const change = (day: number, team: number, role: number, by: number): void => {
        if ((support[role] ?? 0) > 0 || team < 0) return
        const before = posts[team] ?? 0
        posts[team] = before + by
        managers.change(day, team, -1, Math.ceil((before + by) / span) - Math.ceil(before / span))
      }
      run.on(POST_OPENED, ({ day, team, detail2 }) => change(day, team, detail2, 1))
      run.on(POST_MOVED, ({ day, team, detail: from, detail2 }) => {
        // A place on call is no post.
        if ((detail2 & 2) !== 0) return
        change(day, from, detail2 >> 2, -1)
        change(day, team, detail2 >> 2, 1)
      })
    }
    return average(run, { over: [run.once(workforceStocks).inPost], under: [managers] }, { teams: true })
  },
)
