import { leaningOf, strangerTo, type StudyResult } from '../../src/browser.ts'
import { findLeaning, leaningArms } from './find-leaning.ts'
import { type AppState, getState, type LeaningFound, type LeaningState, setState } from './store.ts'

/** Kept, so that undoing a change brings back what was found before it. */
const MOST_KEPT = 6

let abort = new AbortController()

/** The analysis of the models of a result; undefined where none was made of them. */
export function leaningFor(result: StudyResult | undefined, { found }: LeaningState): LeaningFound | undefined {
  return result && found.findLast(({ sensitivity }) => strangerTo(result, sensitivity) === undefined)
}

/** What is shown: the analysis of the models of the result, else the last there is, which is then out of date. */
export function shownLeaning({ run, leaning }: AppState): LeaningFound | undefined {
  return leaningFor(run.result, leaning) ?? leaning.found.at(-1)
}

/** Begins to ask which inputs matter in the comparison that is shown; it goes on while other places are looked at. */
export async function startLeaning(): Promise<void> {
  const { run } = getState()
  const { result } = run
  if (!result || run.stale || run.status === 'running') return
  abort.abort()
  const mine = new AbortController()
  abort = mine
  const tell = (change: Partial<LeaningState>): void => {
    if (abort === mine) setState({ leaning: { ...getState().leaning, ...change } })
  }
  const began = performance.now()
  tell({ status: 'running', done: 0, of: 0, seconds: 0, why: '' })
  try {
    const hear = (done: number, of: number): void => {
      tell({ done, of, seconds: (performance.now() - began) / 1000 })
    }
    const sensitivity = await findLeaning(leaningArms(run.arms), result.warmUp, hear, mine.signal)
    if (!sensitivity || mine.signal.aborted) return
    const { found } = getState().leaning
    const one = { sensitivity, leaning: leaningOf(result, sensitivity) }
    tell({ status: 'none', found: [...found, one].slice(-MOST_KEPT) })
  } catch (error) {
    if (!mine.signal.aborted) tell({ status: 'failed', why: error instanceof Error ? error.message : String(error) })
  }
}

/**
 * Ends it; what was run is kept and is not run again.
 * @param why where it was not asked for
 */
export function stopLeaning(why: string = ''): void {
  const { leaning } = getState()
  abort.abort()
  if (leaning.status === 'running') setState({ leaning: { ...leaning, status: 'stopped', why } })
}
