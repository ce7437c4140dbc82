import type { ContactProfile } from './contact-profile.ts'
import { contactSources, type SourceShare } from './contact-source.ts'
import type { Cursor } from './cursor.ts'
import { factor, share } from './dimensions.ts'
import { checkSum, toWhole } from './read-shares.ts'
import { listed } from './listed.ts'
import { suggest } from './suggest.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const

/** When contacts are made: factors by day of the week and in school holidays, 1 where nothing is said. */
export function readProfile(cursor: Cursor): ContactProfile {
  const days = cursor.at('weekdays')
  const factors = days?.unwrap()
  const weekdays = DAYS.map((day) => factors?.at(day)?.quantity(factor) ?? 1)
  factors?.done()
  if (factors && weekdays.every((value) => value === 0)) {
    factors.report('out-of-range', 'No day of the week would have a contact.', 'Give one of them a factor above 0.')
  }
  const schoolHolidays = cursor.at('schoolHolidays')?.quantity(factor) ?? 1
  cursor.done()
  return { weekdays: [...weekdays, 1, 1], schoolHolidays }
}

/** Who makes contact: a share each, or `{ share, schoolHolidays }` where the source has holidays of its own. */
export function readSources(cursor: Cursor): SourceShare[] {
  const list = cursor.unwrap()
  const found: SourceShare[] = []
  for (const value of list.entries()) {
    const source = contactSources.find((name) => name === value.name)
    const isPlain = !value.has('share')
    const part = isPlain ? value.quantity(share) : (value.need('share', '20 %')?.quantity(share) ?? Number.NaN)
    const holidays = isPlain ? undefined : value.at('schoolHolidays')?.quantity(factor)
    if (!isPlain) value.done()
    if (source === undefined) {
      const hint = `${suggest(value.name, contactSources)}They are: ${listed(contactSources)}.`
      value.report('unknown-key', `There is no source of contacts "${value.name}".`, hint, value.key)
    } else found.push({ source, share: part, ...(holidays === undefined ? {} : { schoolHolidays: holidays }) })
  }
  const shares = found.map((one) => one.share)
  if (list.isMap() && list.entries().length === found.length) {
    checkSum(
      list,
      shares,
      found.map((one) => one.source),
    )
  }
  const whole = toWhole(shares)
  return found.map((one, i) => ({ ...one, share: whole[i] ?? 0 }))
}
