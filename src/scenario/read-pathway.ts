import type { Cursor } from './cursor.ts'
import type { Pathway, ReturnLaw, Stage, StageStatus, StayCase } from './pathway.ts'
import { factor, rate, workingDays, years } from './quantity.ts'
import { readCondition } from './read-condition.ts'
import { readEnquiry } from './read-enquiry.ts'
import { readLaw } from './read-law.ts'
import { readRoutes } from './read-routes.ts'

const STATUSES: readonly StageStatus[] = [
  'contact',
  'referral',
  'early-help',
  'assessment',
  'recording',
  'conference',
  'child-in-need-plan',
  'protection-plan',
  'looked-after',
  'leaving-care',
]

/** The stages in file order, and the laws of coming back. */
export function readPathway(cursor: Cursor): Pathway {
  const stages: Stage[] = []
  for (const [name, value] of cursor.need('stages', '{ assessment: { … } }')?.map() ?? [])
    stages.push(readStage(name, value))
  const returnAfterClosure = readReturn(cursor.at('returnAfterClosure'))
  const returnToCare = readReturn(cursor.at('returnToCare'))
  cursor.done()
  return {
    stages,
    ...(returnAfterClosure ? { returnAfterClosure } : {}),
    ...(returnToCare ? { returnToCare } : {}),
  }
}

function readStage(name: string, cursor: Cursor): Stage {
  const effort = cursor.at('effort')
  effort?.report(
    'not-yet-supported',
    'Stages that end when their hours are done are not yet supported.',
    'Give the stage a "stay".',
  )
  const stay = cursor.need('stay', '27 days')
  const enquiry = cursor.at('enquiry')
  const limit = cursor.at('limit')
  const routes = cursor.need('routes', '{ close: { share: rest } }')
  const stage: Stage = {
    name,
    countsAs: cursor.need('countsAs', 'assessment')?.choice(STATUSES, 'assessment') ?? 'assessment',
    stay: stay ? readStays(stay) : [],
    starts: cursor.at('starts')?.choice(['entry', 'allocation'], 'entry') ?? 'entry',
    urgent: cursor.at('urgent')?.flag() ?? false,
    ...(limit ? { limit: readLimit(limit) } : {}),
    ...(enquiry ? { enquiry: readEnquiry(enquiry) } : {}),
    routes: routes ? readRoutes(routes) : [],
  }
  cursor.done()
  return stage
}

/** One law for all, or a list of laws with the children each is for; the last is for all others. */
function readStays(cursor: Cursor): StayCase[] {
  if (!cursor.isList()) {
    const stay = { when: readCondition(cursor.at('when')), law: readLaw(cursor) }
    if (cursor.isMap() && !cursor.has('value')) cursor.done()
    return [stay]
  }
  const cases = cursor.list().map((item) => {
    const when = item.isMap() ? item.at('when') : undefined
    const stay = { when: readCondition(when), law: readLaw(item) }
    when?.done()
    if (item.isMap() && !item.has('value')) item.done()
    return stay
  })
  const last = cases[cases.length - 1]
  if (!last || Object.keys(last.when).length > 0) {
    cursor.report(
      'missing-key',
      'The last length of stay must be for all children who are left.',
      'Leave "when" out of the last one.',
    )
  }
  return cases
}

function readLimit(cursor: Cursor): Stage['limit'] {
  const value = cursor.need('value', '45 working days')
  const from = cursor.need('from', 'referral')?.choice(['referral', 'strategy-discussion', 'entry'], 'entry') ?? 'entry'
  const days = value?.quantity({ ...workingDays, units: { ...workingDays.units, days: 1, day: 1, weeks: 7, week: 7 } })
  const working = value?.value.kind === 'scalar' && value.value.text.includes('working')
  cursor.done()
  return { days: days ?? Number.NaN, unit: working ? 'working' : 'calendar', from }
}

function readReturn(cursor: Cursor | undefined): ReturnLaw | undefined {
  if (!cursor) return undefined
  const terms = (cursor.need('terms', '[{ rate: 0.4 a year, fading: 0.5 years }]')?.list() ?? []).map((term) => {
    const read = {
      perYear: term.need('rate', '0.4 a year')?.quantity(rate) ?? Number.NaN,
      scaleYears: term.at('fading')?.quantity(years) ?? Infinity,
    }
    term.done()
    return read
  })
  const law = {
    multiplier: cursor.at('multiplier')?.quantity(factor) ?? 1,
    terms,
    horizonYears: cursor.need('until', '24 months')?.quantity(years) ?? Number.NaN,
    to: cursor.need('to', 'referral')?.text() ?? '',
  }
  cursor.done()
  return law
}
