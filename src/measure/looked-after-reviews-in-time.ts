import { stageStatus } from '../compile/stage-statuses.ts'
import { REVIEW_HELD } from '../model/event-kinds.ts'
import { everyGroup } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import type { Row } from './reading/row.ts'
import { share } from './reading/share.ts'
import { countRows } from './reading/yearly-count.ts'

const LOOKED_AFTER = stageStatus('looked-after')

/** Reviews of children in care held by their limit. One that is overdue and not held yet is counted when it is held. */
export const lookedAfterReviewsInTime: ReadingMeasure = defineMeasure(
  {
    name: 'looked-after-reviews-in-time',
    title: 'Reviews of looked-after children in time',
    unit: '%',
    kind: 'share',
    betterWhen: 'higher',
    matters: 2,
    numerator: 'reviews of looked-after children held in the year by their limit',
    denominator: 'reviews of looked-after children held in the year',
    comparesWith: 'none: local figures only',
  },
  (run) => {
    const isInCare = ({ child }: Row): boolean => {
      const stage = run.story.stage.get(child)
      return stage >= 0 && run.compiled.stageStatus[stage] === LOOKED_AFTER
    }
    return share(
      run,
      countRows(run, REVIEW_HELD, (row) => isInCare(row) && row.detail2 <= 0),
      countRows(run, REVIEW_HELD, isInCare),
      everyGroup,
    )
  },
)
