import type { Experiment } from '../experiment.ts'
import { ReferenceError, type ReferenceRecord } from '../reference-record.ts'
import { absorbing } from './absorbing.ts'
import { competing } from './competing.ts'
import { feedback } from './feedback.ts'
import { jackson } from './jackson.ts'
import { phaseType, piecewiseExponential, residualLife } from './lifetimes.ts'
import { markovChain } from './markov-chain.ts'
import { oneStation } from './one-station.ts'
import { periodic } from './periodic.ts'
import { priority } from './priority.ts'
import { processorSharing } from './processor-sharing.ts'

/** How the records of one model of a family are measured. */
type Family = (records: readonly ReferenceRecord[]) => Experiment

/** Every family of reference values the laboratory can build. A new family adds a line here. */
const families: Readonly<Record<string, Family>> = {
  mm1: oneStation,
  mmc: oneStation,
  mg1: oneStation,
  erlangB: oneStation,
  mmck: oneStation,
  erlangA: oneStation,
  balking: oneStation,
  gim1: oneStation,
  breakdowns: oneStation,
  batchArrivals: oneStation,
  mginf: oneStation,
  mtminf: periodic,
  mtginf: periodic,
  mmcTransient: oneStation,
  priority,
  jackson,
  feedback,
  absorbing,
  ctmc: markovChain,
  competing,
  piecewiseExp: piecewiseExponential,
  phaseType,
  processorSharing,
  residualLife,
}

/**
 * The experiment that measures the records of one model.
 * @throws ReferenceError if the family, or something it asks for, is not known
 */
export function experimentFor(records: readonly ReferenceRecord[]): Experiment {
  const [{ family, id }] = records
  const build = Object.hasOwn(families, family) ? families[family] : undefined
  if (!build) throw new ReferenceError(`${id}: nothing is known here of the family ${family}`, ['family'])
  try {
    return build(records)
  } catch (error) {
    // Laws refuse parameters out of their range.
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error
    const { path } = (error instanceof ReferenceError ? error.faults[0] : undefined) ?? { path: ['parameters'] }
    const isNamed = records.some((record) => error.message.startsWith(record.id))
    throw new ReferenceError(isNamed ? error.message : `${id}: ${error.message}`, path)
  }
}
