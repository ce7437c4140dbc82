import type { Cursor } from './cursor.ts'
import { convertQuantity } from './convert-quantity.ts'
import { childrenHeld, rate, share, slotsAWeek, workingDays } from './dimensions.ts'
import type { Role, Tenure, Workforce } from './workforce.ts'

const DELAY_HINT = 'Write "at once", "after 5 working days" or "never".'

/** The people who hold cases. */
export function readWorkforce(cursor: Cursor): Workforce {
  const roles = (cursor.need('roles', '{ social worker: { … } }')?.entries() ?? []).map(readRole)
  const reallocation = cursor.at('reallocation')
  const escalation = cursor.need('escalation', '{ urgentOverCap: at once, othersOverCap: after 5 working days }')
  const chairs = cursor.at('chairs')
  const workforce: Workforce = {
    roles,
    reallocation: {
      managerial: reallocation?.at('managerial')?.quantity(rate) ?? 0,
      absence: reallocation?.at('absence')?.quantity(rate) ?? 0,
    },
    escalation: {
      urgentAfter: readDelay(escalation?.need('urgentOverCap', 'at once')),
      othersAfter: readDelay(escalation?.need('othersOverCap', 'after 5 working days')),
    },
    ...(chairs
      ? { chairs: { slotsPerWeek: chairs.need('slots', '20 a week')?.quantity(slotsAWeek) ?? Number.NaN } }
      : {}),
  }
  reallocation?.done()
  escalation?.done()
  chairs?.done()
  cursor.done()
  return workforce
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
