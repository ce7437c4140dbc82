import { children, families, stages, statuses } from './child-tables.ts'
import type { CohortTable } from './cohort-table.ts'
import { events } from './event-table.ts'
import { allocations, changesOfWorker, measureValues } from './work-tables.ts'
import { absences, posts, teamLoads, workers } from './workforce-tables.ts'

/** Every table of a kept cohort, in the order of the data dictionary. */
export const cohortTables: readonly CohortTable[] = [
  children,
  families,
  stages,
  statuses,
  allocations,
  changesOfWorker,
  workers,
  absences,
  posts,
  teamLoads,
  measureValues,
  events,
]
