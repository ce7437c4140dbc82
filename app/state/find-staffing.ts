import {
  checkResults,
  SEARCH_RUNS,
  type StaffingHeard,
  type SizeAnswer,
  sizedTeams,
  sizeStaffing,
  staffingInWords,
  targetProblems,
} from '../../src/browser.ts'
import { changePlan } from './actions.ts'
import { withData, withValue } from './plan-edits.ts'
import { type Arm, type Plan, readArm } from './plan.ts'
import { runStaffing } from './trials.ts'
import { settleArms } from './warm-up.ts'

/** What a search for staffing is asked. */
export interface StaffingAsked {
  readonly measure: string
  readonly bound: 'atMost' | 'atLeast'
  /** With its unit, as "16 children". */
  readonly limit: string
  readonly by: 'area' | 'team' | 'locality'
  /** Lines of teams whose posts may change; empty for all with posts. */
  readonly lines: readonly string[]
  readonly years: number
}

/** How often a staffing must meet the target, of ten runs. The command line has as many. */
const IN_RUNS = '90 %'

/** What was found, and the model it was found for. */
export interface StaffingAnswer {
  readonly arm: Arm
  readonly answer: SizeAnswer
  readonly sentence: string
  /** Empty, or what failed of the engine's own checks. */
  readonly failed: readonly string[]
}

/**
 * The fewest posts that meet a target, as `caseflow size` finds them.
 * @param hear is told how a staffing stands whenever runs of it have been made
 * @returns undefined where it was ended
 * @throws Error with what is wrong with the target
 */
export async function findStaffing(
  plan: Plan,
  { measure, bound, limit, by, lines, years }: StaffingAsked,
  hear: (point: StaffingHeard) => void,
  signal: AbortSignal,
): Promise<StaffingAnswer | undefined> {
  const targets = {
    inRuns: IN_RUNS,
    ...(lines.length > 0 && { teams: lines }),
    meet: [{ measure, by, [bound]: limit }],
  }
  const reading = await readArm({ ...plan, text: withData(plan.text, ['targets'], targets) })
  if (!reading.ok) throw new Error(reading.problems[0]?.message ?? 'The target cannot be read')
  const { arm } = reading
  const [problem] = arm.targets ? targetProblems(arm.targets) : []
  if (problem || !arm.targets) throw new Error(problem?.message ?? 'The target cannot be read')
  const asked = { ...arm, scenario: { ...arm.scenario, years } }
  if (sizedTeams(arm.scenario.teams, arm.targets).length === 0) throw new Error('No team has posts that may change')
  try {
    const settled = await settleArms([asked], () => {}, signal)
    signal.throwIfAborted()
    const { scenario } = settled.arms[0] ?? asked
    const answer = await sizeStaffing(
      { scenario, targets: arm.targets, runs: SEARCH_RUNS },
      async (changed, replications, names) => {
        const trials = await runStaffing(changed, replications, names, signal)
        signal.throwIfAborted()
        return trials
      },
      hear,
    )
    const failed = checkResults(answer.checks).filter(({ passed }) => !passed)
    return { arm, answer, sentence: staffingInWords(answer), failed: failed.map(({ name }) => name) }
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
}

/** Takes the staffing found into the plan. */
export function takeStaffing({ arm, answer }: StaffingAnswer): Promise<void> {
  const { teams } = arm.scenario.teams
  const total = answer.teams.reduce((sum, { after, before }) => sum + after - before, 0)
  const words = `the staffing that was found, ${total < 0 ? 'less' : 'more'} by ${Math.abs(total)} posts`
  return changePlan(words, (text) =>
    answer.teams.reduce((changed, { team: name, after, before }) => {
      const team = teams.find((one) => one.name === name)
      if (!team || after === before) return changed
      const isOne = teams.filter(({ line }) => line === team.line).length === 1
      const locality = isOne ? undefined : team.holds[0]?.when.localities?.[0]
      const path = ['teams', team.line, 'posts', ...(locality === undefined ? [] : [locality])]
      return withValue(changed, path, `${after} posts`)
    }, text),
  )
}
