import type { Experiment } from '../experiment.ts'
import { atRate } from '../law.ts'
import { type NetworkPlan, ticksPerUnit } from '../network-plan.ts'
import { numbersOf, rowsOf, mappingsOf, type ReferenceRecord } from '../reference-record.ts'
import { inTheLongRun } from '../run-network.ts'
import { serversOf, serviceOf } from '../station-of.ts'

/** A network of many-server queues with arrivals from outside at some of them. */
export function jackson(records: readonly ReferenceRecord[]): Experiment {
  const [{ parameters }] = records
  const nodes = mappingsOf(parameters, 'nodes')
  const rates = numbersOf(parameters, 'externalArrivals')
  if (rates.length !== nodes.length) throw new RangeError('externalArrivals should have a rate for each of nodes')
  const service = nodes.map(serviceOf)
  const plan: NetworkPlan = {
    stations: nodes.map((node, i) => ({ servers: serversOf(node), service: [service[i]] })),
    sources: rates.flatMap((rate, station) => (rate > 0 ? [{ station, arrivals: { between: atRate(rate) } }] : [])),
    routing: rowsOf(parameters, 'routing'),
    ticksPerUnit: ticksPerUnit([...service.map(({ mean }) => mean), ...rates.map((rate) => 1 / rate)]),
  }
  return inTheLongRun(records, plan)
}
