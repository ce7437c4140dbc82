/** One workload of the whole model in a process of its own: `node run-model.js NAME`; prints its figures as JSON. */
import { modelWorkloads } from './model-workloads.js'

const { run, once } = modelWorkloads.find(({ name }) => name === process.argv[2])
// Warm-up runs first for those that are short, so that the compiler's work is not counted; of the others the fastest.
const [warmUps, counted] = once ? [0, 1] : [2, 3]
for (let i = 0; i < warmUps; i++) await run()
let best
for (let i = 0; i < counted; i++) {
  const cpu = process.cpuUsage()
  const start = performance.now()
  const { events, openDays, failed } = await run()
  const wallSeconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const cpuSeconds = (user + system) / 1e6
  if (!(best?.cpuSeconds <= cpuSeconds)) best = { events, openDays, failed, cpuSeconds, wallSeconds }
}
console.log(JSON.stringify({ ...best, peakBytes: process.resourceUsage().maxRSS * 1024 }))
