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
  readonly against?: string
  readonly also?: readonly string[]
  readonly runs?: number
  readonly years?: number
  readonly practice?: boolean
  readonly draws?: number
  readonly versions: readonly Version[]
}

const KEY = 'caseflow:work:1'
/** Plans of windows that were closed while another's was kept. */
const BESIDE = 'caseflow:beside:1'

/** The keeping this window knows of: what it read when it opened, or wrote last. */
let known: string | undefined

/** What was kept; nothing where the browser keeps nothing, or where what it kept is damaged. */
export function readKeptWork(): KeptWork {
  const { work, keeping } = readStore()
  known = keeping
  return { ...work, versions: allVersions(work.versions, readBeside()) }
}

/**
 * Keeps the work, unless another window has kept something since this one last read or wrote.
 * @param over whether to keep it all the same; versions that were named elsewhere are kept beside those of here
 */
export function keepWork(work: KeptWork, over = false): 'kept' | 'not-kept' | 'elsewhere' {
  try {
    const stored = readStore()
    if (!over && stored.keeping !== known) return 'elsewhere'
    const keeping = `${Date.now()}-${Math.random().toString(36).slice(2)}`
    const versions = over ? allVersions(work.versions, stored.work.versions) : work.versions
    localStorage.setItem(KEY, JSON.stringify({ ...work, versions, keeping }))
    known = keeping
    const others = readBeside().filter((other) => !isAmong(versions, other))
    if (others.length === 0) localStorage.removeItem(BESIDE)
    else localStorage.setItem(BESIDE, JSON.stringify(others))
    return 'kept'
  } catch {
    return 'not-kept'
  }
}

/**
 * Puts a plan that could not be kept, because another window's is, beside what is kept: it stands among the versions when
 * the app is next opened, so that nothing is lost in silence when its window is closed.
 */
export function keepBeside(plan: Plan, name: string): void {
  try {
    const { work } = readStore()
    const beside = readBeside()
    if ([work.plan, ...beside.map((one) => one.plan)].some((one) => one?.text === plan.text)) return
    const version: Version = { id: '', name, at: new Date().toISOString(), plan }
    localStorage.setItem(BESIDE, JSON.stringify([...beside, version]))
  } catch {
    // The browser keeps nothing, and the header has said so.
  }
}

/** Hears when another window has kept something. */
export function onKeptElsewhere(hear: () => void): void {
  addEventListener('storage', ({ key }) => {
    if ((key === KEY || key === null) && readStore().keeping !== known) hear()
  })
}

function readStore(): { readonly work: KeptWork; readonly keeping: string | undefined } {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    if (!isKeptWork(kept)) return { work: { versions: [] }, keeping: undefined }
    const { keeping } = kept as { keeping?: unknown }
    return { work: kept, keeping: typeof keeping === 'string' ? keeping : 'before' }
  } catch {
    return { work: { versions: [] }, keeping: undefined }
  }
}

function readBeside(): Version[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(BESIDE) ?? '[]')
    return Array.isArray(kept) && isKeptWork({ versions: kept }) ? (kept as Version[]) : []
  } catch {
    return []
  }
}

function isAmong(versions: readonly Version[], other: Version): boolean {
  return versions.some(({ at, name }) => at === other.at && name === other.name)
}

/** Versions of both, each once; those added have ids of their own. */
function allVersions(own: readonly Version[], others: readonly Version[]): Version[] {
  const numbers = own.map(({ id }) => Number(id.replace('version-', '')) || 0)
  let next = Math.max(0, ...numbers)
  return [
    ...own,
    ...others.filter((other) => !isAmong(own, other)).map((other) => ({ ...other, id: `version-${++next}` })),
  ]
}

function isKeptWork(value: unknown): value is KeptWork {
  if (typeof value !== 'object' || value === null) return false
  const { plan, versions, area, base, against, also, runs, years, practice, draws } = value as Record<string, unknown>
  const isText = (one: unknown): boolean => one === undefined || typeof one === 'string'
  const isCount = (one: unknown): boolean => one === undefined || (Number.isInteger(one) && Number(one) >= 1)
  return (
    (plan === undefined || isPlan(plan)) &&
    isText(area) &&
    isText(base) &&
    isText(against) &&
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
