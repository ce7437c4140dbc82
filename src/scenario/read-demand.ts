import type { Area } from './area.ts'
import type { Cursor } from './cursor.ts'
import type { Demand } from './demand.ts'
import type { NeedCategory, Needs } from './needs.ts'
import { childrenAYear, familiesAYear, share } from './quantity.ts'
import { readAges } from './read-ages.ts'
import { checkSum } from './read-shares.ts'

/** What comes in. Contacts may be written in families, or in children for each 10,000 of the area. */
export function readDemand(cursor: Cursor, area: Area, needs: Needs): Demand {
  const meanSize = needs.familySizes.reduce((sum, part, i) => sum + part * (i + 1), 0)
  const contacts = cursor.need('contacts', '11,440 families a year')?.quantity({
    ...familiesAYear,
    units: {
      ...familiesAYear.units,
      'per 10,000 a year': area.children / 10_000 / meanSize,
      'children a year': 1 / meanSize,
    },
  })
  const entry = cursor.need('entry', 'contact')?.text() ?? ''
  const alone = cursor.at('unaccompanied')
  const unaccompanied = alone && {
    children: alone.need('children', '50 children a year')?.quantity(childrenAYear) ?? Number.NaN,
    entry: alone.need('entry', 'care')?.text() ?? '',
    ages: readNeeded(alone, 'ages', '{ "16": 60 %, "17": 40 %}'),
  }
  alone?.done()
  cursor.done()
  return { contacts: contacts ?? Number.NaN, entry, ...(unaccompanied ? { unaccompanied } : {}) }
}

/** Who the families are. */
export function readNeeds(cursor: Cursor): Needs {
  const categories: NeedCategory[] = []
  const list = cursor.need('categories', '{ N1: { title: abuse or neglect, share: 100 % } }')?.unwrap()
  for (const [code, value] of list?.map() ?? []) {
    categories.push({
      code,
      title: value.need('title', 'abuse or neglect')?.text() ?? '',
      share: value.need('share', '57 %')?.quantity(share) ?? Number.NaN,
    })
    value.done()
  }
  if (list)
    checkSum(
      list,
      categories.map((category) => category.share),
    )

  const familySizes: number[] = []
  const sizes = cursor.need('familySizes', '{ "1": 55 %, "2": 45 % }')?.unwrap()
  for (const [size, value] of sizes?.map() ?? []) {
    const found = Number(size)
    if (!Number.isInteger(found) || found < 1 || found > 20) {
      value.report('not-a-quantity', `"${size}" is not a number of children.`, 'Write "1", "2" and so on.')
      continue
    }
    while (familySizes.length < found) familySizes.push(0)
    familySizes[found - 1] = value.quantity(share)
  }
  if (sizes) checkSum(sizes, familySizes)

  const needs = {
    categories,
    familySizes,
    ages: readNeeded(cursor, 'ages', '{ under 1: 10 %, 1-17: 90 % }'),
    earlierPlan: cursor.need('earlierPlan', '19 %')?.quantity(share) ?? Number.NaN,
    boys: cursor.need('boys', '53 %')?.quantity(share) ?? Number.NaN,
  }
  cursor.done()
  return needs
}

function readNeeded(cursor: Cursor, key: string, example: string): ReturnType<typeof readAges> {
  const found = cursor.need(key, example)
  return found ? readAges(found) : []
}
