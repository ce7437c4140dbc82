import type { Condition } from './pathway.ts'
import { OLDEST } from './read-ages.ts'
import type { Scenario } from './scenario.ts'

/** A child as conditions see her; a name or age stands for all that no condition tells apart from it. */
export interface Kind {
  readonly locality: string
  readonly need: string
  readonly age: number
  readonly earlierPlan: boolean
  readonly unaccompanied: boolean
}

/** An age no condition names the end of: below every band. */
const YOUNGEST = -1

/** One child of every kind that some of the conditions tells apart. */
export function kindsOf(conditions: readonly Condition[], scenario: Scenario, places: readonly string[] = []): Kind[] {
  const localities = scenario.area.localities.map((locality) => locality.name)
  const needs = scenario.needs.categories.map((category) => category.code)
  const ages = new Set<number>([YOUNGEST])
  for (const { ages: range } of conditions) {
    for (const bound of range ? [range.from, range.below] : []) if (Math.abs(bound) < OLDEST) ages.add(bound)
  }
  const either = (key: 'earlierPlan' | 'unaccompanied'): boolean[] =>
    conditions.some((when) => when[key] !== undefined) ? [false, true] : [false]
  const kinds: Kind[] = []
  const named = conditions.flatMap((when) => when.localities ?? [])
  for (const locality of apart(localities, [...named, ...places])) {
    for (const need of apart(
      needs,
      conditions.flatMap((when) => when.needs ?? []),
    )) {
      for (const age of ages) {
        for (const earlierPlan of either('earlierPlan')) {
          for (const unaccompanied of either('unaccompanied')) {
            kinds.push({ locality, need, age, earlierPlan, unaccompanied })
          }
        }
      }
    }
  }
  return kinds
}

/** Whether a condition holds for a child. */
export function fits(when: Condition, kind: Kind): boolean {
  if (when.localities && !when.localities.includes(kind.locality)) return false
  if (when.needs && !when.needs.includes(kind.need)) return false
  if (when.ages && (kind.age < when.ages.from || kind.age >= when.ages.below)) return false
  if (when.earlierPlan !== undefined && when.earlierPlan !== kind.earlierPlan) return false
  return when.unaccompanied === undefined || when.unaccompanied === kind.unaccompanied
}

/** A kind in words, as far as it differs from others: "in Wycombe, for N2, from 5 years"; empty for a single kind. */
export function describeKinds(some: readonly Kind[], all: readonly Kind[]): string {
  const part = (key: 'locality' | 'need'): string => {
    const found = [...new Set(some.map((kind) => kind[key]))]
    return found.length < new Set(all.map((kind) => kind[key])).size ? found.join(', ') : ''
  }
  const locality = part('locality')
  const need = part('need')
  const ages = [...new Set(some.map((kind) => kind.age))].sort((a, b) => a - b)
  const bounds = [...new Set(all.map((kind) => kind.age))].sort((a, b) => a - b)
  const words = [locality && `in ${locality}`, need && `for ${need}`]
  if (ages.length < bounds.length) words.push(`at ${ages.map((age) => ageWords(age, bounds)).join(', ')}`)
  for (const [key, told] of [
    ['earlierPlan', 'an earlier plan'],
    ['unaccompanied', 'nobody with them'],
  ] as const) {
    const found = new Set(some.map((kind) => kind[key]))
    if (found.size < new Set(all.map((kind) => kind[key])).size) {
      words.push(found.has(true) ? `with ${told}` : `without ${told}`)
    }
  }
  return words.filter((word) => word !== '').join(', ')
}

function ageWords(from: number, bounds: readonly number[]): string {
  const below = bounds[bounds.indexOf(from) + 1]
  if (from === YOUNGEST) return `ages under ${below}`
  if (below === undefined) return `ages ${from} and over`
  return below === from + 1 ? `age ${from}` : `ages ${from} to ${below - 1}`
}

/** The names some condition tells apart, and the first of the others. */
function apart(names: readonly string[], named: readonly string[]): string[] {
  const told = names.filter((name) => named.includes(name))
  const other = names.find((name) => !named.includes(name))
  return other === undefined ? told : [...told, other]
}
