import { CHILD_CLOSED, OPENED_WITH, STAGE_FINISHED, TRANSFERRED, WORKER_ALLOCATED } from '../model/event-kinds.ts'
import { IN_NEED } from './reading/child-standing.ts'
import { DistinctTeams } from './reading/distinct-teams.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { spread } from './reading/spread.ts'
import { WholeUnitSpread } from './reading/whole-unit-spread.ts'

/**
 * How many teams a child meets, screening and early help among them. Teams met before the start of the run are not known,
 * so the first years are low.
 */
export const teamsMet: ReadingMeasure = defineMeasure(
  {
    name: 'teams-met',
    title: 'Teams met from contact to closure',
    unit: 'teams a child',
    kind: 'spread',
    betterWhen: 'lower',
    matters: 0.25,
    numerator: 'different teams that held the child between her contact and her closure',
    denominator: 'children whose need episode was closed in the year',
    comparesWith: 'none: no national figure',
  },
  (run) => {
    const met = new DistinctTeams(run.columns, run.compiled.names.teams.length)
    const closed = new WholeUnitSpread(run)
    for (const kind of [OPENED_WITH, TRANSFERRED, STAGE_FINISHED, WORKER_ALLOCATED]) {
      run.on(kind, ({ child, team }) => met.meet(child, team))
    }
    run.on(CHILD_CLOSED, ({ child, year, team, locality }) => {
      met.meet(child, team)
      if ((run.standing.get(child) & IN_NEED) !== 0) closed.add(year, -1, locality, met.count(child))
      met.forget(child)
    })
    return spread(run, () => closed, { localities: true })
  },
)
