import { expect, test } from 'vitest'
import { routeReason } from '../../src/compile/route-reasons.ts'
import { CHILD_CLOSED, STAGE_ENTERED, STAGE_FINISHED } from '../../src/model/event-kinds.ts'
import { FINISH, PHASES } from '../../src/model/phases.ts'
import { rows, runScenario } from './run.ts'
import { shipped, unlimitedWorkers } from './shipped.ts'

const turned18 = routeReason('turned-18')

/**
 * The last assessment of each child in two years in which nothing is short, but for those who turned 18 in it or were
 * remanded: working days in the stage, and since the referral.
 */
function assessments(natural: string): { readonly inStage: number; readonly onClock: number }[] {
  const scenario = shipped('buckinghamshire/functional', [
    'years=2',
    ...unlimitedWorkers,
    `pathway.stages.assessment.effort.natural=${natural}`,
    // A conference that an enquiry leads to would end the stage first.
    'pathway.stages.assessment.enquiry.share=0 %',
    'pathway.stages.assessment.enquiry.where=null',
  ])
  const run = runScenario(scenario)
  const [referral, stage] = ['referral', 'assessment'].map((name) =>
    scenario.pathway.stages.findIndex((one) => one.name === name),
  )
  const entered = new Map<number, number>()
  const found = new Map<number, { readonly inStage: number; readonly onClock: number }>()
  for (const { kind, child, tick, detail, detail2 } of rows(run, [STAGE_ENTERED, STAGE_FINISHED, CHILD_CLOSED])) {
    const day = Math.floor(tick / PHASES)
    if (kind === CHILD_CLOSED && detail === turned18) found.delete(child)
    if (detail !== stage || kind === CHILD_CLOSED) continue
    const since = entered.get(child)
    // Who comes home from care joins an assessment that is under way, and so does who is in one on the first day.
    if (kind === STAGE_ENTERED && detail2 === referral) entered.set(child, day)
    else if (kind === STAGE_ENTERED) entered.delete(child)
    else if (since !== undefined && tick % PHASES === FINISH) {
      found.set(child, { inStage: run.compiled.calendar.workingDaysBetween(since, day), onClock: detail2 })
    }
  }
  return [...found.values()]
}

test('where hours are without limit an assessment takes the working days it is said to take, to the day', () => {
  const found = assessments('12 working days')
  expect(found.length).toBeGreaterThan(5000)
  expect(new Set(found.map(({ inStage }) => inStage))).toEqual(new Set([12]))
})

test('and one that would go on beyond its limit ends in the ten days before it, on each of them alike', () => {
  const found = assessments('46 working days')
  const counts = new Map<number, number>()
  for (const { onClock } of found) counts.set(onClock, (counts.get(onClock) ?? 0) + 1)
  expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([36, 37, 38, 39, 40, 41, 42, 43, 44, 45])
  // Some 5,500 families, so that a standard error is below half a point.
  for (const count of counts.values()) expect(Math.abs(count / found.length - 0.1)).toBeLessThan(0.02)
})
