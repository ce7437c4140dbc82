import type { Plan } from './plan.ts'

/** A plan as it was when it was given a name. */
export interface Version {
  readonly id: string
  readonly name: string
  /** ISO time. */
  readonly at: string
  readonly plan: Plan
}

/** What is kept on the machine between visits. */
export interface KeptWork {
  readonly plan?: Plan
  readonly area?: string
  readonly base?: string
  readonly also?: readonly string[]
  readonly runs?: number
  readonly years?: number
  readonly practice?: boolean
  readonly draws?: number
  readonly versions: readonly Version[]
}

const KEY = 'caseflow:work:1'

/** What was kept; nothing where the browser keeps nothing, or where what it kept is damaged. */
export function readKeptWork(): KeptWork {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return isKeptWork(kept) ? kept : { versions: [] }
  } catch {
    return { versions: [] }
  }
}

/** Keeps the work; returns whether the browser did. */
export function keepWork(work: KeptWork): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(work))
    return true
  } catch {
    return false
  }
}

function isKeptWork(value: unknown): value is KeptWork {
  if (typeof value !== 'object' || value === null) return false
  const { plan, versions, area, base, also, runs, years, practice, draws } = value as Record<string, unknown>
  const isText = (one: unknown): boolean => one === undefined || typeof one === 'string'
  const isCount = (one: unknown): boolean => one === undefined || (Number.isInteger(one) && Number(one) >= 1)
  return (
    (plan === undefined || isPlan(plan)) &&
    isText(area) &&
    isText(base) &&
    (also === undefined || (Array.isArray(also) && also.every((one) => typeof one === 'string'))) &&
    isCount(runs) &&
    isCount(years) &&
    (practice === undefined || typeof practice === 'boolean') &&
    (draws === undefined || draws === 0 || isCount(draws)) &&
    Array.isArray(versions) &&
    versions.every(
      (one) =>
        typeof one?.id === 'string' && typeof one.name === 'string' && typeof one.at === 'string' && isPlan(one.plan),
    )
  )
}

function isPlan(value: unknown): value is Plan {
  const { file, text } = (value ?? {}) as Record<string, unknown>
  return typeof file === 'string' && typeof text === 'string'
}
