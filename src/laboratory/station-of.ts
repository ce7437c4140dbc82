import { categorical } from '../kernel/distributions/categorical.ts'
import { exponential } from '../kernel/distributions/exponential.ts'
import { readArrivalRate } from './arrival-rate.ts'
import { atRate, type Law, readLaw } from './law.ts'
import { type NetworkPlan, type Source, type Station, ticksPerUnit } from './network-plan.ts'
import { mappingOf, numberOf, numberOr, type Parameters, ReferenceError } from './reference-record.ts'

/**
 * One station and its arrivals, from the parameters of a record: whatever of servers, capacity, patience, balking,
 * breakdowns, batches and immediate return they name.
 */
export function stationOf(parameters: Parameters): NetworkPlan {
  const service = serviceOf(parameters)
  const source = sourceOf(parameters)
  const again = numberOr(parameters, 'feedbackProbability', 0)
  const extras = extrasOf(parameters)
  const means = [service, extras.patience, extras.failures?.repair].flatMap((law) => (law ? [law.mean] : []))
  return {
    stations: [{ servers: serversOf(parameters), service: [service], ...extras }],
    sources: source ? [source] : [],
    ...(again > 0 ? { routing: [[again]] } : {}),
    initial: [numberOr(parameters, 'initialInSystem', 0)],
    ticksPerUnit: ticksPerUnit([...means, ...meanBetween(source)]),
  }
}

/**
 * How many servers, Infinity where the file says `infinite`.
 * @throws ReferenceError if that is no whole number from 1
 */
export function serversOf(parameters: Parameters): number {
  if (parameters['servers'] === 'infinite') return Number.POSITIVE_INFINITY
  const servers = numberOr(parameters, 'servers', 1)
  if (Number.isInteger(servers) && servers >= 1) return servers
  throw new ReferenceError(`Servers should be a whole number from 1, or "infinite"; found ${servers}`, [
    'parameters',
    'servers',
  ])
}

/** The law of service, under whichever of its names. */
export function serviceOf(parameters: Parameters): Law {
  for (const key of ['service', 'duration']) if (key in parameters) return readLaw(parameters, key)
  return exponential(1 / numberOf(parameters, 'serviceRate'))
}

function sourceOf(parameters: Parameters): Source | undefined {
  const at = { station: 0 }
  if ('interarrival' in parameters) return { ...at, arrivals: { between: readLaw(parameters, 'interarrival') } }
  if ('batchRate' in parameters) {
    return { ...at, arrivals: { between: atRate(numberOf(parameters, 'batchRate')) }, batch: sizesOf(parameters) }
  }
  if (typeof parameters['arrivalRate'] === 'object') return { ...at, arrivals: readArrivalRate(parameters) }
  const rate = numberOf(parameters, 'baseArrivalRate' in parameters ? 'baseArrivalRate' : 'arrivalRate')
  return rate > 0 ? { ...at, arrivals: { between: atRate(rate) } } : undefined
}

function sizesOf(parameters: Parameters): Law {
  const chances = mappingOf(parameters, 'batchSizePmf')
  const most = Math.max(...Object.keys(chances).map(Number))
  return categorical(Array.from({ length: most + 1 }, (_, size) => numberOr(chances, String(size), 0)))
}

function extrasOf(parameters: Parameters): Partial<Station> {
  const { systemCapacity, joinProbability, patience, patienceRate, failureRateWhileBusy, repair } = parameters
  if (
    joinProbability !== undefined &&
    !(typeof joinProbability === 'string' && /^1\/\(n ?\+ ?1\)(?![\w^*/+-])/.test(joinProbability))
  ) {
    throw new ReferenceError(`Nothing is known here of the join probability ${JSON.stringify(joinProbability)}`)
  }
  refuseOthers(parameters, 'discipline', ['FCFS'])
  refuseOthers(parameters, 'resume', [true])
  if (typeof patience !== 'object') refuseOthers(parameters, 'patience', ['exponential'])
  return {
    ...(systemCapacity === undefined ? {} : { capacity: numberOf(parameters, 'systemCapacity') }),
    ...(joinProbability === undefined ? {} : { joins: (found: number) => 1 / (found + 1) }),
    ...(typeof patience === 'object'
      ? { patience: readLaw(parameters, 'patience') }
      : patienceRate === undefined
        ? {}
        : { patience: atRate(numberOf(parameters, 'patienceRate')) }),
    ...(failureRateWhileBusy === undefined
      ? {}
      : {
          failures: {
            rate: numberOf(parameters, 'failureRateWhileBusy'),
            repair:
              typeof repair === 'object'
                ? readLaw(parameters, 'repair')
                : exponential(numberOf(parameters, 'meanRepair')),
          },
        }),
  }
}

/** What the laboratory does in one way alone must not be asked for in another. */
function refuseOthers(parameters: Parameters, key: string, known: readonly unknown[]): void {
  const value = parameters[key]
  if (value === undefined || known.includes(value)) return
  const [found, would] = [JSON.stringify(value), known.map((one) => JSON.stringify(one)).join(' or ')]
  throw new ReferenceError(`Parameter ${key} should be ${would}; found ${found}`, ['parameters', key])
}

function meanBetween(source: Source | undefined): number[] {
  if (!source) return []
  return ['between' in source.arrivals ? source.arrivals.between.mean : 1 / source.arrivals.most]
}
