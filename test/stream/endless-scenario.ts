import type { Scenario } from '../../src/scenario/scenario.ts'
import { queueScenario } from '../model/queue-scenario.ts'

/** A scenario that the reader of files would refuse and whose trials all fail: a stage of no length leads to itself. */
export function endlessScenario(): Scenario {
  const queue = queueScenario({ pools: 1, servers: 2, arrivals: 0.5, meanService: 2, years: 1 })
  const [service] = queue.pathway.stages
  if (!service) throw new Error('A queue has a stage')
  const ring = {
    ...service,
    name: 'ring',
    stay: service.stay.map((stay) => ({
      ...stay,
      law: { law: 'constant' as const, value: 0, days: 'calendar' as const, less: 0 },
    })),
    routes: service.routes.map((route) => ({ ...route, to: 'ring' })),
  }
  return {
    ...queue,
    demand: { ...queue.demand, entry: 'ring' },
    pathway: { ...queue.pathway, stages: [service, ring] },
  }
}
