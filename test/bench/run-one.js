/** One workload on one engine in a process of its own: `node run-one.js ENGINE WORKLOAD`; prints its figures as JSON. */
import { createFutureEventList } from '../../dist/kernel/future-event-list.js'
import { TypedHeap } from '../reference/typed-heap.js'
import { runHold, runSystem } from './queue-run.js'
import { hold, systems } from './queue-systems.js'

const [engine, name] = process.argv.slice(2)
const workload = name === 'hold' ? hold : systems[name]

/** Most notices at once. */
const MOST = 120_000
/** About as many ticks as lie between what is due soon and what is not; larger rings were no faster. */
const RING = 1 << 12

function newList() {
  return engine === 'heap' ? new TypedHeap(MOST) : createFutureEventList({ ringTicks: RING, capacity: MOST })
}

/** Bytes by which the heap grows while the loop runs, once it is warm: it should allocate nothing. */
let growth
function run(isCounted) {
  if (name !== 'hold') return runSystem(newList(), workload)
  let before = 0
  const result = runHold(newList(), workload, () => (before = process.memoryUsage().heapUsed))
  if (isCounted) growth = Math.max(0, process.memoryUsage().heapUsed - before)
  return result
}

async function runSim() {
  const { runWithSimjs } = await import('./simjs-run.js')
  return runWithSimjs(workload)
}

// Once so that the compiler has done its work, then the run that counts.
if (engine === 'simjs') await runSim()
else run(false)
const cpu = process.cpuUsage()
const start = performance.now()
const { events, value } = engine === 'simjs' ? await runSim() : run(true)
const wallSeconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(cpu)
const cpuSeconds = (user + system) / 1e6
const peakBytes = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify({ events, value, cpuSeconds, wallSeconds, peakBytes, growth }))
