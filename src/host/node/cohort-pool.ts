import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { CohortAnswer } from './cohort-worker.ts'
import type { CohortTask, KeptCohort } from './keep-cohort.ts'
import { PlaceError } from './place-error.ts'

/** Threads load JavaScript only; `src` and `dist` lie equally deep, so this is right from both. */
const WORKER = fileURLToPath(new URL('../../../dist/program/cohort-worker.js', import.meta.url))

/** Threads that keep children's histories, a replication at a time each. */
export interface CohortPool {
  /**
   * @throws PlaceError when this build simulates the replication otherwise
   * @throws Error with the system's code where the disk is full or may not be written to
   */
  keep(task: CohortTask): Promise<KeptCohort>
  close(): Promise<void>
}

/** @param workers how many threads */
export function createCohortPool(workers: number): CohortPool {
  const pool = new Piscina<CohortTask, CohortAnswer>({ filename: WORKER, minThreads: 1, maxThreads: workers })
  return {
    async keep(task) {
      const answer = await pool.run(task)
      if ('kept' in answer) return answer.kept
      const { failed, isPlace, code, path } = answer
      throw isPlace ? new PlaceError(failed) : Object.assign(new Error(failed), { code, path })
    },
    async close() {
      await pool.destroy()
    },
  }
}
