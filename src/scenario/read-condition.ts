import type { Cursor } from './cursor.ts'
import type { Condition } from './pathway.ts'
import { readAgeRange } from './read-ages.ts'

/**
 * Which children: `needs`, `localities`, `ages`, and, of children and not of teams, `earlierPlan` and `unaccompanied`; all
 * of those named must hold.
 */
export function readCondition(cursor: Cursor | undefined, of: 'children' | 'teams' = 'children'): Condition {
  if (!cursor) return {}
  const names = (key: 'needs' | 'localities', kind: 'need' | 'locality'): string[] | undefined => {
    const found = cursor.at(key)
    if (!found) return undefined
    const list = found.isList() ? found.list() : [found]
    if (list.length === 0) found.report('missing-key', 'This list names nobody.', `Name one, or leave "${key}" out.`)
    return list.map((item) => item.refer(kind))
  }
  const needs = names('needs', 'need')
  const localities = names('localities', 'locality')
  const range = cursor.at('ages')
  const ages = range && readAgeRange(range)
  const earlierPlan = of === 'children' ? cursor.at('earlierPlan')?.flag() : undefined
  const unaccompanied = of === 'children' ? cursor.at('unaccompanied')?.flag() : undefined
  return {
    ...(needs ? { needs } : {}),
    ...(localities ? { localities } : {}),
    ...(ages ? { ages } : {}),
    ...(earlierPlan === undefined ? {} : { earlierPlan }),
    ...(unaccompanied === undefined ? {} : { unaccompanied }),
  }
}

/** Whether a condition fits every child. */
export function fitsAll(when: Condition): boolean {
  return Object.keys(when).length === 0
}

/** Reports cases that no child ever comes to, because one above them is for all: the first that fits wins. */
export function checkCases(items: readonly Cursor[], conditions: readonly Condition[]): void {
  items.forEach((item, i) => {
    const when = conditions[i]
    if (!when || !fitsAll(when)) return
    item.report(
      'never-fits',
      'This case says of no children that it is for them, so what stands after it is never used.',
      'Name its children, as "needs: [N2]" or "ages: under 5".',
    )
  })
}
