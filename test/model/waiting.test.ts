import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { caseWeight } from '../../src/model/case-weight.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { STAGE_ENTERED, WORKER_ALLOCATED } from '../../src/model/event-kinds.ts'
import { workerByLooking } from '../reference/worker-by-looking.ts'
import { queueScenario } from './queue-scenario.ts'
import { rows, runScenario } from './run.ts'
import { shipped } from './shipped.ts'

test('families of one urgency get a worker in the order in which they came', () => {
  const run = runScenario(queueScenario({ pools: 1, servers: 10, arrivals: 0.95, meanService: 10, years: 5 }))
  const came = Array.from(rows(run, [STAGE_ENTERED]), ({ child }) => child)
  const served = Array.from(rows(run, [WORKER_ALLOCATED]))
  expect(served.map(({ child }) => child)).toEqual(came.slice(0, served.length))
  // Some waited, and long: else any order would do.
  expect(served.filter(({ detail2 }) => detail2 > 5).length).toBeGreaterThan(300)
})

test('nobody waits overnight while somebody of the team has room below the cap', () => {
  const compiled = compile(shipped('buckinghamshire/locality', ['years=1']))
  const system = createCareSystem(compiled, 'overnight', 0, [])
  const { state } = system
  let waiting = 0
  const passedOver: string[] = []
  for (let day = 0; day < compiled.days; day++) {
    system.run(day + 1)
    if (!compiled.calendar.isWorkingDay(day)) continue
    for (const [team, list] of state.waiting.entries()) {
      for (const c of list) {
        waiting++
        const worker = workerByLooking(state, team, caseWeight(state, c), true)
        if (worker >= 0) passedOver.push(`case ${c} of team ${team} on day ${day}, where worker ${worker} has room`)
      }
    }
  }
  expect(waiting).toBeGreaterThan(200)
  expect(passedOver).toEqual([])
})
