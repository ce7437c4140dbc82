import type { Experiment } from '../experiment.ts'
import { atRate } from '../law.ts'
import { type NetworkPlan, ticksPerUnit } from '../network-plan.ts'
import { mappingsOf, numberOf, ReferenceError, type ReferenceRecord } from '../reference-record.ts'
import { inTheLongRun } from '../run-network.ts'
import { serversOf, serviceOf } from '../station-of.ts'

const preemptions = ['none', 'preemptive-resume']

/** Classes of entity in front of the same servers; the lowest number is served first. */
export function priority(records: readonly ReferenceRecord[]): Experiment {
  const [{ parameters }] = records
  const classes = mappingsOf(parameters, 'classes')
  // Measures name classes by their place in the list, the network serves them by index: the list comes in that order.
  const inOrder = classes.every((one, i) => i === 0 || numberOf(one, 'priority') > numberOf(classes[i - 1], 'priority'))
  if (!inOrder) throw new ReferenceError('Classes should stand in order of priority, each with one of its own')
  const { preemption } = parameters
  if (!preemptions.includes(String(preemption)))
    throw new ReferenceError(`Unknown preemption ${JSON.stringify(preemption)}`)
  const service = classes.map((one) => serviceOf({ ...parameters, ...one }))
  const between = classes.map((one) => atRate(numberOf(one, 'arrivalRate')))
  const plan: NetworkPlan = {
    stations: [{ servers: serversOf(parameters), service, preemptive: preemption === 'preemptive-resume' }],
    sources: between.map((law, group) => ({ station: 0, group, arrivals: { between: law } })),
    groups: classes.length,
    ticksPerUnit: ticksPerUnit([...service, ...between].map(({ mean }) => mean)),
  }
  return inTheLongRun(records, plan)
}
