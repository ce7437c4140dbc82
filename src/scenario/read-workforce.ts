import type { Cursor } from './cursor.ts'
import { convertQuantity } from './convert-quantity.ts'
import { childrenHeld, factor, hours, hoursAYear, rate, share, wholeWeeks, workingDays } from './dimensions.ts'
import type { Diary } from './diary.ts'
import type { AgencyOnCall, Role, Tenure, Workforce } from './workforce.ts'

const DELAY_HINT = 'Write "at once", "after 5 working days" or "never".'

/** The people who hold cases. */
export function readWorkforce(cursor: Cursor): Workforce {
  const roles = (cursor.need('roles', '{ social worker: { … } }')?.entries() ?? []).map(readRole)
  const reallocation = cursor.at('reallocation')
  const escalation = cursor.need('escalation', '{ urgentOverCap: at once, othersOverCap: after 5 working days }')
  const agency = escalation?.at('agency')
  const workforce: Workforce = {
    roles,
    diary: readDiary(cursor.at('diary')),
    reallocation: {
      managerial: reallocation?.at('managerial')?.quantity(rate) ?? 0,
      absence: reallocation?.at('absence')?.quantity(rate) ?? 0,
    },
    escalation: {
      urgentAfter: readDelay(escalation?.need('urgentOverCap', 'at once')),
      othersAfter: readDelay(escalation?.need('othersOverCap', 'after 5 working days')),
      ...(agency ? { agency: readAgency(agency) } : {}),
    },
  }
  reallocation?.done()
  escalation?.done()
  cursor.done()
  return workforce
}

/** Settings of the weekly plan; a scenario without hours needs none of them. */
function readDiary(cursor: Cursor | undefined): Diary {
  const diary: Diary = {
    hurry: cursor?.at('hurry')?.quantity({ ...factor, least: 1 }) ?? 2.2,
    keptVisits: cursor?.at('keptVisits')?.quantity(share) ?? 0.7,
    handOver: cursor?.at('handOver')?.quantity(hours) ?? 0,
    shortage: cursor?.at('shortage')?.choice(['in-proportion', 'earliest-first'], 'in-proportion') ?? 'in-proportion',
  }
  cursor?.done()
  return diary
}

function readAgency(cursor: Cursor): AgencyOnCall {
  const above = cursor.need('above', '110 %')
  const agency = {
    above: above?.quantity({ ...share, most: 10 }) ?? Number.NaN,
    weeks: cursor.need('for', '6 weeks')?.quantity(wholeWeeks) ?? Number.NaN,
    after: cursor.need('after', '30 working days')?.quantity(workingDays) ?? Number.NaN,
    most: cursor.need('most', '25 %')?.quantity(share) ?? Number.NaN,
    below: cursor.need('below', '90 %')?.quantity({ ...share, most: 10 }) ?? Number.NaN,
  }
  if (agency.below > agency.above) {
    const message = 'An agency worker would go and come again at one load.'
    above?.report('out-of-range', message, 'The load at which one goes lies below that at which one is asked for.')
  }
  cursor.done()
  return agency
}

function readRole(cursor: Cursor): Role {
  const hardCap = cursor.need('hardCap', '25 children')
  const role: Role = {
    name: cursor.name,
    countsAs:
      cursor.need('countsAs', 'social-worker')?.choice(['social-worker', 'personal-adviser'], 'social-worker') ??
      'social-worker',
    cap: readCap(cursor.need('cap', '18 children')),
    hardCap: readCap(hardCap),
    hoursPerYear: readHours(cursor.at('hours')),
    agencyShare: cursor.need('agencyShare', '20 %')?.quantity(share) ?? Number.NaN,
    employed: readTenure(cursor.need('employed', '{ leave: 0.2 a year, replacedAfter: 60 working days }')),
    agency: readTenure(cursor.need('agency', '{ leave: 1.5 a year, replacedAfter: 10 working days }')),
  }
  if (role.hardCap < role.cap) {
    const message = 'The hard cap is below the cap.'
    hardCap?.report('out-of-range', message, 'A hard cap is never passed, so it lies at or above the cap.')
  }
  cursor.done()
  return role
}

/** Infinity for "no limit", and where nothing is said. */
function readHours(cursor: Cursor | undefined): number {
  if (!cursor || cursor.unwrap().isText('no limit')) return Infinity
  return cursor.quantity(hoursAYear)
}

/** Infinity for "no limit". */
function readCap(cursor: Cursor | undefined): number {
  if (!cursor) return Number.NaN
  const inner = cursor.unwrap()
  if (inner.value.kind !== 'scalar' || inner.value.text !== 'no limit') return cursor.quantity(childrenHeld)
  inner.figure(Infinity, 'children')
  return Infinity
}

function readTenure(cursor: Cursor | undefined): Tenure {
  const tenure = {
    leavePerYear: cursor?.need('leave', '0.278 a year')?.quantity(rate) ?? Number.NaN,
    replacedAfter: cursor?.need('replacedAfter', '60 working days')?.quantity(workingDays) ?? Number.NaN,
  }
  cursor?.done()
  return tenure
}

/** "at once", "after 5 working days" or "never" [working days]. */
function readDelay(cursor: Cursor | undefined): number {
  if (!cursor) return Number.NaN
  const inner = cursor.unwrap()
  const text = inner.text()
  if (text === '') return Number.NaN
  if (text === 'at once' || text === 'never') {
    const delay = text === 'never' ? Infinity : 0
    inner.figure(delay, 'working days')
    return delay
  }
  const found = text.startsWith('after ') ? convertQuantity(text.slice('after '.length), workingDays) : undefined
  if (!found) inner.report('not-a-quantity', `"${text}" does not say when.`, DELAY_HINT)
  else if (!found.ok) inner.report(found.code, found.message, found.hint)
  else {
    inner.figure(found.value, found.unit)
    return found.value
  }
  return Number.NaN
}
