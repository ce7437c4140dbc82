/**
 * Effects that were put into the model: to estimate them from a cohort finds them again, and is no finding. Each is a
 * value of the scenario, with its source there.
 */
export const effectsPutIn: readonly string[] = [
  'Shares of routes between stages, by category of need, age band and locality (pathway.stages.*.routes).',
  'Lengths of stay in a stage, by their law (pathway.stages.*.stay), and their limits.',
  'How many contacts come, their seasons and working days, by locality and source (demand).',
  'Sizes of families, ages of children, sexes and needs, each from its own published table (needs).',
  'Which team holds which stage, for which children (teams): every hand-off follows from it.',
  'How long workers stay, how often they are away, and how long a post is empty (workforce).',
  'How many children a worker may hold, and that families who wait are taken by urgency and then in turn (teams).',
  'Families who come back after closure: at the rate and in the time the scenario gives (pathway.returns).',
  'Coming into care, staying and leaving it, by age and need; returning to care (pathway).',
  'Reasons CHCHAN, PCCHAN, SWDIED and OTHERS of a change of worker: stated shares (workforce.residualReasons).',
]

/** What children have together in the world and not here: a cohort cannot be asked about it. */
export const jointDistributionsAbsent: readonly string[] = [
  'Ethnicity, disability, income, schooling and health are not simulated.',
  'Sex is drawn without regard to age, need or locality, and changes nothing that happens.',
  'The need of a family does not depend on its size; children of one family share it.',
  'How long one stage takes does not depend on how long another took, nor on the worker, but through waiting and load.',
  'Without practice assumptions a worker’s load, a change of worker or a hand-off changes nothing in what becomes of the child.',
  'Placements, carers, costs and money are not simulated.',
  'Families do not move between localities, and the people of an area do not change over the run.',
]

/** What may be relied on from one version to the next. */
export const stabilityPromise =
  'Names, kinds, units and meanings of columns keep within a format number (format in the manifest). Columns and tables may be added at the end. A column that changes its meaning or goes makes a new format number, told in the changelog. Values may change with the version of caseflow, which the manifest names: cite it.'

/** The terms a cohort is given on. */
export const cohortLicence =
  'A simulated cohort is made from a scenario and published figures; caseflow claims no rights in it: use it under CC0-1.0. The published figures in the shipped scenarios are under the Open Government Licence v3.0; say so where you publish what rests on them.'
