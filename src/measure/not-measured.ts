/** A measure that this version cannot give, and why in plain words. */
export interface NotMeasured {
  readonly name: string
  readonly why: string
}

const because = (why: string, names: readonly string[]): NotMeasured[] => names.map((name) => ({ name, why }))

/** What this version of the simulator cannot measure. It is absent from results and never 0. */
export const notMeasured: readonly NotMeasured[] = [
  ...because('Placements are not simulated: a child in care is counted, and not where she lives.', [
    'placement-mix',
    'placement-moves',
    'three-or-more-placements',
  ]),
  ...because('Adoption is one of several endings that are counted together, without its steps.', [
    'days-entry-to-placed-for-adoption',
    'days-placement-order-to-match',
  ]),
  ...because('Fostering and adopting households are not simulated.', ['caseload-per-worker-with-households']),
  ...because('This version has no prices.', [
    'staff-cost',
    'placement-cost',
    'other-cost',
    'total-cost',
    'investment',
    'cashable-saving',
    'growth-avoided',
    'net-present-value',
    'cumulative-position',
    'break-even-month',
  ]),
]
