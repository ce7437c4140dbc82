/** A number with its unit, as people write it: "1,143 children", "26 %", "45 working days". */
export interface Quantity {
  readonly value: number
  /** As written after the number, spaces folded; empty when there is none. */
  readonly unit: string
}

/** What a value measures, and the units it may be written in with their factor to the unit the engine uses. */
export interface Dimension {
  readonly name: string
  readonly units: Readonly<Record<string, number>>
  /** A value that would be accepted. */
  readonly example: string
  readonly least: number
  readonly most: number
}

const count = (name: string, units: readonly string[], example: string): Dimension => ({
  name,
  units: Object.fromEntries(units.map((unit) => [unit, 1])),
  example,
  least: 0,
  most: 1e9,
})

/** [0, 1] */
export const share: Dimension = { name: 'a share', units: { '%': 0.01 }, example: '26 %', least: 0, most: 1 }
export const children: Dimension = count(
  'a number of children',
  ['children', 'child', 'young people', 'young person', 'people', 'person'],
  '18 children',
)
export const families: Dimension = count('a number of families', ['families', 'family'], '6,060 families')
export const posts: Dimension = count('a number of posts', ['posts', 'post', 'FTE'], '45 posts')
export const familiesAYear: Dimension = count(
  'families a year',
  ['families a year', 'family a year'],
  '11,440 families a year',
)
export const childrenAYear: Dimension = count(
  'children a year',
  ['children a year', 'child a year'],
  '50 children a year',
)
/** [a year] */
export const rate: Dimension = {
  name: 'a rate',
  units: { 'a year': 1, 'a month': 12 },
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
    weeks: 7 / 365.25,
    week: 7 / 365.25,
    days: 1 / 365.25,
    day: 1 / 365.25,
  },
  example: '24 months',
  least: 0,
  most: 100,
}
/** [working days] */
export const workingDays: Dimension = {
  name: 'a number of working days',
  units: { 'working days': 1, 'working day': 1 },
  example: '60 working days',
  least: 0,
  most: 3000,
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
    months: 365.25 / 12,
    month: 365.25 / 12,
    years: 365.25,
    year: 365.25,
  },
  example: '45 working days',
  least: 0,
  most: 36_525,
}
/** A plain number: a factor. */
export const factor: Dimension = {
  name: 'a factor',
  units: { '': 1, times: 1, '×': 1 },
  example: '1.06',
  least: 0,
  most: 1000,
}

/** Splits a text into number and unit; undefined when it does not start with a number. */
export function parseQuantity(text: string): Quantity | undefined {
  const found = /^\s*([-+−]?)\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(.*?)\s*$/u.exec(text)
  if (!found) return undefined
  const [, sign, digits, unit] = found
  const value = Number((digits ?? '').replaceAll(',', ''))
  return { value: sign === '' || sign === '+' ? value : -value, unit: (unit ?? '').replace(/\s+/gu, ' ') }
}
