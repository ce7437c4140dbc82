import type { Cursor } from './cursor.ts'
import { convertQuantity } from './convert-quantity.ts'
import { childrenHeld, factor, hoursAYear, posts, rate, share, slotsAWeek, workingDays } from './dimensions.ts'
import { readAgencyOnCall } from './read-agency-on-call.ts'
import { readDiary } from './read-diary.ts'
import { readAbsence } from './read-absence.ts'
import { readAgencyBlocks } from './read-agency-blocks.ts'
import { readCaseWeights } from './read-case-weights.ts'
import { readNewlyQualified } from './read-newly-qualified.ts'
import { readTenure } from './read-tenure.ts'
import { withoutSlips } from './without-slips.ts'
import {
  type ConferenceChairs,
  type Overload,
  type Reallocation,
  residualReasons,
  type Role,
  type Workforce,
} from './workforce.ts'

/** More than there are councils in any country. */
const MOST_DIARIES = 1000
const DELAY_HINT = 'Write "at once", "after 5 working days" or "never".'

/** The people who hold cases. */
export function readWorkforce(cursor: Cursor): Workforce {
  const written = cursor.need('roles', '{ social worker: { … } }')?.entries() ?? []
  const roles = withoutSlips(written, 'countsAs', 'role', 'unknown-role').map(readRole)
  const absence = cursor.at('absence')
  const weights = cursor.at('weights')
  const overload = cursor.at('overload')
  const managers = cursor.at('managers')
  const blocks = cursor.at('agencyBlocks')
  const escalation = cursor.need('escalation', '{ urgentOverCap: at once, othersOverCap: after 5 working days }')
  const chairs = cursor.at('chairs')
  const agency = escalation?.at('agency')
  const workforce: Workforce = {
    roles,
    diary: readDiary(cursor.at('diary')),
    reallocation: readReallocation(cursor.at('reallocation')),
    escalation: {
      urgentAfter: readDelay(escalation?.need('urgentOverCap', 'at once')),
      othersAfter: readDelay(escalation?.need('othersOverCap', 'after 5 working days')),
      ...(agency ? { agency: readAgencyOnCall(agency) } : {}),
    },
    ...(absence ? { absence: readAbsence(absence) } : {}),
    ...(weights ? { weights: readCaseWeights(weights) } : {}),
    ...(overload ? { overload: readOverload(overload) } : {}),
    ...(managers ? { managers: readManagers(managers) } : {}),
    ...(blocks ? { agencyBlocks: readAgencyBlocks(blocks) } : {}),
    ...(chairs ? { chairs: readChairs(chairs) } : {}),
  }
  escalation?.done()
  cursor.done()
  return workforce
}

function readChairs(cursor: Cursor): ConferenceChairs {
  const chairs: ConferenceChairs = {
    slotsPerWeek: cursor.need('slots', '20 a week')?.quantity(slotsAWeek) ?? Number.NaN,
    diaries: readDiaries(cursor.at('diaries')),
  }
  cursor.done()
  return chairs
}

/** "153", or "each locality" for one of each. */
function readDiaries(cursor: Cursor | undefined): ConferenceChairs['diaries'] {
  if (!cursor) return 1
  return cursor.isText('each locality') ? 'each-locality' : cursor.wholeNumber(1, MOST_DIARIES, ', or "each locality"')
}

function readReallocation(cursor: Cursor | undefined): Reallocation {
  const given = cursor?.at('reasons')
  const reasons: { [reason in (typeof residualReasons)[number]]?: number } = {}
  let sum = 0
  for (const reason of residualReasons) {
    const found = given?.at(reason)?.quantity(share)
    if (found === undefined) continue
    reasons[reason] = found
    sum += found
  }
  if (sum > 1 + 1e-9) {
    const message = `The reasons come to ${(100 * sum).toFixed(1)} % of the residual changes.`
    given?.report('shares-do-not-sum', message, "What they leave of 100 % is a manager's decision.")
  }
  given?.done()
  const reallocation: Reallocation = {
    managerial: cursor?.at('managerial')?.quantity(rate) ?? 0,
    absence: cursor?.at('absence')?.quantity(rate) ?? 0,
    ...(given ? { reasons } : {}),
  }
  cursor?.done()
  return reallocation
}

function readOverload(cursor: Cursor): Overload {
  const leaving = cursor.need('leaving', '{ value: 1, range: [1, 1.5] }')
  const found = { leaving: leaving?.quantity(factor) ?? Number.NaN }
  if (found.leaving < 1) {
    leaving?.report('out-of-range', 'A factor below 1 says that overload keeps people.', 'Write "1" for no effect.')
  }
  cursor.done()
  return found
}

function readManagers(cursor: Cursor): { span: number } {
  const at = cursor.need('span', '6 posts')
  const span = at?.quantity(posts) ?? Number.NaN
  if (span < 1) at?.report('out-of-range', 'A manager of nobody is none.', 'Write "6 posts".')
  cursor.done()
  return { span }
}

function readRole(cursor: Cursor): Role {
  const kinds = ['social-worker', 'personal-adviser', 'family-support'] as const
  const countsAs = cursor.need('countsAs', 'social-worker')?.choice(kinds, 'social-worker') ?? 'social-worker'
  // Who stands beside a family's worker holds nobody, and needs no caps.
  const isSupport = countsAs === 'family-support'
  const cap = isSupport ? cursor.at('cap') : cursor.need('cap', '18 children')
  const hardCap = isSupport ? cursor.at('hardCap') : cursor.need('hardCap', '25 children')
  const newlyQualified = cursor.at('newlyQualified')
  const role: Role = {
    name: cursor.name,
    countsAs,
    cap: isSupport && !cap ? Infinity : readCap(cap),
    hardCap: isSupport && !hardCap ? Infinity : readCap(hardCap),
    hoursPerYear: readHours(cursor.at('hours')),
    agencyShare: cursor.need('agencyShare', '20 %')?.quantity(share) ?? Number.NaN,
    employed: readTenure(cursor.need('employed', '{ leave: 0.2 a year, replacedAfter: 60 working days }')),
    agency: readTenure(cursor.need('agency', '{ leave: 1.5 a year, replacedAfter: 10 working days }')),
    ...(newlyQualified ? { newlyQualified: readNewlyQualified(newlyQualified) } : {}),
  }
  if (role.hardCap < role.cap) {
    const message = 'The hard cap is below the cap.'
    // Where a scenario gives one of the two and its base the other, it is the scenario that has to change.
    const given = [hardCap, cap].find((one) => one?.value.place.file === cursor.value.place.file) ?? hardCap
    given?.report('out-of-range', message, 'A hard cap is never passed, so it lies at or above the cap.')
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
  if (!inner.isText('no limit')) return cursor.quantity(childrenHeld)
  inner.figure(Infinity, 'children')
  return Infinity
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
