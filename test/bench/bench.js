// Benchmarks of whole workloads, from the built program: `npm run bench`, `-- NAME`, `-- --json`, `-- --no-baselines`,
// `-- --check`. Each runs in a process of its own, so that memory and compiled code are its own. Ratios are against
// others of the same run; read them, not the seconds, which belong to the machine.
import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { modelWorkloads } from './model-workloads.js'
import { queueWorkloads, runQueueWorkloads } from './queue-workloads.js'

const args = process.argv.slice(2)
const names = args.filter((arg) => !arg.startsWith('--'))
const known = [...queueWorkloads, ...modelWorkloads.map(({ name }) => name)]
if (args.includes('--help')) {
  console.log(`npm run bench -- [WORKLOAD…] [--no-baselines] [--check] [--json]\n\nWorkloads: ${known.join(', ')}.`)
  process.exit(0)
}
const unknown = names.find((name) => !known.includes(name))
if (unknown !== undefined) {
  console.error(`There is no workload "${unknown}"; there are ${known.join(', ')}.`)
  process.exit(2)
}
const withBaselines = !args.includes('--no-baselines')
const isAsked = (name) => names.length === 0 || names.includes(name)

const results = await runQueueWorkloads(queueWorkloads.filter(isAsked), withBaselines)

const modelFigures = new Map()
async function figuresOf(name) {
  if (!modelFigures.has(name)) {
    const file = fileURLToPath(new URL('run-model.js', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [file, name])
    modelFigures.set(name, JSON.parse(stdout))
  }
  return modelFigures.get(name)
}

/** What the workload takes, as it is compared with another: seconds, of the processor or the clock, or for each open child-day. */
function costOf({ byWall, perOpenDay }, { cpuSeconds, wallSeconds, openDays }) {
  if (byWall) return wallSeconds
  return perOpenDay ? cpuSeconds / openDays : cpuSeconds
}

for (const workload of modelWorkloads) {
  const { name, does, against, most = {}, needsCores = 1 } = workload
  if (!isAsked(name) || availableParallelism() < needsCores) continue
  const figures = await figuresOf(name)
  const { openDays, failed, ...rest } = figures
  const isCompared = against !== undefined && withBaselines
  const ratio = isCompared ? costOf(workload, figures) / costOf(workload, await figuresOf(against)) : undefined
  const measured = { ...figures, ...(isCompared ? { ratio } : {}) }
  const problems = Object.entries(most)
    .filter(([figure, limit]) => measured[figure] > limit)
    .map(
      ([figure, limit]) => `${figure} ${measured[figure].toPrecision(3)}, and must be at most ${limit.toPrecision(3)}`,
    )
  results.push({
    name,
    does,
    ...rest,
    eventsPerSecond: figures.events / figures.cpuSeconds,
    ...(failed === undefined ? {} : { check: { measure: 'self-checks that failed', value: failed, expected: 0 } }),
    ...(openDays === undefined ? {} : { openChildDaysPerCpuSecond: openDays / figures.cpuSeconds }),
    ...(isCompared ? { ratios: { [against]: ratio } } : {}),
    problems: failed > 0 ? [...problems, `${failed} self-checks failed`] : problems,
  })
}

if (args.includes('--json')) console.log(JSON.stringify({ workloads: results }))
else for (const result of results) console.log(lineOf(result))
if (args.includes('--check') && results.some(({ problems }) => problems.length > 0)) process.exitCode = 1

function lineOf({
  name,
  does,
  events,
  eventsPerSecond,
  cpuSeconds,
  wallSeconds,
  peakBytes,
  check,
  ratios,
  problems,
  ...more
}) {
  const parts = [
    name.padEnd(16),
    `${cpuSeconds.toFixed(2).padStart(6)} s CPU ${wallSeconds.toFixed(2).padStart(6)} s`,
    `${(events / 1e6).toFixed(2).padStart(5)} M events, ${(eventsPerSecond / 1e6).toFixed(2)} M a second`,
    `${Math.round(peakBytes / 1e6)} MB`,
  ]
  if (more.openChildDaysPerCpuSecond)
    parts.push(`${(more.openChildDaysPerCpuSecond / 1e6).toFixed(2)} M open child-days a second`)
  if (check?.expected > 0) parts.push(`${check.value.toFixed(2)} (expected ${check.expected.toFixed(2)})`)
  for (const [other, ratio] of Object.entries(ratios ?? {})) parts.push(`${ratio.toFixed(2)} × ${other}`)
  if (does) parts.push(does)
  if (problems.length > 0) parts.push(`MISSED: ${problems.join('; ')}`)
  return parts.join('   ')
}
