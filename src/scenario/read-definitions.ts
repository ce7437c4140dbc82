import { parseIsoDate } from './civil-date.ts'
import type { Cursor } from './cursor.ts'
import type { AgencyRules, DefinitionBreak, Definitions } from './definitions.ts'
import { years } from './dimensions.ts'
import { readPublished } from './read-published.ts'

/** What the returns mean by their words, and published figures to stand beside the answer. */
export function readDefinitions(cursor: Cursor | undefined): Definitions {
  const week = cursor?.at('workingWeek')?.choice(['Monday to Friday', 'every day'], 'Monday to Friday')
  const rules = cursor?.at('agencyRules')
  const definitions: Definitions = {
    lawAndGuidance: cursor?.at('lawAndGuidance')?.text() ?? '2025',
    workingWeek: week === 'every day' ? 'every-day' : 'monday-to-friday',
    ...(rules ? { agencyRules: readAgencyRules(rules) } : {}),
    breaks: (cursor?.at('breaks')?.list() ?? []).map(readBreak),
    published: (cursor?.at('published')?.entries() ?? []).flatMap(readPublished),
  }
  cursor?.done()
  return definitions
}

function readAgencyRules(cursor: Cursor): AgencyRules {
  const from = cursor.need('from', '2024-10-31')
  const rules: AgencyRules = {
    from: from?.text() ?? '',
    experience: cursor.need('experience', '3 years')?.quantity(years) ?? Number.NaN,
    coolOff: cursor.need('coolOff', '3 months')?.quantity(years) ?? Number.NaN,
    notice: cursor.at('notice')?.quantity(years) ?? 0,
    pricesCapped: cursor.at('pricesCapped')?.flag() ?? false,
  }
  if (rules.from !== '' && !parseIsoDate(rules.from)) {
    from?.report('out-of-range', `"${rules.from}" is not a date.`, 'Write, for example, "2024-10-31".')
  }
  cursor.done()
  return rules
}

function readBreak(cursor: Cursor): DefinitionBreak {
  const from = cursor.need('from', '2023-04')
  const found = {
    measure: cursor.need('measure', 'referrals')?.text() ?? '',
    from: from?.text() ?? '',
    why: cursor.need('why', 'recording changed')?.text() ?? '',
  }
  if (found.from !== '' && !/^\d{4}-(0[1-9]|1[0-2])$/.test(found.from)) {
    from?.report('out-of-range', `"${found.from}" is not a month.`, 'Write, for example, "2023-04".')
  }
  cursor.done()
  return found
}
