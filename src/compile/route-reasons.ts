import type { RouteReason } from '../scenario/pathway.ts'

/** How an ending is counted, in the order of its number in the log. */
export const routeReasons: readonly RouteReason[] = [
  'none',
  'no-further-action',
  'not-in-need',
  'advice',
  'early-help-ended',
  'moved-away',
  'home',
  'permanence',
  'turned-18',
  'left-care-service',
]

/** The number of a reason in the log. */
export function routeReason(reason: RouteReason): number {
  return routeReasons.indexOf(reason)
}
