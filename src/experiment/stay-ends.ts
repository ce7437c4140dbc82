import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { StayLaw } from '../compile/stay-law.ts'

/** How a stay in a stage ends, before any route is chosen; what is left of 1 takes the routes by their shares. */
export interface StayEnds {
  /** Share of stays that a conference ends [0, 1]. */
  readonly conference: number
  /** Share of stays ended by the birthday that has routes of its own [0, 1]. */
  readonly birthday: number
}

/** Points at which a length of stay is looked at, each as likely as another. */
const POINTS = 64

const DAYS_IN_YEAR = 365.25
const CALENDAR_DAYS_A_WORKING_DAY = 7 / 5

/**
 * How stays end, from the laws of the scenario alone. Nobody waits and nobody grows older before the stage begins. One
 * enquiry at most in a stay: exact. Enquiries at a rate: exponential gaps, each enquiry without a conference as long as
 * the average one, over the length of the stay.
 * @param ages of the children asked about at entry [years]; none for a family at home, whose stay no birthday ends
 */
export function stayEnds(
  compiled: CompiledScenario,
  stage: number,
  cell: number,
  locality: number,
  ages: readonly number[],
): StayEnds {
  const { cells, names, pathway } = compiled
  const row = stage * cells.kinds + (cells.kindOf[cell] ?? -1)
  const law = pathway.laws[pathway.stay[row] ?? -1]
  const conferenceShare = pathway.conferenceShare[stage * names.localities.length + locality] ?? 0
  const level = pathway.enquiryLevel[row] ?? 0
  const kind = pathway.enquiryKind[stage] ?? 0
  const byBirthday = pathway.hasBirthdayRoutes[stage] === 1 ? (law?.untilBirthday ?? -1) : -1
  const atRate = kind === 2 ? conferencesADay(compiled, stage, level, conferenceShare) : 0
  const once = kind === 1 ? level * conferenceShare : 0
  const lengths = law ? lengthsOf(law) : NO_LENGTH
  let conference = 0
  let birthday = 0
  // A family at home has one age that does not count.
  const asked = ages.length > 0 ? ages : [Number.NaN]
  for (const age of asked) {
    const left = byBirthday >= 0 ? (byBirthday - age) * DAYS_IN_YEAR : Number.NaN
    for (const drawn of lengths) {
      const isBirthday = left <= drawn
      const length = isBirthday ? Math.max(0, left) : drawn
      const meets = atRate > 0 ? 1 - Math.exp(-atRate * length) : once
      conference += meets
      if (isBirthday) birthday += 1 - meets
    }
  }
  const counted = asked.length * lengths.length
  return { conference: conference / counted, birthday: birthday / counted }
}

/** Enquiries that lead to a conference [a day], where they come at a rate a year. */
function conferencesADay(compiled: CompiledScenario, stage: number, rate: number, share: number): number {
  const length = compiled.pathway.enquiryLength[stage]
  const mean = length ? lengthsOf(length).reduce((sum, days) => sum + days, 0) / POINTS : 0
  const aDay = rate / DAYS_IN_YEAR
  return (aDay / (1 + aDay * mean)) * share
}

/** Lengths of stay [calendar days], each as likely as another. */
function lengthsOf(law: StayLaw): Float64Array {
  let lengths = known.get(law)
  if (!lengths) {
    const factor = law.working ? CALENDAR_DAYS_A_WORKING_DAY : 1
    lengths = Float64Array.from({ length: POINTS }, (_, point) => law.days((point + 0.5) / POINTS) * factor)
    known.set(law, lengths)
  }
  return lengths
}

/** The same of one law each time. */
const known = new WeakMap<StayLaw, Float64Array>()

/** Of a stage that has no law of its length. */
const NO_LENGTH = new Float64Array(1)
