import { WORKER_ALLOCATED } from '../model/event-kinds.ts'
import { FCONTA, LEFTRL, TSPROC } from '../model/worker-reasons.ts'
import { everyGroup } from './reading/flow.ts'
import { defineMeasure, type Definition, type ReadingMeasure } from './reading/reading-measure.ts'
import { spread } from './reading/spread.ts'
import { WholeUnitSpread } from './reading/whole-unit-spread.ts'
import { endsWait } from './reading/worker-history.ts'

/** The waits that ended in the year, of all reasons or of one. A worker given on the day she was needed is a wait of 0. */
function waits(described: Pick<Definition, 'name' | 'title' | 'numerator'>, reason?: number): ReadingMeasure {
  return defineMeasure(
    {
      ...described,
      unit: 'working days',
      kind: 'spread',
      betterWhen: 'lower',
      matters: 0.5,
      denominator:
        'allocations in the year, each child counted; a change to a colleague on the spot and the places of the opening stock are none',
      comparesWith: 'none: local figures only',
    },
    (run) => {
      const ended = new WholeUnitSpread(run)
      run.on(WORKER_ALLOCATED, (row) => {
        if (reason !== undefined && row.detail !== reason) return
        if (endsWait(run, row)) ended.add(row.year, row.team, row.locality, row.detail2)
      })
      return spread(run, () => ended, everyGroup)
    },
  )
}

/** The wait for a worker, whatever made it. */
export const allocationWait: ReadingMeasure = waits({
  name: 'allocation-wait',
  title: 'Wait for a worker',
  numerator:
    'working days from the day a worker is needed (entry, transfer, or the last one leaving) to the allocation',
})

/** The wait for the first worker. */
export const allocationWaitFirst: ReadingMeasure = waits(
  {
    name: 'allocation-wait-first',
    title: 'Wait for the first worker',
    numerator: 'working days from entry to the first allocation of the episode',
  },
  FCONTA,
)

/** The wait at a transfer. */
export const allocationWaitTransfer: ReadingMeasure = waits(
  {
    name: 'allocation-wait-transfer',
    title: 'Wait for a worker at a transfer',
    numerator: 'working days from the transfer to the allocation, for children who had a worker before',
  },
  TSPROC,
)

/** The wait after a worker has left. */
export const allocationWaitLeaver: ReadingMeasure = waits(
  {
    name: 'allocation-wait-leaver',
    title: 'Wait for a worker after one has left',
    numerator: 'working days from the worker leaving to the allocation',
  },
  LEFTRL,
)
