import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assembleResult } from '../experiment/assemble-result.ts'
import { createInProcessExecutor, type Executor } from '../experiment/executor.ts'
import { openRunFolder } from '../host/node/run-folder.ts'
import { manifestOf } from './manifest-of.ts'
import type { Output } from './output.ts'
import { readArms } from './read-arms.ts'
import { runTrials } from './run-trials.ts'
import { studyKey } from './study-key.ts'
import { studyOf } from './study-of.ts'

/** Growth that is no longer flat [%]. */
const MOST_GROWTH = 20

/** Memory of the process [MB], and its growth after the first hundred runs [%]. */
interface MemoryGrowth {
  readonly after100: number
  readonly atEnd: number
  readonly withResult: number
  readonly growth: number
}

const COUNTY = 'buckinghamshire/functional'
const FIRST = 100
/** Runs whose middle value stands for the moment: memory goes up and down as it is freed. */
const ABOUT = 25

/**
 * Runs a year of the county as the command line does, with one worker in this process, its run folder included, and holds
 * memory after the first hundred runs (after half, when there are fewer than two hundred) to memory after the last.
 */
async function memoryGrowth(replications: number, output: Output): Promise<MemoryGrowth> {
  const { arms } = readArms([COUNTY], { set: [], years: 1 })
  const samples: number[] = []
  const megabytes = (): number => process.memoryUsage().rss / 1e6
  const inner = createInProcessExecutor(() => new Promise((resolve) => void setImmediate(resolve)))
  const sampling: Executor = {
    async *run(study, trials, cancellation) {
      for await (const trial of inner.run(study, trials, cancellation)) {
        yield trial
        samples.push(megabytes())
      }
    },
    close: () => inner.close(),
  }
  const here = mkdtempSync(join(tmpdir(), 'caseflow-memory-'))
  try {
    const folder = openRunFolder(join(here, 'run'), manifestOf(arms, studyKey(arms), replications))
    const trials = await runTrials(arms, replications, folder, sampling, output, { aborted: false })
    const first = Math.min(FIRST, Math.floor(replications / 2))
    const after100 = middleOf(samples.slice(Math.max(0, first - ABOUT), first + 1))
    const atEnd = middleOf(samples.slice(-ABOUT))
    assembleResult(studyOf(arms, replications), trials)
    const withResult = megabytes()
    folder.close()
    const rounded = { after100: Math.round(after100), atEnd: Math.round(atEnd), withResult: Math.round(withResult) }
    return { ...rounded, growth: Math.round(100 * (Math.max(atEnd, withResult) / after100 - 1)) }
  } finally {
    rmSync(here, { recursive: true, force: true })
  }
}

function middleOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** Runs, tells what memory did, and says whether it stayed flat. */
export async function validateMemory(replications: number, output: Output): Promise<boolean> {
  const found = await memoryGrowth(replications, output)
  const told = `${replications} runs of the county: ${found.after100} MB after the first hundred, ${found.atEnd} MB after the last, ${found.withResult} MB with the result made: ${found.growth} % more.`
  output.answer(output.json ? JSON.stringify({ replications, ...found }) : told)
  return found.growth < MOST_GROWTH
}
