/** What may be relied on from one version to the next. */
export const stabilityPromise =
  'Names, kinds, units and meanings of columns keep within a format number (format in the manifest). Columns and tables may be added at the end. A column that changes its meaning or goes makes a new format number, told in the changelog. Values may change with the version of caseflow, which the manifest names: cite it.'

/** The terms a cohort is given on. */
export const cohortLicence =
  'A simulated cohort is made from a scenario and published figures; caseflow claims no rights in it: use it under CC0-1.0. The published figures in the shipped scenarios are under the Open Government Licence v3.0; say so where you publish what rests on them.'
