import type { Cursor } from './cursor.ts'
import { factor, hoursAMonth, limitDays, rate, years } from './dimensions.ts'
import { MOST_STAGES, type Pathway, type ReturnLaw, type Stage, type StayCase } from './pathway.ts'
import { checkCases, fitsAll, readCondition } from './read-condition.ts'
import { checkCourt, readCourt, readCourtRule } from './read-court.ts'
import { checkNatural, readEffort } from './read-effort.ts'
import { readEnquiry } from './read-enquiry.ts'
import { readLaw } from './read-law.ts'
import { readReviews } from './read-reviews.ts'
import { readRoutes } from './read-routes.ts'
import { lasts } from './stage-length.ts'
import { stageStatuses } from './stage-status.ts'
import { withoutSlips } from './without-slips.ts'

/** The stages in file order, and the laws of coming back. */
export function readPathway(cursor: Cursor): Pathway {
  const section = cursor.need('stages', '{ assessment: { … } }')
  const written = section?.entries() ?? []
  if (section && written.length > MOST_STAGES) {
    const message = `A pathway has at most ${MOST_STAGES} stages; this one has ${written.length}.`
    section.report('out-of-range', message, 'Join stages that follow each other in the same team.', section.key)
  }
  const stages = withoutSlips(written, 'countsAs', 'stage', 'unknown-stage').map(readStage)
  const returnAfterClosure = readReturn(cursor.at('returnAfterClosure'), true)
  const returnToCare = readReturn(cursor.at('returnToCare'), false)
  const court = readCourt(cursor.at('court'))
  checkCourt(section, court)
  cursor.done()
  return {
    stages,
    ...(returnAfterClosure ? { returnAfterClosure } : {}),
    ...(returnToCare ? { returnToCare } : {}),
    ...(court ? { court } : {}),
  }
}

function readStage(cursor: Cursor): Stage {
  if (cursor.name === 'close') {
    const message = 'No stage can be called "close": routes with that name close the case.'
    cursor.report('reserved-key', message, 'Take another name, as "closing".', cursor.key)
  }
  const effort = cursor.at('effort')
  const stay = effort ? cursor.at('stay') : cursor.need('stay', '27 days')
  if (effort && stay) {
    const message = 'A stage either lasts a while ("stay") or ends when its hours are done ("effort").'
    stay.report('wrong-kind', message, 'Keep one; what the base gives is taken out with "null".', stay.key)
  }
  const natural = effort?.need('natural', '{ law: weibull, median: 31 working days, p90: 76 working days }')
  const lengths = natural ? readStays(natural) : stay ? readStays(stay) : []
  if (natural) checkNatural(natural, lengths)
  const worked = effort && readEffort(effort)
  effort?.done()
  const enquiry = cursor.at('enquiry')
  const reviews = cursor.at('reviews')
  const preProceedings = cursor.at('preProceedings')
  const proceedings = cursor.at('proceedings')
  const limit = cursor.at('limit')
  const routes = cursor.need('routes', '{ close: { share: rest } }')
  if (effort) cursor.at('starts')
  const stage: Stage = {
    name: cursor.name,
    countsAs: cursor.need('countsAs', 'assessment')?.choice(stageStatuses, 'assessment') ?? 'assessment',
    stay: lengths,
    starts: effort ? 'allocation' : (cursor.at('starts')?.choice(['entry', 'allocation'], 'entry') ?? 'entry'),
    ...(worked ? { effort: worked } : {}),
    workPerMonth: cursor.at('work')?.quantity(hoursAMonth) ?? 0,
    urgent: cursor.at('urgent')?.flag() ?? false,
    ...(limit ? { limit: readLimit(limit) } : {}),
    ...(enquiry ? { enquiry: readEnquiry(enquiry) } : {}),
    ...(reviews ? { reviews: readReviews(reviews) } : {}),
    ...(preProceedings ? { preProceedings: readCourtRule(preProceedings, 'rate') } : {}),
    ...(proceedings ? { proceedings: readCourtRule(proceedings, 'share') } : {}),
    routes: routes ? readRoutes(routes) : [],
  }
  if (reviews && stage.stay.length > 0 && !lasts(stage)) {
    const told = 'A stage of no length has no time for a review.'
    reviews.report('wrong-stage', told, 'Take "reviews" out, or give the stage a length.', reviews.key)
  }
  cursor.done()
  return stage
}

/** One law for all, or a list of laws with the children each is for; the last is for all others. */
function readStays(cursor: Cursor): StayCase[] {
  const items = cursor.isList() ? cursor.list() : [cursor]
  const cases = items.map((item): StayCase => {
    const when = item.isMap() ? item.at('when') : undefined
    const stay = { when: readCondition(when), law: readLaw(item) }
    when?.done()
    if (item.isMap() && !item.has('value')) item.done()
    return stay
  })
  const conditions = cases.map(({ when }) => when)
  checkCases(items.slice(0, -1), conditions)
  const last = conditions[conditions.length - 1]
  if (!last || !fitsAll(last)) {
    const message = 'The last length of stay must be for all children who are left.'
    const at = items[items.length - 1] ?? cursor
    at.report('missing-key', message, 'Add a length without "when" after it.')
  }
  return cases
}

function readLimit(cursor: Cursor): Stage['limit'] {
  const limit = cursor.need('value', '45 working days')?.measured(limitDays)
  const event = cursor.need('from', 'referral')
  const notYet = event?.isText('strategy-discussion') === true
  const from = (notYet ? undefined : event?.choice(['referral', 'entry'], 'entry')) ?? 'entry'
  if (event && notYet) {
    event.report(
      'not-yet-supported',
      'Limits that count from a strategy discussion are not yet supported.',
      'Count from "referral" or "entry".',
    )
  }
  cursor.done()
  return { days: limit?.value ?? Number.NaN, unit: limit?.unit.startsWith('working') ? 'working' : 'calendar', from }
}

/** @param ofFamilies whether families may differ in it */
function readReturn(cursor: Cursor | undefined, ofFamilies: boolean): ReturnLaw | undefined {
  if (!cursor) return undefined
  const terms = (cursor.need('terms', '[{ rate: 0.4 a year, fading: 0.5 years }]')?.list() ?? []).map((term) => {
    const read = {
      perYear: term.need('rate', '0.4 a year')?.quantity(rate) ?? Number.NaN,
      scaleYears: term.at('fading')?.quantity({ ...years, least: 1 / 366 }) ?? Infinity,
    }
    term.done()
    return read
  })
  const law = {
    multiplier: cursor.at('multiplier')?.quantity(factor) ?? 1,
    terms,
    horizonYears: cursor.need('until', '24 months')?.quantity(years) ?? Number.NaN,
    to: cursor.need('to', 'referral')?.refer('stage') ?? '',
  }
  const between = ofFamilies ? cursor.at('frailty') : undefined
  const frailty = between
    ?.need('variance', '0.5')
    ?.quantity({ ...factor, name: 'a variance', example: '0.5', most: 10 })
  between?.done()
  cursor.done()
  return frailty === undefined ? law : { ...law, frailty }
}
