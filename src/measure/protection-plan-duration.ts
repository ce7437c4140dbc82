import { PLAN_ENDED } from '../model/event-kinds.ts'
import { episodeBands, inBands } from './reading/duration-bands.ts'
import { everyGroup } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { spread } from './reading/spread.ts'
import { WholeUnitSpread } from './reading/whole-unit-spread.ts'

/** How long protection plans last, those of the opening stock from their start. Its parts are plans by band. */
export const protectionPlanDuration: ReadingMeasure = defineMeasure(
  {
    name: 'protection-plan-duration',
    title: 'Length of a protection plan',
    unit: 'days',
    kind: 'spread',
    betterWhen: 'neither',
    matters: 14,
    numerator: 'days from the start to the end of the plan',
    denominator: 'child protection plans ended',
    comparesWith: 'DfE, Children in need, table D, plans ended by duration',
  },
  (run) => {
    const ended = new WholeUnitSpread(run)
    run.on(PLAN_ENDED, ({ year, team, locality, detail }) => ended.add(year, team, locality, detail))
    return spread(
      run,
      () => ended,
      everyGroup,
      (counts) => inBands(episodeBands, counts),
    )
  },
)
