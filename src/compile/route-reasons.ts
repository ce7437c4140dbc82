import { type RouteReason, routeReasons } from '../scenario/route-reason.ts'

export { routeReasons }

/** The number of a reason in the log. */
export function routeReason(reason: RouteReason): number {
  return routeReasons.indexOf(reason)
}
