import type { Area } from './area.ts'
import type { Cursor } from './cursor.ts'
import type { Demand, TransferIn } from './demand.ts'
import { share, childrenAYear, familiesAYear } from './dimensions.ts'
import { childrenAFamily, type Needs } from './needs.ts'
import { GROWN_UP, readAges } from './read-ages.ts'
import { readProfile, readSources } from './read-demand-profile.ts'

/** What comes in. Contacts may be written in families, in children, or in children for each 10,000 of the area. */
export function readDemand(cursor: Cursor, area: Area, needs: Needs): Demand {
  const aFamily = childrenAFamily(needs)
  // The figures these rest on were refused already where they are not numbers.
  const scale = (factor: number): number => (Number.isFinite(factor) && factor > 0 ? factor : 1)
  const contacts = cursor.need('contacts', '11,440 families a year')?.quantity({
    ...familiesAYear,
    units: {
      ...familiesAYear.units,
      'children a year': scale(1 / aFamily),
      'per 10,000 a year': scale(area.children / 10_000 / aFamily),
    },
  })
  const entry = cursor.need('entry', 'contact')?.refer('stage') ?? ''
  const alone = cursor.at('unaccompanied')
  const ages = alone?.need('ages', '{ "16": 60 %, "17": 40 % }')
  const boys = alone?.at('boys')
  const need = alone?.at('need')
  const unaccompanied = alone && {
    children: alone.need('children', '50 children a year')?.quantity(childrenAYear) ?? Number.NaN,
    entry: alone.need('entry', 'care')?.refer('stage') ?? '',
    ages: ages ? readAges(ages, GROWN_UP) : [],
    ...(boys ? { boys: boys.quantity(share) } : {}),
    ...(need ? { need: need.refer('need') } : {}),
  }
  alone?.done()
  const profile = cursor.at('profile')
  const sources = cursor.at('sources')
  const transfers = cursor.at('transfersIn')
  const demand = {
    contacts: contacts ?? Number.NaN,
    entry,
    ...(unaccompanied ? { unaccompanied } : {}),
    ...(profile ? { profile: readProfile(profile) } : {}),
    ...(sources ? { sources: readSources(sources) } : {}),
    ...(transfers ? { transfersIn: readTransfers(transfers) } : {}),
  }
  cursor.done()
  return demand
}

/** Children a year by the stage they go on in. */
function readTransfers(cursor: Cursor): TransferIn[] {
  return cursor
    .unwrap()
    .entries()
    .map((value) => ({ stage: value.referKey('stage'), children: value.quantity(childrenAYear) }))
}
