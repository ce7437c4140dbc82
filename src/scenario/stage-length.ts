import type { Stage } from './pathway.ts'

/** Whether a stage has no length for some children. */
export function canBeInstant(stage: Stage | undefined): boolean {
  return (
    stage?.stay.some(({ law }) => law.law === 'constant' && law.value === 0 && law.untilBirthday === undefined) ?? false
  )
}

/** Whether a stage has a length for some children. */
export function lasts(stage: Stage): boolean {
  return stage.stay.some(({ law }) => law.law !== 'constant' || law.value > 0 || law.untilBirthday !== undefined)
}
