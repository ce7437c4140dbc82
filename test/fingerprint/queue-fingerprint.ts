import { simulate } from '../../src/experiment/simulate.ts'
import { queueScenario } from '../model/queue-scenario.ts'

/** Fingerprint of the queue below, wherever it runs; it changes only with a line in the changelog that says why. */
export const QUEUE_FINGERPRINT: string = '8df2f479aa22d890'

/** A year of a small queue in four pools: everything between a scenario and its log, and quick anywhere. */
export function queueFingerprint(): string {
  const scenario = queueScenario({ pools: 4, servers: 16, arrivals: 0.64, meanService: 20, years: 1 })
  return simulate({ scenario, seed: 'fingerprint', replication: 3 }).fingerprint
}
