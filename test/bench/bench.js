// Benchmarks of whole workloads, from the built program: `npm run bench`, `-- NAME`, `-- --json`, `-- --check`.
// Ratios are against a named baseline of the same run; read them, not the seconds, which belong to the machine.
import { availableParallelism } from 'node:os'
import { compile, createInProcessExecutor, readScenario, simulate, trialsOf } from '../../dist/index.js'
import { createCareSystem } from '../../dist/model/care-system.js'
import { createScenarioSource, createWorkerPool } from '../../dist/node.js'

const args = process.argv.slice(2)
const only = args.find((arg) => !arg.startsWith('--'))
const source = createScenarioSource()

function read(name, years) {
  const reading = readScenario(name, source, { set: [`years=${years}`] })
  if (!reading.ok) throw new Error(`${name} does not read`)
  return reading.scenario
}

const functional = read('buckinghamshire/functional', 5)
const locality = read('buckinghamshire/locality', 5)
const decade = read('buckinghamshire/functional', 10)

/** A run of the model alone: rows of the log, and child-days in which somebody held the child. */
function model(scenario, recorders = []) {
  let events = 0
  const compiled = compile(scenario)
  const counter = { onChunk: (chunk) => (events += chunk.length) }
  const system = createCareSystem(compiled, scenario.seed, 0, [...recorders, counter])
  system.run(compiled.days)
  const openDays = system.state.tallies.heldDays.reduce((sum, days) => sum + days, 0)
  return { events, openDays }
}

async function job(executor, replications) {
  let events = 0
  const study = { key: `bench ${replications}`, scenarios: [functional, locality], seed: 'bench' }
  for await (const { result } of executor.run(study, trialsOf(2, replications))) events += result.events
  await executor.close()
  return { events }
}

const workloads = [
  {
    name: 'model-alone',
    does: 'Buckinghamshire, five years, one replication, nobody watching',
    run: () => model(functional),
  },
  {
    name: 'trial',
    does: 'the same with every measure, the routes and the fingerprint',
    against: 'model-alone',
    run: () => ({ events: simulate({ scenario: functional, seed: 'bench', replication: 0 }).events }),
  },
  {
    name: 'ten-years',
    does: 'Buckinghamshire, ten years, one replication',
    budgetSeconds: 3,
    run: () => model(decade),
  },
  {
    name: 'one-worker',
    does: 'two models, two replications each, in process',
    run: () => job(createInProcessExecutor(), 2),
  },
  {
    name: 'worker-threads',
    does: `the same on ${availableParallelism()} threads`,
    against: 'one-worker',
    run: () => job(createWorkerPool(), 2),
  },
  {
    name: 'main-job',
    does: 'two models, 30 replications, five years, on all cores',
    budgetSeconds: 20,
    run: () => job(createWorkerPool(), 30),
  },
]

const results = []
let failed = false
for (const { name, does, against, budgetSeconds, run } of workloads) {
  if (only !== undefined && name !== only) continue
  // One run first for those that are short, so that the compiler's work is not counted.
  if (name !== 'main-job') await run()
  const cpu = process.cpuUsage()
  const start = performance.now()
  const { events, openDays } = await run()
  const wallSeconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const cpuSeconds = (user + system) / 1e6
  const baseline = results.find((result) => result.name === against)
  const inBudget = budgetSeconds === undefined || wallSeconds < budgetSeconds
  failed ||= !inBudget
  results.push({
    name,
    does,
    events,
    cpuSeconds,
    eventsPerSecond: events / cpuSeconds,
    wallSeconds,
    peakBytes: process.memoryUsage().rss,
    ...(openDays === undefined ? {} : { openChildDaysPerCpuSecond: openDays / cpuSeconds }),
    ...(baseline ? { against, ratio: wallSeconds / baseline.wallSeconds } : {}),
    ...(budgetSeconds === undefined ? {} : { budgetSeconds, inBudget }),
  })
}

if (args.includes('--json')) console.log(JSON.stringify({ workloads: results }))
else {
  for (const { name, does, events, wallSeconds, ratio, against, budgetSeconds, inBudget } of results) {
    const beside = ratio === undefined ? '' : `   ${ratio.toFixed(2)} × ${against}`
    const budget = budgetSeconds === undefined ? '' : `   budget ${budgetSeconds} s ${inBudget ? 'kept' : 'MISSED'}`
    console.log(
      `${name.padEnd(15)} ${wallSeconds.toFixed(2).padStart(6)} s ${(events / 1e6).toFixed(2).padStart(6)} M events${beside}${budget}   ${does}`,
    )
  }
}
if (args.includes('--check') && failed) process.exitCode = 1
