/**
 * How an ending is counted. Families do not come back after `moved-away`, `advice` and `early-help-ended`. The order is
 * that of the numbers in the log.
 */
export const routeReasons = [
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
] as const

export type RouteReason = (typeof routeReasons)[number]
