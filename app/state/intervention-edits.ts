import type { Programme } from '../../src/browser.ts'
import { changePlan } from './actions.ts'
import { keysAt, newPlanText, withData, withoutKey } from './plan-edits.ts'
import { extendedBy, readArm, shippedText } from './plan.ts'

/** Name of the library that comes with the program, as a scenario calls it. */
const LIBRARY = 'interventions'
/** Keys under which a scenario names what it has. */
const PROGRAMMES = ['interventions', 'programmes']

/**
 * Everything on the shelf as it would act on a plan, each from the plan's first day: whom it is for, its effects with their
 * ranges, studies and how sure they are. Empty where the plan has not the stages they act on.
 * @param text of the plan
 * @param start its first day, ISO date
 */
export async function interventionsOffered(text: string, start: string): Promise<readonly Programme[]> {
  const programmes = Object.fromEntries(keysAt(shippedText(LIBRARY), PROGRAMMES).map((name) => [name, { from: start }]))
  const offer = withData(newPlanText(extendedBy(text), 'Offered'), ['interventions'], { library: LIBRARY, programmes })
  const reading = await readArm({ file: 'offered.yaml', text: offer })
  return reading.ok ? (reading.arm.scenario.interventions?.programmes ?? []) : []
}

/** Begins an intervention of the shelf in every locality on a day, or moves the day on which it begins. */
export function beginIntervention(name: string, date: string): Promise<void> {
  return changePlan(`${name} begins on ${date}`, (text) => {
    const named = withData(text, [...PROGRAMMES, name, 'from'], date)
    return withData(named, ['interventions', 'library'], LIBRARY)
  })
}

/**
 * Leaves an intervention out.
 * @param isBelow whether the model the plan lies over has it
 */
export function leaveOutIntervention(name: string, isBelow: boolean): Promise<void> {
  return changePlan(`without ${name}`, (text) =>
    isBelow ? withData(text, [...PROGRAMMES, name], null) : withoutKey(text, [...PROGRAMMES, name], 'interventions'),
  )
}
