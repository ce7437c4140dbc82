import { askAboutChildren, type ChildAnswer, type ChildQuestion, type ChildrenFound } from '../../src/browser.ts'
import type { ChildChronology } from '../../src/browser.ts'
import type { Arm } from './plan.ts'
import { startWorker } from './start-worker.ts'

/** Children told of at once. */
const MOST_FOUND = 10
/** Answers kept, so that going back and forth between stories takes no time. */
const MOST_KEPT = 40

/** A worker of its own for each model asked about: two stories of one child are told side by side. */
const lanes = new Map<number, { worker: Worker; busy: Promise<unknown> }>()
const answers = new Map<string, Promise<ChildAnswer>>()

/**
 * Children of one run of a model, by a description as "four workers".
 * @param lane which model of the comparison it is
 * @param run from 1
 */
export function findChildren(arm: Arm, lane: number, run: number, text: string): Promise<ChildrenFound> {
  return asked(arm, lane, { ask: 'find', trial: trialOf(arm, run), arm: arm.name, text, most: MOST_FOUND })
}

/** One child's story in one run. @param run from 1 */
export function tellChild(arm: Arm, lane: number, run: number, child: number): Promise<ChildChronology> {
  return asked(arm, lane, { ask: 'story', trial: trialOf(arm, run), child })
}

function trialOf({ scenario }: Arm, run: number): ChildQuestion['trial'] {
  // The register of figures says what was written, and no run asks for it.
  return { scenario: { ...scenario, figures: [] }, seed: scenario.seed, replication: run - 1 }
}

async function asked<Q extends ChildQuestion>(arm: Arm, laneNumber: number, question: Q): Promise<ChildAnswer<Q>> {
  const { trial, ...words } = question
  const { seed, years, warmUp } = arm.scenario
  const key = JSON.stringify([arm.sha256, seed, years, warmUp?.days, trial.replication, words])
  const known = answers.get(key)
  if (known) return (await known) as ChildAnswer<Q>
  const lane = lanes.get(laneNumber) ?? { worker: startWorker(), busy: Promise.resolve() }
  lanes.set(laneNumber, lane)
  const answer = lane.busy.then(() => askAboutChildren(lane.worker, question))
  lane.busy = answer.catch(() => undefined)
  answers.set(key, answer)
  for (const old of [...answers.keys()].slice(0, -MOST_KEPT)) answers.delete(old)
  try {
    return await answer
  } catch (error) {
    answers.delete(key)
    throw error
  }
}
