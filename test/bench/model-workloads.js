/** The whole model: what is measured, and what it must keep to. */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile, createInProcessExecutor, observeRun, readScenario, simulate, trialsOf } from '../../dist/index.js'
import { createCareSystem } from '../../dist/model/care-system.js'
import { selfChecks } from '../../dist/model/self-checks.js'
import { keepCohort } from '../../dist/host/node/keep-cohort.js'
import { createScenarioSource, createWorkerPool } from '../../dist/node.js'
import { englandAuthorities } from './england-authorities.js'

const source = createScenarioSource()
const scenarios = new Map()

/** A scenario, read at its first need. */
function scenario(name, years, set = []) {
  const key = `${name} ${years}`
  if (!scenarios.has(key)) {
    const reading = readScenario(name, source, { set: [`years=${years}`, ...set] })
    if (!reading.ok) throw new Error(`${name} does not read`)
    scenarios.set(key, reading.scenario)
  }
  return scenarios.get(key)
}

const functional = () => scenario('buckinghamshire/functional', 5)
const locality = () => scenario('buckinghamshire/locality', 5)

/** A run of the model alone: rows of the log, and child-days in which somebody held the child. */
function model(of, isLogged = true) {
  let events = 0
  const compiled = compile(of)
  const counter = { onChunk: (chunk) => (events += chunk.length) }
  const system = createCareSystem(compiled, 'bench', 0, isLogged ? [counter] : [])
  system.run(compiled.days)
  const openDays = system.state.tallies.heldDays.reduce((sum, days) => sum + days, 0)
  const failed = selfChecks(system.state, compiled.days).filter(({ found }) => found !== '').length
  return { events: isLogged ? events : system.state.log.count, openDays, failed }
}

/** A trial with all that is made of it. */
function measured(of) {
  const result = simulate(of)
  return { events: result.events, failed: failedIn(result) }
}

function failedIn({ checks }) {
  return checks.filter(({ passed }) => !passed).length
}

async function job(executor, replications) {
  let events = 0
  let failed = 0
  const study = { key: `bench ${replications}`, scenarios: [functional(), locality()], seed: 'bench' }
  for await (const { result } of executor.run(study, trialsOf(2, replications))) {
    events += result.events
    failed += failedIn(result)
  }
  await executor.close()
  return { events, failed }
}

/** Keeps the histories of one replication in a folder that is taken away. */
function kept() {
  const folder = mkdtempSync(join(tmpdir(), 'caseflow-bench-'))
  try {
    const of = { scenario: scenario('buckinghamshire/functional', 10), seed: 'bench', replication: 0 }
    const { fingerprint, events } = simulate(of)
    const id = { arm: 0, replication: 0 }
    keepCohort({ folder, id, arm: 'functional', trial: of, result: { fingerprint, measures: {} } })
    return { events }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function trial() {
  return { scenario: functional(), seed: 'bench', replication: 0 }
}

function watched() {
  let events = 0
  observeRun(trial()).subscribe((chunk) => {
    events += chunk.length
  })
  return { events }
}

/**
 * `most` and `least` are budgets: of CPU or wall seconds, bytes, or the ratio to another workload, in CPU seconds (wall
 * where threads are compared) or in CPU seconds for each open child-day.
 */
export const modelWorkloads = [
  { name: 'model-alone', does: 'Buckinghamshire, five years, nobody watching', run: () => model(functional(), false) },
  {
    name: 'model-logged',
    does: 'the same with its log written and handed on',
    against: 'model-alone',
    run: () => model(functional()),
  },
  {
    name: 'trial',
    does: 'the same with every measure, the routes and the fingerprint',
    against: 'model-alone',
    run: () => measured(trial()),
  },
  {
    name: 'watched',
    does: 'the same trial with its log handed on through RxJS',
    against: 'trial',
    most: { ratio: 1.35 },
    run: watched,
  },
  {
    name: 'ten-years',
    does: 'Buckinghamshire, ten years, one replication, nobody watching',
    most: { cpuSeconds: 2, peakBytes: 300e6 },
    run: () => model(scenario('buckinghamshire/functional', 10), false),
  },
  {
    name: 'ten-years-logged',
    does: 'the same with its log written and handed on',
    against: 'ten-years',
    most: { cpuSeconds: 2, peakBytes: 300e6 },
    run: () => model(scenario('buckinghamshire/functional', 10)),
  },
  {
    name: 'england',
    does: 'England in 153 authorities, five years, one replication, nobody watching',
    against: 'ten-years',
    perOpenDay: true,
    once: true,
    most: { wallSeconds: 60, peakBytes: 2e9, ratio: 1.5 },
    run: () => model(scenario('england', 5, englandAuthorities()), false),
  },
  {
    name: 'england-logged',
    does: 'the same with its log written, put in order of time and handed on',
    against: 'england',
    once: true,
    most: { peakBytes: 2e9 },
    run: () => model(scenario('england', 5, englandAuthorities())),
  },
  {
    name: 'england-measured',
    does: 'the same with every measure, the routes and the fingerprint',
    against: 'england-logged',
    once: true,
    run: () => measured({ scenario: scenario('england', 5, englandAuthorities()), seed: 'bench', replication: 0 }),
  },
  {
    name: 'england-trial',
    does: 'England in the ten groups of its base, one year, with every measure, the routes and the fingerprint',
    once: true,
    run: () => measured({ scenario: scenario('england', 1), seed: 'bench', replication: 0 }),
  },
  {
    name: 'kept',
    does: 'ten years of Buckinghamshire kept, every child’s history in twelve tables',
    against: 'ten-years',
    once: true,
    most: { peakBytes: 400e6 },
    run: kept,
  },
  {
    name: 'one-worker',
    does: 'two models, ten replications each, on one thread',
    once: true,
    run: () => job(createWorkerPool(1), 10),
  },
  {
    name: 'two-workers',
    does: 'the same on two threads',
    against: 'one-worker',
    byWall: true,
    most: { ratio: 1 / 1.6 },
    needsCores: 2,
    once: true,
    run: () => job(createWorkerPool(2), 10),
  },
  {
    name: 'in-process',
    does: 'the same without threads',
    against: 'one-worker',
    once: true,
    run: () => job(createInProcessExecutor(), 10),
  },
  {
    name: 'main-job-alone',
    does: 'two models, 30 replications, five years, on one thread',
    once: true,
    run: () => job(createWorkerPool(1), 30),
  },
  {
    name: 'main-job',
    does: `the same on ${availableParallelism()} threads`,
    against: 'main-job-alone',
    byWall: true,
    once: true,
    most: { wallSeconds: 20, ...(availableParallelism() > 1 && { ratio: 1 / 1.6 }) },
    run: () => job(createWorkerPool(), 30),
  },
]
