import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Samples } from '../../laboratory/judged.ts'
import type { RunModel } from '../../laboratory/measure-reference.ts'
import type { LaboratoryBatch } from './laboratory-worker.ts'

/** Threads load JavaScript only; `src` and `dist` lie equally deep, so this is right from both. */
const WORKER = fileURLToPath(new URL('../../../dist/program/laboratory-worker.js', import.meta.url))

/** Replications given to a thread at once: few enough that threads end together and progress is told. */
const batchSize = 2

/** Threads for the queueing laboratory. */
export interface LaboratoryPool {
  readonly run: RunModel
  close(): Promise<void>
}

/** @param workers how many threads */
export function createLaboratoryPool(workers: number): LaboratoryPool {
  const pool = new Piscina<LaboratoryBatch, Samples>({ filename: WORKER, minThreads: 1, maxThreads: workers })
  return {
    async run(records, seed, effort, first, count, onDone) {
      const batches: Promise<Samples>[] = []
      for (let done = 0; done < count; done += batchSize) {
        const size = Math.min(batchSize, count - done)
        batches.push(
          pool.run({ records, seed, effort, first: first + done, count: size }).then((samples) => {
            onDone(size)
            return samples
          }),
        )
      }
      return (await Promise.all(batches)).flat()
    },
    async close() {
      await pool.destroy()
    },
  }
}
