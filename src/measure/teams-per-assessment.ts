import { stageStatus } from '../compile/stage-statuses.ts'
import { CHILD_CLOSED, REFERRAL_RECEIVED, STAGE_FINISHED, TRANSFERRED } from '../model/event-kinds.ts'
import { DistinctTeams } from './reading/distinct-teams.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { spread } from './reading/spread.ts'
import { WholeUnitSpread } from './reading/whole-unit-spread.ts'

const ASSESSMENT = stageStatus('assessment')

/** How many teams one assessment takes. Assessments of the opening stock are left out: their referral is not in the log. */
export const teamsPerAssessment: ReadingMeasure = defineMeasure(
  {
    name: 'teams-per-assessment',
    title: 'Teams involved in an assessment',
    unit: 'teams an assessment',
    kind: 'spread',
    betterWhen: 'lower',
    matters: 0.25,
    numerator: 'different teams that held the child between the referral and the end of the assessment',
    denominator: 'assessments completed whose referral lies in the run',
    comparesWith: 'none: no national figure',
  },
  (run) => {
    const met = new DistinctTeams(run.columns, run.compiled.names.teams.length)
    const isUnderWay = run.columns.add()
    const assessed = new WholeUnitSpread(run)
    run.on(REFERRAL_RECEIVED, ({ child }) => {
      met.forget(child)
      isUnderWay.set(child, 1)
    })
    run.on(TRANSFERRED, ({ child, team }) => met.meet(child, team))
    run.on(STAGE_FINISHED, ({ child, year, team, locality, detail: stage }) => {
      if (isUnderWay.get(child) === 0) return
      met.meet(child, team)
      if (run.compiled.stageStatus[stage] !== ASSESSMENT) return
      assessed.add(year, team, locality, met.count(child))
      isUnderWay.set(child, 0)
    })
    run.on(CHILD_CLOSED, ({ child }) => isUnderWay.set(child, 0))
    return spread(run, () => assessed, { teams: true, localities: true })
  },
)
