/** What a value measures, and the units it may be written in with their factor to the unit the engine uses. */
export interface Dimension {
  readonly name: string
  readonly units: Readonly<Record<string, number>>
  /** A value that would be accepted. */
  readonly example: string
  readonly least: number
  readonly most: number
  /** Whether only whole numbers make sense. */
  readonly whole?: boolean
  /** Whether it measures time. */
  readonly time?: boolean
}

/** Larger than any count the model can hold. */
const MOST = 1e9
/** Numbers of the same size as a year's days, used where a year is told in days. */
const DAYS_IN_YEAR = 365.25

const count = (name: string, units: readonly string[], example: string, more: Partial<Dimension> = {}): Dimension => ({
  name,
  units: Object.fromEntries(units.map((unit) => [unit, 1])),
  example,
  least: 0,
  most: MOST,
  ...more,
})

const PEOPLE = ['children', 'child', 'young people', 'young person', 'people', 'person']

/** [0, 1] */
export const share: Dimension = { name: 'a share', units: { '%': 0.01 }, example: '26 %', least: 0, most: 1 }
/** Of an area or a stock. */
export const children: Dimension = count('a number of children', PEOPLE, '667 children', { whole: true })
/** A worker's cap, which may be a mean of several and so not whole. */
export const childrenHeld: Dimension = count('a number of children', PEOPLE, '18 children', { least: 1 })
export const families: Dimension = count('a number of families', ['families', 'family'], '6,060 families', {
  whole: true,
})
/** Every post is one full-time worker. */
export const posts: Dimension = count('a number of posts', ['posts', 'post', 'FTE'], '45 posts', { whole: true })
export const familiesAYear: Dimension = count(
  'families a year',
  ['families a year', 'family a year'],
  '11,440 families a year',
)
export const childrenAYear: Dimension = count(
  'children a year',
  ['children a year', 'child a year', 'young people a year'],
  '50 children a year',
)
/** [a year] */
export const rate: Dimension = {
  name: 'a rate',
  units: { 'a year': 1, 'a month': 12, 'a week': DAYS_IN_YEAR / 7 },
  example: '0.278 a year',
  least: 0,
  most: 1000,
}
/** [years] */
export const years: Dimension = {
  name: 'a length of time in years, months or weeks',
  units: {
    years: 1,
    year: 1,
    months: 1 / 12,
    month: 1 / 12,
    weeks: 7 / DAYS_IN_YEAR,
    week: 7 / DAYS_IN_YEAR,
    days: 1 / DAYS_IN_YEAR,
    day: 1 / DAYS_IN_YEAR,
  },
  example: '24 months',
  least: 0,
  most: 100,
  time: true,
}
/** [working days] */
export const workingDays: Dimension = {
  name: 'a number of working days',
  units: { 'working days': 1, 'working day': 1 },
  example: '60 working days',
  least: 0,
  most: 3000,
  time: true,
}
/** [days], working or calendar: which of the two the unit says. */
export const duration: Dimension = {
  name: 'a length of time',
  units: {
    'working days': 1,
    'working day': 1,
    days: 1,
    day: 1,
    weeks: 7,
    week: 7,
    months: DAYS_IN_YEAR / 12,
    month: DAYS_IN_YEAR / 12,
    years: DAYS_IN_YEAR,
    year: DAYS_IN_YEAR,
  },
  example: '45 working days',
  least: 0,
  most: 100 * DAYS_IN_YEAR,
  time: true,
}
/** [hours of a worker] */
export const hours: Dimension = count('a number of hours', ['hours', 'hour'], '23 hours')
/** [hours of a worker a month] */
export const hoursAMonth: Dimension = count('hours a month', ['hours a month', 'hour a month'], '5 hours a month')
/** [hours of a worker a year] */
export const hoursAYear: Dimension = count('hours a year', ['hours a year'], '1,150 hours a year', { least: 1 })
/** A limit [days], working or calendar: which of the two the unit says. */
export const limitDays: Dimension = {
  name: 'a limit in days',
  units: { 'working days': 1, 'working day': 1, days: 1, day: 1, weeks: 7, week: 7 },
  example: '45 working days',
  least: 1,
  most: 3000,
  whole: true,
  time: true,
}
/** [weeks] */
export const wholeWeeks: Dimension = {
  name: 'a number of weeks',
  units: { weeks: 1, week: 1 },
  example: '6 weeks',
  least: 1,
  most: 520,
  whole: true,
  time: true,
}
/** A plain number: a factor. */
export const factor: Dimension = {
  name: 'a factor',
  units: { '': 1, times: 1, '×': 1 },
  example: '1.06',
  least: 0,
  most: 1000,
}
/** Conferences there is a chair for [a week of five working days]. */
export const slotsAWeek: Dimension = count(
  'a number of conferences a week',
  ['a week', 'slots a week', 'conferences a week'],
  '20 a week',
  { least: 0.1 },
)
