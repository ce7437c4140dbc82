import { createRecords, type Records } from '../kernel/records.ts'

/** State of a section 47 enquiry beside the main stage. */
export const NO_ENQUIRY = 0
/** Known to come; the family is urgent already. */
export const ENQUIRY_TO_COME = 1
export const ENQUIRY_OPEN = 2

const specs = {
  // What is looked at whenever a case is: sixteen values of one width, and so one line of the processor's cache.
  /** -1 before it is opened, and once it is closed. */
  stage: ['int32', -1],
  team: ['int32', -1],
  worker: ['int32', -1],
  family: 'int32',
  /** Rows among which its members are: those whose `case` is this one. */
  firstChild: 'int32',
  endChild: 'int32',
  members: 'int32',
  /** Bit 1: the stage's work is in hand; bit 2: the enquiry's. */
  working: 'int32',
  /** Names the case in every draw: the family's key, or the child's. */
  key: 'uint32',
  /** Its row among the case files. */
  file: 'int32',
  /** 1 for a looked-after child or care leaver, held by her own look-up. */
  single: 'int32',
  /** The team it is to move to when that team gives a worker (release when taken); else -1. */
  nextTeam: ['int32', -1],
  /** Last worker she had in the team that holds her; -1 if none yet. */
  workerHere: ['int32', -1],
  finishHandle: ['int32', -1],
  /** Its cell (`Cells.cell`) as it would be in the first age band and without an earlier plan. */
  firstCell: 'int32',
  enquiry: 'int32',

  // Sixteen more, of what it waits for and what is to come.
  /** Team on whose waiting list it stands, -1 for none. */
  queue: ['int16', -1],
  waitingSince: 'int16',
  waitReason: 'uint16',
  since: 'int16',
  /** 1 while it stays with a worker though the map of today gives it to another team (a roll-out that keeps families). */
  kept: 'uint16',
  /** 1 once the stay has begun (a stay may begin when a worker is given). */
  begun: 'uint16',
  /** 1 when the stay is over and only the conference is waited for. */
  overdue: 'uint16',
  /** 1 when the stay will end by a birthday. */
  byBirthday: 'uint16',
  /** 1 while the case enters a stage it had in another authority. */
  movedIn: 'uint16',
  /** Day the clock of referral started. */
  clockDay: 'int16',
  /** 1 when the enquiry leads to a conference. */
  conference: 'uint16',
  strategyDay: 'int16',
  /** Days the strategy discussion comes after allocation, drawn at entry. */
  strategyWithin: 'int16',
  /** Reviews held in this stay. */
  reviews: 'uint16',
  /** What it waits for a chair for (`chair-diary.ts`). */
  chairWait: 'uint16',
  /** How often it had been in its stage before, which is what the draws of the stage count. */
  occurrence: 'uint16',

  /** Day on which the stay is to end. */
  endDay: 'int32',
  /** Limit of reviews in this stay, and day of the next. */
  reviewLimit: 'int32',
  reviewDay: 'int32',
  reviewHandle: ['int32', -1],
  reallocateHandle: ['int32', -1],
  enquiryHandle: ['int32', -1],
  /** The birthday on which it is looked up again. */
  ageHandle: ['int32', -1],
  /** 1 once it has asked for a chair: it may stand in a diary. */
  asked: 'int32',

  /** What it counts for in its worker's load. */
  weight: 'float64',
  /** Of the stage's work: hours left at the last settling, pace now and fastest [hours a working day], working day to be done by. */
  workLeft: 'float64',
  workPace: 'float64',
  workCeiling: 'float64',
  workDue: 'float64',
  /** Working day before which a worker new to the case reads in, and its work rests (practice assumptions). */
  readyFrom: ['float64', -32_768],
  /** The same of the enquiry's. */
  enquiryLeft: 'float64',
  enquiryPace: 'float64',
  enquiryCeiling: 'float64',
  enquiryDue: 'float64',
} as const

/**
 * The open cases: what a team holds and a worker is given. One case for a family's children at home, one for each child who
 * is looked after or a care leaver. A case has a row while it is open; what must outlast that is in its file
 * (`case-files.ts`).
 */
export type Cases = Records<typeof specs>

/** A table without cases. */
export function createCases(): Cases {
  return createRecords(specs, 1 << 12)
}
