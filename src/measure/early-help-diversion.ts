import { routeReason } from '../compile/route-reasons.ts'
import { stageStatus } from '../compile/stage-statuses.ts'
import { CHILD_CLOSED, CONTACT_RECEIVED, STAGE_ENTERED } from '../model/event-kinds.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import type { Row } from './reading/row.ts'
import { CONTACT_ADVISED } from './reading/run-reading.ts'
import { share } from './reading/share.ts'
import { countRows } from './reading/yearly-count.ts'

const CONTACT = stageStatus('contact')
const EARLY_HELP = stageStatus('early-help')
const ADVICE = routeReason('advice')

/** Contacts for which something other than a referral was found. A contact is booked to the year of its outcome. */
export const earlyHelpDiversion: ReadingMeasure = defineMeasure(
  {
    name: 'early-help-diversion',
    title: 'Contacts that end in early help or advice',
    unit: '%',
    kind: 'share',
    betterWhen: 'higher',
    matters: 1,
    numerator: 'contacts that end in targeted early help or in advice',
    denominator: 'contacts',
    comparesWith: 'none: local figures only, as alternatives to a referral',
  },
  (run) => {
    const { stageStatus: status } = run.compiled
    const isContact = ({ detail, detail2 }: Row): boolean => detail === ADVICE && status[detail2] === CONTACT
    const diverted = countRows(run, CHILD_CLOSED, isContact)
    run.on(CONTACT_ADVISED, (row) => {
      if (isContact(row)) diverted.add(row)
    })
    run.on(STAGE_ENTERED, (row) => {
      if (status[row.detail] === EARLY_HELP && status[row.detail2] === CONTACT) diverted.add(row)
    })
    return share(run, diverted, countRows(run, CONTACT_RECEIVED), { localities: true })
  },
)
