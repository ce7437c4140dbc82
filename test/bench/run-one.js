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

/**
 * Bytes by which the heap grows while the loop runs, once it is warm: it should allocate nothing. Only with a nursery that
 * holds all that a loop might allocate (`queue-workloads.js`): what is collected on the way would not be seen.
 */
let growth
function run(isCounted) {
  let before = 0
  const between = () => (before = process.memoryUsage().heapUsed)
  const result = name === 'hold' ? runHold(newList(), workload, between) : runSystem(newList(), workload, between)
  if (isCounted) growth = process.memoryUsage().heapUsed - before
  return result
}

async function runSim() {
  const { runWithSimjs } = await import('./simjs-run.js')
  return runWithSimjs(workload)
}

// The run that counts comes when the compiler has done its work: it compiles anew what it took for granted in a first run,
// and until then numbers live on the heap.
if (engine === 'simjs') await runSim()
else for (let i = 0; i < 3; i++) run(false)
const cpu = process.cpuUsage()
const start = performance.now()
const { events, value } = engine === 'simjs' ? await runSim() : run(true)
const wallSeconds = (performance.now() - start) / 1000
const { user, system } = process.cpuUsage(cpu)
const cpuSeconds = (user + system) / 1e6
const peakBytes = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify({ events, value, cpuSeconds, wallSeconds, peakBytes, growth }))
