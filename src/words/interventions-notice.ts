import type { Interventions } from '../scenario/interventions.ts'
import { listing } from './listing.ts'

/**
 * Said first when models have interventions; undefined when none has.
 * @param arms by name, with what each has
 */
export function interventionsNotice(
  arms: readonly { readonly name: string; readonly interventions: Interventions | undefined }[],
): string | undefined {
  const named = arms.flatMap(({ name, interventions }) => (interventions ? [{ name, interventions }] : []))
  if (named.length === 0) return undefined
  const told = named.map(({ name, interventions: { programmes } }) => {
    const names = listing(
      programmes.map((programme) => programme.name),
      'and',
    )
    return `The ${name} model has ${programmes.length === 1 ? 'an intervention' : 'interventions'} beside its teams: ${names}.`
  })
  const isOne = named.every(({ interventions: { programmes } }) => programmes.length === 1)
  const drawn = `What ${isOne ? 'it does' : 'they do'} is assumed from studies, as ranges: each run draws a value, so bands are of chance and of these values.`
  return [...told, drawn].join(' ')
}
