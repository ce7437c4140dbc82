import type { Court } from './court.ts'
import type { Cursor } from './cursor.ts'
import { rate, share } from './dimensions.ts'
import type { Law } from './law.ts'
import type { CourtRule } from './pathway.ts'
import { checkCases, readCondition } from './read-condition.ts'
import { readLaw } from './read-law.ts'

/** How long pre-proceedings and proceedings take, wherever they began. */
export function readCourt(cursor: Cursor | undefined): Court | undefined {
  if (!cursor) return undefined
  const before = cursor.need('preProceedings', '{ length: { mean: 20 weeks }, issued: 65 % }')
  const proceedings = cursor.need('proceedings', '{ length: { median: 33 weeks, p90: 72 weeks } }')
  const court: Court = {
    preProceedings: {
      length: readLength(before),
      issued: before?.need('issued', '65 %')?.quantity(share) ?? Number.NaN,
    },
    proceedings: { length: readLength(proceedings) },
  }
  before?.done()
  proceedings?.done()
  cursor.done()
  return court
}

/** How often pre-proceedings (`rate`) or proceedings (`share` of entries) begin in a stage. */
export function readCourtRule(cursor: Cursor, key: 'rate' | 'share'): CourtRule {
  const read = (from: Cursor): number =>
    from.need(key, key === 'rate' ? '0.2 a year' : '25 %')?.quantity(key === 'rate' ? rate : share) ?? Number.NaN
  const where = cursor.at('where')?.list() ?? []
  const cases = where.map((item) => {
    const found = { when: readCondition(item), level: read(item) }
    item.done()
    return found
  })
  checkCases(
    where,
    cases.map(({ when }) => when),
  )
  const rule: CourtRule = {
    cases: [...cases, { when: {}, level: read(cursor) }],
    open: cursor.at('open')?.quantity(share) ?? 0,
  }
  cursor.done()
  return rule
}

/** Reports stages in which something begins whose length nobody gave. */
export function checkCourt(stages: Cursor | undefined, court: Court | undefined): void {
  if (court || !stages?.isMap()) return
  for (const stage of stages.entries()) {
    for (const key of ['preProceedings', 'proceedings']) {
      const rule = stage.isMap() ? stage.at(key) : undefined
      const message = 'Nothing says how long proceedings last.'
      rule?.report('missing-key', message, 'Add "court" to the pathway, or take this out.', rule.key)
    }
  }
}

function readLength(cursor: Cursor | undefined): Law {
  const length = cursor?.need('length', '{ mean: 20 weeks }')
  if (!length) return { law: 'constant', value: Number.NaN, days: 'calendar', less: 0 }
  const law = readLaw(length)
  if (length.isMap() && !length.has('value')) length.done()
  return law
}
