import type { Cursor } from './cursor.ts'
import { share } from './dimensions.ts'
import type { NeedCategory, Needs } from './needs.ts'
import { GROWN_UP, readAges } from './read-ages.ts'
import { checkSum, toWhole } from './read-shares.ts'

/** Families larger than this are not told apart [children]. */
const LARGEST_FAMILY = 20

/** Who the families are. */
export function readNeeds(cursor: Cursor): Needs {
  const ages = cursor.need('ages', '{ under 1: 10 %, 1-17: 90 % }')
  const needs = {
    categories: readCategories(cursor.need('categories', '{ N1: { title: abuse or neglect, share: 100 % } }')),
    familySizes: readSizes(cursor.need('familySizes', '{ "1": 55 %, "2": 45 % }')),
    ages: ages ? readAges(ages, GROWN_UP) : [],
    earlierPlan: cursor.need('earlierPlan', '19 %')?.quantity(share) ?? Number.NaN,
    boys: cursor.need('boys', '53 %')?.quantity(share) ?? Number.NaN,
  }
  cursor.done()
  return needs
}

function readCategories(cursor: Cursor | undefined): NeedCategory[] {
  const list = cursor?.unwrap()
  const categories = (list?.entries() ?? []).map((value): NeedCategory => {
    const category = {
      code: value.name,
      title: value.need('title', 'abuse or neglect')?.text() ?? '',
      share: value.need('share', '57 %')?.quantity(share, value.at('range')) ?? Number.NaN,
    }
    value.done()
    return category
  })
  const shares = categories.map((category) => category.share)
  const codes = categories.map((category) => category.code)
  if (list?.isMap()) checkSum(list, shares, codes)
  const whole = toWhole(shares)
  return categories.map((category, i) => ({ ...category, share: whole[i] ?? 0 }))
}

function readSizes(cursor: Cursor | undefined): number[] {
  const sizes = cursor?.unwrap()
  const shares: number[] = []
  let isComplete = true
  for (const value of sizes?.entries() ?? []) {
    const size = Number(value.name)
    const part = value.quantity(share)
    if (Number.isInteger(size) && size >= 1 && size <= LARGEST_FAMILY) {
      while (shares.length < size) shares.push(0)
      shares[size - 1] = part
    } else {
      const hint = `Write "1", "2" and so on, up to "${LARGEST_FAMILY}".`
      value.report('not-a-quantity', `"${value.name}" is not a number of children.`, hint, value.key)
      isComplete = false
    }
  }
  if (sizes?.isMap() && isComplete) checkSum(sizes, shares)
  return toWhole(shares)
}
