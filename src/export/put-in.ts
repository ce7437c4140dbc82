import type { Condition } from '../scenario/pathway.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** An effect that was put into the model: to estimate it from a cohort finds it again, and is no finding. */
export interface PutIn {
  /** Where it stands in the scenario, a dotted path. */
  readonly path: string
  /** What it does, in a sentence. */
  readonly says: string
}

/**
 * For every key of a section what its value puts in, given the path of the section. A key that is added to the language
 * does not compile until somebody says here what it does.
 */
export type PutInRules<Section> = {
  readonly [Key in keyof Section]-?: (
    value: NonNullable<Section[Key]>,
    path: string,
    scenario: Scenario,
  ) => readonly PutIn[]
}

/** What the values of a section put in, in the order of the rules; a key that is absent puts in nothing. */
export function putInBy<Section extends object>(
  rules: PutInRules<Section>,
  section: Section,
  path: string,
  scenario: Scenario,
): readonly PutIn[] {
  return (Object.keys(rules) as (keyof Section & string)[]).flatMap((key) => {
    const value = section[key]
    return value === undefined || value === null
      ? []
      : rules[key](value, path === '' ? key : `${path}.${key}`, scenario)
  })
}

/** A rule for keys that change nothing that happens to a child. */
export const nothing = (): readonly PutIn[] => []

/** A rule that always says the same. */
export const always =
  (says: string) =>
  (_: unknown, path: string): readonly PutIn[] => [{ path, says }]

/** Attributes a rule of the pathway may look at, as they are told. */
export type Attribute = 'need' | 'locality' | 'age' | 'an earlier plan' | 'being unaccompanied'

/** What a list of cases tells children apart by. */
export function attributesOf(cases: readonly { readonly when: Condition }[]): Attribute[] {
  const told: [Attribute, (when: Condition) => boolean][] = [
    ['need', ({ needs }) => needs !== undefined],
    ['locality', ({ localities }) => localities !== undefined],
    ['age', ({ ages }) => ages !== undefined],
    ['an earlier plan', ({ earlierPlan }) => earlierPlan !== undefined],
    ['being unaccompanied', ({ unaccompanied }) => unaccompanied !== undefined],
  ]
  return told.filter(([, looks]) => cases.some(({ when }) => looks(when))).map(([attribute]) => attribute)
}

/** "by need and age", or "the same for every child". */
export function differing(attributes: readonly Attribute[]): string {
  return attributes.length === 0 ? 'the same for every child' : `by ${inARow([...new Set(attributes)])}`
}

/** "a, b and c". */
export function inARow(texts: readonly string[]): string {
  const last = texts.at(-1) ?? ''
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`
}

/** A share as "12.5 %". */
export function percent(share: number): string {
  return `${Number((100 * share).toPrecision(4))} %`
}
