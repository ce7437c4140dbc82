import { type CohortTask, type KeptCohort, keepCohort } from './keep-cohort.ts'

/** The task of a worker thread that keeps children's histories. */
export default function run(task: CohortTask): KeptCohort {
  return keepCohort(task)
}
