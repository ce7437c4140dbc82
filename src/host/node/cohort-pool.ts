import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { CohortTask, KeptCohort } from './keep-cohort.ts'

/** Threads load JavaScript only; `src` and `dist` lie equally deep, so this is right from both. */
const WORKER = fileURLToPath(new URL('../../../dist/host/node/cohort-worker.js', import.meta.url))

/** Threads that keep children's histories, a replication at a time each. */
export interface CohortPool {
  keep(task: CohortTask): Promise<KeptCohort>
  close(): Promise<void>
}

/** @param workers how many threads */
export function createCohortPool(workers: number): CohortPool {
  const pool = new Piscina<CohortTask, KeptCohort>({ filename: WORKER, minThreads: 1, maxThreads: workers })
  return {
    keep: (task) => pool.run(task),
    async close() {
      await pool.destroy()
    },
  }
}
