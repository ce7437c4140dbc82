/** What a command ends with; docs/interface.md lists them. */
export const DONE = 0
export const PROBLEMS = 1
export const WRONG_USAGE = 2
export const STOPPED = 3
export const CHECK_FAILED = 4
export const DEFECT = 70
