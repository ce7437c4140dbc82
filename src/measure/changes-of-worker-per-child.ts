import { ChildYears } from './reading/child-years.ts'
import { perChild } from './reading/per-child.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { spread } from './reading/spread.ts'
import { changeOfWorkerRows } from './reading/worker-history.ts'
import { countParts } from './reading/yearly-parts.ts'
import { yearsInNeed } from './reading/years-in-standing.ts'

/** In the order of `worker-reasons.ts`; a first worker (FCONTA) is no change and keeps the list's place empty. */
const reasonNames = [
  'first worker',
  'transfer',
  'reorganisation',
  'worker left',
  "manager's decision",
  'worker absent',
  'the child asked',
  'parents or carers asked',
  'the worker died',
  'another reason',
]

/** How often a child's worker changes. Its parts are the changes of the last full year by reason. */
export const changesOfWorkerPerChild: ReadingMeasure = defineMeasure(
  {
    name: 'changes-of-worker-per-child',
    title: 'Changes of worker a child',
    unit: 'changes a child',
    kind: 'spread',
    betterWhen: 'lower',
    matters: 0.25,
    numerator: 'times in the year that a worker other than the last one was given in the need episode',
    denominator: 'children with a need episode open in the year; early help and contacts alone are none',
    comparesWith: 'SSDA903 social worker episodes, for looked-after children',
  },
  (run) => {
    const changes = new ChildYears(run.time.years)
    const among = run.once(yearsInNeed)
    const reasons = countParts(run, reasonNames, changeOfWorkerRows(run), ({ detail }) => detail)
    run.on(changeOfWorkerRows(run), ({ child, year }) => changes.add(child, year))
    return spread(
      run,
      () => perChild(run, changes, among),
      { localities: true },
      (_, year) => {
        const { 'first worker': _none, ...parts } = reasons.of(year)
        return parts
      },
    )
  },
)
