/**
 * Why a worker was given or changed: the reasons of the social worker episodes of SSDA903 (DfE guide), in the order of
 * their numbers in the log. FCONTA is a first worker and no change; TSPROC and ORGRST are designed, the rest unplanned.
 * From CHCHAN on (the child asked for it, the parents or carers did, the worker died, others) nothing in the model brings
 * them about: they are stated shares of the residual changes, in the order of the scenario's `residualReasons`.
 */
export const workerReasons = [
  'FCONTA',
  'TSPROC',
  'ORGRST',
  'LEFTRL',
  'MANAGE',
  'ABSENC',
  'CHCHAN',
  'PCCHAN',
  'SWDIED',
  'OTHERS',
] as const
export type WorkerReason = (typeof workerReasons)[number]

export const FCONTA = 0
export const TSPROC = 1
export const ORGRST = 2
export const LEFTRL = 3
export const MANAGE = 4
export const ABSENC = 5
export const CHCHAN = 6
export const PCCHAN = 7
export const SWDIED = 8
export const OTHERS = 9

/** Whether a change for this reason follows from the operating model itself. */
export function isDesigned(reason: number): boolean {
  return reason === TSPROC || reason === ORGRST
}
