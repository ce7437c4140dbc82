/** How a child came to be looked after, in the order of its number in the log. */
export const careRoutes = ['from-home', 'unaccompanied', 're-entry'] as const

export const FROM_HOME = 0
export const UNACCOMPANIED = 1
export const RE_ENTRY = 2
