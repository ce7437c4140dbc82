import type { Leaning, ScenarioProblem, SensitivityResult, StudyResult } from '../../src/browser.ts'
import { keepBeside, keepWork, onKeptElsewhere, readKeptWork, type Version } from './kept-work.ts'
import type { Arm, Plan } from './plan.ts'

/** A change of the plan that can be taken back. */
export interface Edit {
  readonly before: Plan
  readonly after: Plan
  /** As "51 to 53 posts in Wycombe locality team". */
  readonly words: string
}

export interface RunState {
  readonly status: 'none' | 'running' | 'done' | 'stopped' | 'failed'
  readonly runs: number
  readonly of: number
  /** Last result drawn; it may be of the plan before the last change. */
  readonly result?: StudyResult
  /** What `result` is of, in its order. */
  readonly arms: readonly Arm[]
  /** Whether `result` no longer matches what is asked. */
  readonly stale: boolean
  /** What changed since, in words. */
  readonly change: string
  /** What is done once more, in words; empty where nothing is. */
  readonly again: string
  readonly seconds: number
  readonly failure: string
  /** Whether that is a model which begins empty and never settles, and no fault of the engine. */
  readonly unsettled: boolean
}

/** An analysis that was made, as it stood beside the result it was made for. */
export interface LeaningFound {
  readonly sensitivity: SensitivityResult
  readonly leaning: Leaning
}

/** How far the question is which inputs matter. */
export interface LeaningState {
  readonly status: 'none' | 'running' | 'stopped' | 'failed'
  readonly done: number
  readonly of: number
  /** Since it began [s]. */
  readonly seconds: number
  /** Why it failed, or why it was stopped where nobody asked for it. */
  readonly why: string
  /** Those made since the page was opened, the last one last. */
  readonly found: readonly LeaningFound[]
}

export interface AppState {
  readonly area: string
  /** Absent before an area is chosen. */
  readonly plan?: Plan
  /** The plan as read; of a plan with problems, as it was before. */
  readonly arm?: Arm
  /** What stands in today's model; the others are compared with it. */
  readonly today?: Arm
  readonly problems: readonly ScenarioProblem[]
  /** A file that was refused, and why. */
  readonly refused?: { readonly file: string; readonly text: string; readonly problems: readonly ScenarioProblem[] }
  /** Name of the shipped model the others are compared with. */
  readonly base: string
  /** A version the others are compared with instead, by its id; empty for none. */
  readonly against: string
  /** Further models to compare: shipped names and ids of versions. */
  readonly also: readonly string[]
  readonly years: number
  readonly runs: number
  /** Whether to compare again under practice assumptions. */
  readonly practice: boolean
  /** Draws of the inputs from their ranges; 0 for none. */
  readonly draws: number
  readonly undo: readonly Edit[]
  readonly redo: readonly Edit[]
  readonly versions: readonly Version[]
  readonly run: RunState
  readonly leaning: LeaningState
  readonly kept: boolean
  readonly saved: boolean
  /** Whether another window has kept other work since, so that this window's is not kept. */
  readonly elsewhere: boolean
}

export const noRun: RunState = {
  status: 'none',
  runs: 0,
  of: 0,
  arms: [],
  stale: false,
  change: '',
  again: '',
  seconds: 0,
  failure: '',
  unsettled: false,
}

const noLeaning: LeaningState = { status: 'none', done: 0, of: 0, seconds: 0, why: '', found: [] }

const work = readKeptWork()

let state: AppState = {
  area: work.area ?? '',
  ...(work.plan && { plan: work.plan }),
  problems: [],
  base: work.base ?? '',
  against: work.against ?? '',
  also: work.also ?? [],
  years: work.years ?? 5,
  runs: work.runs ?? 30,
  practice: work.practice ?? false,
  draws: work.draws ?? 0,
  undo: [],
  redo: [],
  versions: work.versions,
  run: noRun,
  leaning: noLeaning,
  kept: true,
  saved: work.plan !== undefined,
  elsewhere: false,
}

const listeners = new Set<() => void>()

/** The state as it is now. */
export function getState(): AppState {
  return state
}

/** Changes the state and tells whoever shows it. */
export function setState(change: Partial<AppState>): void {
  state = { ...state, ...change }
  for (const listener of listeners) listener()
}

/** Hears of every change until the returned function is called. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

let pending: ReturnType<typeof setTimeout> | undefined

/** Keeps the work on the machine shortly after the last change. */
export function keepSoon(): void {
  clearTimeout(pending)
  pending = setTimeout(keepNow, 400)
}

/**
 * Keeps the work on the machine now, as when the page is left. Where another window has kept other work meanwhile, that
 * stays until somebody has said which is to hold.
 * @param over whether this window's is to hold
 */
export function keepNow(over = false): void {
  clearTimeout(pending)
  const { plan, area, base, against, also, runs, years, practice, draws, versions } = state
  const outcome = keepWork(
    { ...(plan && { plan }), area, base, against, also, runs, years, practice, draws, versions },
    over,
  )
  const [kept, elsewhere] = [outcome !== 'not-kept', outcome === 'elsewhere']
  const saved = outcome === 'kept' && plan !== undefined
  if (over) setState({ versions: readKeptWork().versions })
  if (kept !== state.kept || saved !== state.saved || elsewhere !== state.elsewhere)
    setState({ kept, saved, elsewhere })
}

/** When the page is left: keeps the work, beside another window's where that has been kept meanwhile. */
export function keepOnLeaving(): void {
  keepNow()
  const { plan, elsewhere, undo } = state
  if (plan && elsewhere && undo.length > 0) keepBeside(plan, `${state.arm?.scenario.title ?? 'Plan'} (another window)`)
}

onKeptElsewhere(() => setState({ elsewhere: true, saved: false }))
