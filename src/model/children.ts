import { type Columns, createColumns } from '../kernel/columns.ts'

/** A day that never was; columns of days start with it. Days of a run and of a childhood before it fit 16 bits. */
export const NEVER = -32_768

/** Where a child is when she is not looked after: at home, or out of the model's sight for good. */
export const AT_HOME = 0
export const AWAY = 1
export const GONE = 2

const specs = {
  key: 'uint32',
  family: 'int32',
  /** Day of birth, or the expected day; may be before the start or to come [day]. */
  birthday: 'int16',
  girl: 'uint8',
  unaccompanied: 'uint8',
  /** 1 after any protection plan, ever. */
  earlierPlan: 'uint8',
  /** AT_HOME, AWAY (looked after or care leaver) or GONE (adopted, grown up, no longer returning). */
  place: 'uint8',
  /** The case she is in now, -1 while nobody is involved. */
  case: ['int32', -1],
  /** File of her own case when looked after or a care leaver; -1 until the first time. */
  ownFile: ['int32', -1],
  referralDay: ['int16', -32_768],
  closureDay: ['int16', -32_768],
  planDay: ['int16', -32_768],
  careDay: ['int16', -32_768],
  /** Day she came to the team that holds her. */
  teamDay: 'int16',
  /** 1 once she has had a worker since she was last closed. */
  hadWorker: 'uint8',
  /** 1 once the log has introduced her. */
  known: 'uint8',
  adultNotice: 'uint8',
  homecomings: 'uint8',
  /** Legal status beside her main stage (`court.ts`), since when, and how many she has had. */
  court: 'uint8',
  courtDay: 'int16',
  courtSpells: 'uint16',
  /** Day her latest pre-proceedings began. */
  preProceedingsDay: ['int16', -32_768],
  courtHandle: ['int32', -1],
  reEntryHandle: ['int32', -1],
} as const

/** The children, in columns: the unit of count. */
export type Children = Columns<typeof specs>

/**
 * A table without children.
 * @param expected how many there will be, so that the table is not copied as it grows
 */
export function createChildren(expected: number): Children {
  return createColumns(specs, Math.max(1 << 15, Math.ceil(expected)))
}

/** Age in years on a day, by the calendar's average year; exact birthdays are notices. */
export function ageOn(children: Children, child: number, day: number): number {
  return (day - children.birthday[child]) / 365.25
}
