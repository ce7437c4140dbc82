import type { Worker } from 'node:worker_threads'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createInProcessExecutor, type Executor, trialsOf } from '../../src/experiment/executor.ts'
import type { FinishedTrial } from '../../src/experiment/serve-trials.ts'
import { TrialError } from '../../src/experiment/trial-error.ts'
import { ThreadError } from '../../src/host/node/thread-error.ts'
import { createWorkerPool } from '../../src/host/node/worker-pool.ts'
import { queueScenario } from '../model/queue-scenario.ts'
import { endlessScenario } from '../stream/endless-scenario.ts'

const queue = { servers: 4, arrivals: 0.5, meanService: 5, years: 1 }
const scenarios = [queueScenario({ ...queue, pools: 1 }), queueScenario({ ...queue, pools: 2 })]
const study = { key: 'pooled and cut', scenarios, seed: 'threads' }

function pool(workers: number): Executor {
  const made = createWorkerPool(workers)
  onTestFinished(() => made.close())
  return made
}

async function allOf(finished: AsyncIterable<FinishedTrial>): Promise<FinishedTrial[]> {
  const all: FinishedTrial[] = []
  for await (const trial of finished) all.push(trial)
  return all.sort((a, b) => a.replication - b.replication || a.arm - b.arm)
}

/** Threads begun from now on that have not ended. */
function watchThreads(begun: (thread: Worker) => void = () => {}): () => Worker[] {
  const threads = new Set<Worker>()
  const watch = (thread: Worker): void => {
    threads.add(thread)
    thread.on('exit', () => void threads.delete(thread))
    begun(thread)
  }
  process.on('worker', watch)
  onTestFinished(() => void process.removeListener('worker', watch))
  return () => [...threads]
}

describe('worker threads', () => {
  test('one, two or three give what the program itself gives', async () => {
    const trials = trialsOf(2, 4)
    const here = await allOf(createInProcessExecutor().run(study, trials))
    expect(here).toHaveLength(8)
    for (const workers of [1, 2, 3]) expect(await allOf(pool(workers).run(study, trials))).toEqual(here)
  })

  test('two studies after one another on the same threads are not mixed up', async () => {
    const threads = pool(2)
    const other = { key: 'the other way round', scenarios: scenarios.toReversed(), seed: 'threads' }
    const one = await allOf(threads.run(study, trialsOf(2, 2)))
    const two = await allOf(threads.run(other, trialsOf(2, 2)))
    expect(two.map(({ result }) => result.fingerprint)).toEqual([1, 0, 3, 2].map((i) => one[i]?.result.fingerprint))
  })

  test('a trial that fails is named, and those that finished before are given', async () => {
    const failing = { ...study, key: 'endless', scenarios: [queueScenario({ ...queue, pools: 1 }), endlessScenario()] }
    const trials = [
      { arm: 0, replication: 0 },
      { arm: 0, replication: 1 },
      { arm: 1, replication: 5 },
    ]
    const given: FinishedTrial[] = []
    const run = async (): Promise<void> => {
      for await (const trial of pool(1).run(failing, trials)) given.push(trial)
    }
    const error = await run().then(
      () => undefined,
      (failure: unknown) => failure,
    )
    expect(error).toBeInstanceOf(TrialError)
    expect(error).toMatchObject({ arm: 1, replication: 5, message: expect.stringContaining('ring') })
    expect(given.map(({ arm, replication }) => [arm, replication])).toEqual([
      [0, 0],
      [0, 1],
    ])
  })

  test('when the reader leaves, or cancels, hardly more is begun', async () => {
    const threads = pool(2)
    for (const leave of ['leaves', 'cancels']) {
      const begun = new Set<string>()
      // Says of each trial when it is taken from the list.
      const trials = new Proxy(trialsOf(1, 60), {
        get(list, index, receiver): unknown {
          if (typeof index === 'string' && /^\d+$/.test(index)) begun.add(index)
          return Reflect.get(list, index, receiver)
        },
      })
      const cancellation = { aborted: false }
      for await (const _ of threads.run(study, trials, cancellation)) {
        if (leave === 'leaves') break
        cancellation.aborted = true
      }
      await allOf(threads.run(study, trialsOf(1, 20)))
      expect(begun.size).toBeGreaterThan(0)
      expect(begun.size).toBeLessThan(10)
    }
  })

  test('that are killed are replaced, and no trial is lost or given twice', async () => {
    const trials = trialsOf(2, 8)
    const here = await allOf(createInProcessExecutor().run(study, trials))
    const alive = watchThreads()
    const threads = pool(2)
    const given: FinishedTrial[] = []
    for await (const trial of threads.run(study, trials)) {
      given.push(trial)
      // Kills every thread there is, in the middle of whatever it does.
      if (given.length === 3 || given.length === 9) await Promise.all(alive().map((thread) => thread.terminate()))
    }
    expect(given).toHaveLength(16)
    expect(given.sort((a, b) => a.replication - b.replication || a.arm - b.arm)).toEqual(here)
  })

  test('that die again and again over one trial end the run, which names it as no defect', async () => {
    // A trial of seconds; each thread is killed soon after it has said that it is there, and so has been given it.
    const long = {
      ...study,
      key: 'long',
      scenarios: [queueScenario({ ...queue, arrivals: 40, servers: 320, pools: 1, years: 20 })],
    }
    const alive = watchThreads((thread) => {
      thread.once('message', () => setTimeout(() => void thread.terminate(), 50))
    })
    const threads = pool(1)
    const error = await allOf(threads.run(long, trialsOf(1, 1))).then(
      () => undefined,
      (failure: unknown) => failure,
    )
    expect(error).toBeInstanceOf(ThreadError)
    expect(error).toMatchObject({ arm: 0, replication: 0, message: expect.stringContaining('exited') })
    await threads.close()
    expect(alive()).toEqual([])
  })

  test('nothing to run ends at once', async () => {
    expect(await allOf(pool(2).run(study, []))).toEqual([])
  })
})
