import type { Law } from '../scenario/law.ts'
import { daysInWords } from './days-in-words.ts'

/** A length of stay in words: "half are over in 5 months and nine in ten in 1.6 years". */
export function lawInWords(law: Law): string {
  const birthday = law.untilBirthday === undefined ? undefined : `the ${ordinal(law.untilBirthday)} birthday`
  if (law.law === 'birthday') return birthday === undefined ? 'until a birthday' : `until ${birthday}`
  const told = lengthInWords(law)
  return birthday === undefined ? told : `${told}, to ${birthday} at the latest`
}

function lengthInWords(law: Law): string {
  const say = (days: number): string => daysInWords(Math.max(0, days - law.less), law.days)
  switch (law.law) {
    case 'constant':
      return law.value === 0 ? 'no time of its own' : say(law.value)
    case 'lognormal':
    case 'weibull':
      return `half are over in ${say(law.median)} and nine in ten in ${say(law.p90)}`
    case 'exponential':
      return `${say(law.mean)} on average, ending at any time alike`
    case 'uniform':
      return `anything from ${say(law.from)} to ${say(law.to)}`
    case 'bands':
      return `half are over in ${say(halfOf(law))}, all in ${say(law.upTo.at(-1) ?? law.from)}`
    case 'hazards':
      return halfOver(law)
    case 'birthday':
      return 'until a birthday'
    // A law told nowhere here is still a length.
    default:
      return 'a length by a law of its own'
  }
}

/** The point in its band by which half are over. */
function halfOf({ from, upTo, share }: Extract<Law, { law: 'bands' }>): number {
  let sum = 0
  for (const [i, part] of share.entries()) {
    const start = i === 0 ? from : (upTo[i - 1] ?? from)
    if (sum + part >= 0.5) return start + ((0.5 - sum) / part) * ((upTo[i] ?? start) - start)
    sum += part
  }
  return upTo.at(-1) ?? from
}

function halfOver(law: Extract<Law, { law: 'hazards' }>): string {
  let left = Math.LN2
  for (const [i, start] of law.from.entries()) {
    const perDay = (law.ratePerYear[i] ?? 0) / 365.25
    const end = law.from[i + 1] ?? Number.POSITIVE_INFINITY
    if (perDay * (end - start) >= left) return `half are over in ${daysInWords(start + left / perDay, law.days)}`
    left -= perDay * (end - start)
  }
  return 'fewer than half ever come to an end by themselves'
}

function ordinal(number: number): string {
  const ending = { 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th'
  return `${number}${Math.floor(number / 10) % 10 === 1 ? 'th' : ending}`
}
