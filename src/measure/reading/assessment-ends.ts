import { stageStatus } from '../../compile/stage-statuses.ts'
import { STAGE_FINISHED } from '../../model/event-kinds.ts'
import type { Row } from './row.ts'
import type { RunReading } from './run-reading.ts'
import { WholeUnitSpread } from './whole-unit-spread.ts'

const ASSESSMENT = stageStatus('assessment')
const WORKING_DAYS = 1

/** Calls back at each end of an assessment with the working days since the referral. */
export function onAssessmentEnd(run: RunReading, reader: (row: Row, workingDays: number) => void): void {
  const { compiled, story } = run
  run.on(STAGE_FINISHED, (row) => {
    const { child, day, detail: stage, detail2 } = row
    if (compiled.stageStatus[stage] !== ASSESSMENT) return
    const isOnTheClock = compiled.limitUnit[stage] === WORKING_DAYS && compiled.limitFromReferral[stage] === 1
    if (isOnTheClock) {
      reader(row, detail2)
      return
    }
    // A scenario whose limit counts otherwise: from the referral where the log has it, else from the stage's entry.
    const referred = story.referralDay.get(child)
    const from = referred >= 0 ? referred : story.stageDay.get(child)
    reader(row, compiled.calendar.workingDaysBetween(from, day))
  })
}

/** Assessments completed, by working days since the referral; use through `run.once`. */
export function assessmentEnds(run: RunReading): WholeUnitSpread {
  const ends = new WholeUnitSpread(run)
  onAssessmentEnd(run, ({ year, team, locality }, workingDays) => ends.add(year, team, locality, workingDays))
  return ends
}
