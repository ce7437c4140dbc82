import { describe, expect, test } from 'vitest'
import { createInProcessExecutor, trialsOf } from '../../src/experiment/executor.ts'
import { simulate } from '../../src/experiment/simulate.ts'
import { TrialError } from '../../src/experiment/trial-error.ts'
import { type ExperimentProgress, observeExperiment } from '../../src/stream/observe-experiment.ts'
import { queueScenario } from '../model/queue-scenario.ts'
import { endlessScenario } from './endless-scenario.ts'

const queue = { servers: 4, arrivals: 0.5, meanService: 5, years: 1 }
const scenarios = [queueScenario({ ...queue, pools: 1 }), queueScenario({ ...queue, pools: 2 })]
const study = { key: 'pooled and cut', scenarios, seed: 'streams' }

/** All that an experiment tells, and how it ended. */
function listen(
  experiment: ReturnType<typeof observeExperiment>,
  onNext: (told: readonly ExperimentProgress[]) => void = () => {},
): Promise<{ told: ExperimentProgress[]; error: unknown }> {
  const told: ExperimentProgress[] = []
  return new Promise((resolve) => {
    experiment.subscribe({
      next(progress) {
        told.push(progress)
        onNext(told)
      },
      error: (error: unknown) => resolve({ told, error }),
      complete: () => resolve({ told, error: undefined }),
    })
  })
}

describe('an observed experiment', () => {
  test('tells each trial once, pair after pair, with the result the trial has by itself', async () => {
    const { told, error } = await listen(observeExperiment(createInProcessExecutor(), study, trialsOf(2, 3)))
    expect(error).toBeUndefined()
    expect(told.map(({ finished, total }) => [finished, total])).toEqual([1, 2, 3, 4, 5, 6].map((n) => [n, 6]))
    expect(told.map(({ trial }) => [trial.replication, trial.arm])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
    ])
    for (const { trial } of told) {
      const scenario = scenarios[trial.arm]
      if (!scenario) throw new Error(`There is no arm ${trial.arm}`)
      expect(trial.result).toEqual(simulate({ scenario, seed: 'streams', replication: trial.replication }))
    }
  })

  test('cancelled, it completes with what had finished and begins no further trial', async () => {
    const cancellation = { aborted: false }
    const { told, error } = await listen(
      observeExperiment(createInProcessExecutor(), study, trialsOf(2, 10), cancellation),
      (so) => {
        cancellation.aborted = so.length === 3
      },
    )
    expect(error).toBeUndefined()
    expect(told).toHaveLength(3)
  })

  test('a signal between trials is heard when the host gives a turn', async () => {
    const cancellation = { aborted: false }
    const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
    const { told } = await listen(
      observeExperiment(createInProcessExecutor(turn), study, trialsOf(2, 50), cancellation),
      (so) => {
        // As a signal comes: by an event, which no chain of promises lets in.
        if (so.length === 1) setTimeout(() => (cancellation.aborted = true), 0)
      },
    )
    expect(told.length).toBeGreaterThan(0)
    expect(told.length).toBeLessThan(100)
  })

  test('a trial that fails ends it with the trial that shows it, after those before', async () => {
    const failing = { ...study, key: 'endless', scenarios: [scenarios[0] ?? endlessScenario(), endlessScenario()] }
    const { told, error } = await listen(observeExperiment(createInProcessExecutor(), failing, trialsOf(2, 3)))
    expect(told.map(({ trial }) => [trial.arm, trial.replication])).toEqual([[0, 0]])
    expect(error).toBeInstanceOf(TrialError)
    expect(error).toMatchObject({ arm: 1, replication: 0, message: expect.stringContaining('ring') })
  })
})
