/** Runs the queueing workloads, each engine in processes of its own, all engines in turn in every round. */
import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { hold, systems } from './queue-systems.js'

const run = promisify(execFile)
const here = (file) => fileURLToPath(new URL(file, import.meta.url))
/** The fastest of so many runs counts: whatever else the machine does only adds. */
const ROUNDS = 3
/** simjs looks for a free server among all of them: flowxl would take hours. */
const notOnSimjs = new Set(['hold', 'flowxl'])

/** Least events a second, of those of C in the same batch. */
const leastOfC = { flow: 0.55, flowxl: 0.7 }
/** A nursery [MB] that is not collected while a loop runs, so that whatever it allocates is still there to be counted. */
const NURSERY = ['--min-semi-space-size=256', '--max-semi-space-size=256']
/** Bytes the heap may grow by in 1.4 to 2 million events: what the runtime itself allocates, far below a byte an event. */
const MOST_GROWTH = 100_000

export const queueWorkloads = ['hold', ...Object.keys(systems)]

/** Compiles the C program; undefined, with a word on stderr, where there is no C compiler. */
function compileC(folder) {
  const program = join(folder, 'queues')
  try {
    execFileSync('cc', ['-O2', '-o', program, here('queues.c'), '-lm'], { stdio: 'pipe' })
    return program
  } catch {
    process.stderr.write('No C compiler here: the ratio to C is left out.\n')
    return undefined
  }
}

function argumentsOfC(name) {
  if (name === 'hold') return ['hold', String(hold.pending), String(hold.events)]
  const { customers, rate, stages } = systems[name]
  return ['queue', ...[customers, rate, ...stages.flatMap((s) => [s.mean, s.teams, s.servers])].map(String)]
}

function hasSimjs() {
  try {
    createRequire(import.meta.url).resolve('simjs')
    return true
  } catch {
    process.stderr.write('simjs is not installed: the ratio to it is left out.\n')
    return false
  }
}

/** Figures of the workloads named, the kernel's beside those of the baselines. */
export async function runQueueWorkloads(names, withBaselines) {
  const folder = mkdtempSync(join(tmpdir(), 'caseflow-bench-'))
  try {
    const program = withBaselines ? compileC(folder) : undefined
    const simjs = withBaselines && hasSimjs()
    const results = []
    for (const name of names) {
      const engines = ['kernel']
      if (withBaselines) engines.push('heap')
      if (program) engines.push('c')
      if (simjs && !notOnSimjs.has(name)) engines.push('simjs')
      results.push(await runWorkload(name, engines, program))
    }
    return results
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function runWorkload(name, engines, program) {
  const best = new Map()
  for (let round = 0; round < ROUNDS; round++) {
    for (const engine of engines) {
      // The slowest engine once: its ratio is far from every target.
      if (engine === 'simjs' && round > 0) continue
      const { stdout } =
        engine === 'c'
          ? await run(program, argumentsOfC(name))
          : await run(process.execPath, [...NURSERY, here('run-one.js'), engine, name])
      const figures = JSON.parse(stdout)
      if (!(best.get(engine)?.cpuSeconds <= figures.cpuSeconds)) best.set(engine, figures)
    }
  }
  const kernel = best.get('kernel')
  const { expected, tolerance } = name === 'hold' ? hold : systems[name]
  const ratios = {}
  for (const engine of engines.slice(1)) {
    const other = best.get(engine)
    ratios[engine] = kernel.events / kernel.cpuSeconds / (other.events / other.cpuSeconds)
  }
  const problems = []
  if (!(Math.abs(kernel.value / expected - 1) <= tolerance)) problems.push(`came to ${kernel.value}`)
  if (kernel.growth > MOST_GROWTH) problems.push(`the heap grew by ${kernel.growth} bytes`)
  if (ratios.c < leastOfC[name]) problems.push(`${ratios.c.toFixed(2)} × C, and must be ${leastOfC[name]}`)
  return {
    name,
    events: kernel.events,
    cpuSeconds: kernel.cpuSeconds,
    eventsPerSecond: kernel.events / kernel.cpuSeconds,
    wallSeconds: kernel.wallSeconds,
    peakBytes: kernel.peakBytes,
    check: { measure: 'mean time in system', value: kernel.value, expected },
    ratios,
    ...(kernel.growth === undefined ? {} : { heapGrowthBytes: kernel.growth }),
    problems,
  }
}
