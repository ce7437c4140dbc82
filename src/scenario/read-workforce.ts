import type { Cursor } from './cursor.ts'
import { children, parseQuantity, rate, share, workingDays } from './quantity.ts'
import type { Role, Tenure, Workforce } from './workforce.ts'

/** The people who hold cases. */
export function readWorkforce(cursor: Cursor): Workforce {
  const roles: Role[] = []
  for (const [name, value] of cursor.need('roles', '{ social worker: { … } }')?.map() ?? [])
    roles.push(readRole(name, value))
  const reallocation = cursor.at('reallocation')
  const escalation = cursor.need('escalation', '{ urgentOverCap: at once, othersOverCap: after 5 working days }')
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
  }
  reallocation?.done()
  escalation?.done()
  cursor.done()
  return workforce
}

function readRole(name: string, cursor: Cursor): Role {
  const hardCap = cursor.need('hardCap', '25 children')
  const role: Role = {
    name,
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
    hardCap?.report(
      'out-of-range',
      'The hard cap is below the cap.',
      'A hard cap is never passed, so it lies at or above the cap.',
    )
  }
  cursor.done()
  return role
}

function readCap(cursor: Cursor | undefined): number {
  if (!cursor) return Number.NaN
  const inner = cursor.unwrap()
  if (inner.value.kind === 'scalar' && inner.value.text === 'no limit') return Infinity
  return cursor.quantity(children)
}

function readTenure(cursor: Cursor | undefined): Tenure {
  const tenure = {
    leavePerYear: cursor?.need('leave', '0.278 a year')?.quantity(rate) ?? 0,
    replacedAfter: cursor?.need('replacedAfter', '60 working days')?.quantity(workingDays) ?? 1,
  }
  cursor?.done()
  return tenure
}

/** "at once", "after 5 working days" or "never" [working days]. */
function readDelay(cursor: Cursor | undefined): number {
  if (!cursor) return Number.NaN
  const inner = cursor.unwrap()
  const text = inner.text()
  if (text === 'at once') return 0
  if (text === 'never') return Infinity
  const found = parseQuantity(text.replace(/^after /, ''))
  if (text.startsWith('after ') && found && found.value >= 0 && Object.hasOwn(workingDays.units, found.unit))
    return found.value
  cursor.report('not-a-quantity', `"${text}" does not say when.`, 'Write "at once", "after 5 working days" or "never".')
  return Number.NaN
}
