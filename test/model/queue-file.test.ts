import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { memorySource } from '../scenario/memory-source.ts'
import { queueScenario } from './queue-scenario.ts'
import { runScenario } from './run.ts'

const text = readFileSync(fileURLToPath(new URL('queue.yaml', import.meta.url)), 'utf8')

/** The queue as a scenario file, with settings laid over it as `--set` does. */
function fromFile(set: readonly string[]): Scenario {
  const reading = readScenario('queue', memorySource({ queue: text }), { set })
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.scenario
}

const asSaid = { pools: 2, servers: 20, arrivals: 0.95, meanService: 10, years: 4 }

test.each([
  ['as it is', [], queueScenario(asSaid)],
  [
    'with fewer workers and shorter stays',
    ['teams.Team.posts=3 posts', 'pathway.stages.service.stay.mean=5 days'],
    queueScenario({ ...asSaid, servers: 6, meanService: 5 }),
  ],
])('the textbook queue is an ordinary scenario file, %s', (_, set, scenario) => {
  const file = runScenario(fromFile(set))
  expect(file.failed).toEqual([])
  expect(file.fingerprint).toBe(runScenario(scenario).fingerprint)
})

test('and so is a caseload without a queue: the stay begins on entry, and a worker holds any number', () => {
  const queue = queueScenario(asSaid)
  const [stage] = queue.pathway.stages
  const [role] = queue.workforce.roles
  if (!stage || !role) throw new Error('The queue has no stage or no role')
  const file = fromFile([
    'pathway.stages.service.starts=entry',
    'workforce.roles.social worker.cap=no limit',
    'workforce.roles.social worker.hardCap=no limit',
  ])
  const open: Scenario = {
    ...queue,
    pathway: { stages: [{ ...stage, starts: 'entry' }] },
    workforce: { ...queue.workforce, roles: [{ ...role, cap: Infinity, hardCap: Infinity }] },
  }
  expect(runScenario(file).fingerprint).toBe(runScenario(open).fingerprint)
})
