import { designedTransfers } from '../experiment/designed-transfers.ts'
import { interventionResults } from '../experiment/intervention-results.ts'
import { compiledOf } from '../experiment/simulate.ts'
import { besideAllStagesInWords } from '../words/beside-stages-in-words.ts'
import { designedCaution } from '../words/designed-words.ts'
import { stageInWords } from '../words/stage-in-words.ts'
import { teamsInWords } from '../words/team-in-words.ts'
import { DONE, PROBLEMS } from './exit-codes.ts'
import type { Output } from './output.ts'
import { type Overrides, readArms } from './read-arms.ts'
import { tellProblems } from './tell-problems.ts'
import { designedText } from './terminal-designed.ts'
import { pathwayText } from './terminal-pathway.ts'

/** What `explain` is told. */
export interface ExplainOptions extends Overrides {
  readonly handOffs?: boolean | undefined
}

/**
 * Tells the pathway and who holds what; with `handOffs` where transfers will fall, before any run. A base has no teams of
 * its own to hand on between, so it can be explained and not asked for hand-offs. Returns the exit code.
 */
export function explain(file: string, options: ExplainOptions, output: Output): number {
  const { arms, problems, texts } = readArms([file], options, { asBase: options.handOffs !== true })
  const [arm] = arms
  if (!arm || problems.length > 0) {
    tellProblems(problems, output, texts)
    return PROBLEMS
  }
  const { scenario } = arm
  const named = { title: scenario.title, file: arm.file }
  if (options.handOffs === true) {
    // By the scenario's own map of teams, also where it comes in by and by: teams of before have no part in it.
    const designed = designedTransfers(compiledOf({ ...scenario, rollOut: undefined }))
    if (output.json) output.answer(JSON.stringify({ scenario: named, ...designed, caution: designedCaution }))
    else output.answer(designedText(scenario.title, designed, output))
    return DONE
  }
  if (output.json) {
    const stages = scenario.pathway.stages.map((stage) => ({
      stage: stage.name,
      words: stageInWords(stage, scenario.area),
    }))
    const beside = besideAllStagesInWords(scenario)
    const { interventions } = scenario
    const told = interventions && { interventions: interventionResults(interventions) }
    output.answer(JSON.stringify({ scenario: named, stages, beside, teams: teamsInWords(scenario), ...told }))
  } else output.answer(pathwayText(scenario, output))
  return DONE
}
