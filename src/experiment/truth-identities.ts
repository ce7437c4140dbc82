import type { TrialResult } from './trial.ts'

/** Something that must hold exactly in every replication. */
export interface Identity {
  readonly name: string
  readonly holds: boolean
  /** Where it does not, in words; empty otherwise. */
  readonly found: string
}

/** Children are whole: a sum of counts and shares of counts is off by less than this, or wrong [children]. */
const EXACT = 1e-6

const balances: readonly (readonly [check: string, name: string])[] = [
  ['children-balance', 'children in = children out + children present'],
  ['stage-balance', 'stock at the end = opening stock + entries − exits, by stage'],
]

/** The identities of a year: balances, as every run checks them of itself, and the national rule for need episodes. */
export function truthIdentities(trials: readonly TrialResult[]): Identity[] {
  return [
    ...balances.map(([check, name]) => identity(name, trials, (trial) => failureOf(trial, check))),
    identity('need episodes started = referrals − no further action − recorded not in need', trials, startsAreOff),
  ]
}

function identity(name: string, trials: readonly TrialResult[], fault: (trial: TrialResult) => string): Identity {
  const faults = trials.flatMap((trial, replication) => {
    const found = fault(trial)
    return found === '' ? [] : [`run ${replication + 1}: ${found}`]
  })
  return { name, holds: faults.length === 0, found: faults[0] ?? '' }
}

function failureOf(trial: TrialResult, check: string): string {
  const made = trial.checks.find(({ name }) => name === check)
  if (!made) return 'it was not checked'
  return made.passed ? '' : made.found
}

function startsAreOff({ measures }: TrialResult): string {
  const valueOf = (name: string): number => measures[name]?.overall ?? Number.NaN
  const referrals = valueOf('referrals')
  const left = valueOf('referrals-no-further-action') + valueOf('assessments-not-in-need')
  const started = valueOf('need-episodes-started')
  const expected = referrals * (1 - left / 100)
  return Math.abs(started - expected) < EXACT * Math.max(1, referrals) ? '' : `${started} started, ${expected} expected`
}
