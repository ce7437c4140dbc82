import { type CohortTask, type KeptCohort, keepCohort } from './keep-cohort.ts'
import { PlaceError } from './place-error.ts'

/** What comes of a task. An error that is thrown loses its class and its code on the way out of a thread. */
export type CohortAnswer =
  | { readonly kept: KeptCohort }
  | {
      readonly failed: string
      readonly isPlace: boolean
      readonly code?: string | undefined
      readonly path?: string | undefined
    }

/** The task of a worker thread that keeps children's histories. */
export default function run(task: CohortTask): CohortAnswer {
  try {
    return { kept: keepCohort(task) }
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException
    if (!(error instanceof PlaceError) && code === undefined) throw error
    return { failed: (error as Error).message, isPlace: error instanceof PlaceError, code, path }
  }
}
