import { begunEmpty } from '../../src/browser.ts'
import { runStudy } from './experiment.ts'
import { stopLeaning } from './leaning.ts'
import { type Arm, namedApart, type Plan, readArm } from './plan.ts'
import { getState, noRun, setState } from './store.ts'
import { NeverSettles } from './warm-up.ts'

/** A change rests so long before it is run [ms]: a stepper is pressed more than once. */
const REST = 300

let current = 0
let abort = new AbortController()
let pending: ReturnType<typeof setTimeout> | undefined
/** The last reading of what is asked; whoever goes on with a run that was stopped meanwhile waits for it too. */
let reading = Promise.resolve()

/**
 * Runs what is asked now, after a short rest and once it has been read; what runs is given up, and the last result
 * stays as out of date.
 * @param read what is being read, where something has changed
 */
export function runSoon(change: string, rest: number = REST, read: Promise<void> = reading): void {
  reading = read
  clearTimeout(pending)
  abort.abort()
  current++
  // It was asked of other models, or would share the processor with them.
  stopLeaning(change === '' ? 'The models are run first.' : 'The plan has changed.')
  const { run } = getState()
  setState({
    run: {
      ...run,
      status: 'running',
      runs: 0,
      of: getState().runs,
      stale: run.result !== undefined && change !== '',
      change,
      again: '',
      failure: '',
      unsettled: false,
    },
  })
  pending = setTimeout(() => void runNow(), rest)
}

/** Ends what runs; what it has found so far stays. */
export function stopRun(): void {
  clearTimeout(pending)
  abort.abort()
  current++
  const { run } = getState()
  if (run.status === 'running') setState({ run: { ...run, status: 'stopped' } })
}

async function runNow(): Promise<void> {
  const mine = ++current
  abort = new AbortController()
  const { signal } = abort
  const isWanted = (): boolean => mine === current
  try {
    await reading
    if (!isWanted()) return
    const { problems, runs, practice, draws } = getState()
    if (problems.length > 0) {
      setState({ run: { ...getState().run, status: 'stopped' } })
      return
    }
    const began = performance.now()
    const arms = await armsAsked()
    if (!isWanted()) return
    if (arms.length === 0) {
      setState({ run: noRun })
      return
    }
    await runStudy(
      arms,
      { runs, practice, draws },
      ({ runs: count, of, result, arms: drawn, again, done }) => {
        if (!isWanted()) return
        const { run } = getState()
        const seconds = (performance.now() - began) / 1000
        setState({
          run: {
            ...run,
            ...(result && drawn && { result, arms: drawn, stale: false, change: '' }),
            status: done ? 'done' : 'running',
            again,
            runs: count,
            of,
            seconds,
          },
        })
      },
      signal,
    )
  } catch (error) {
    if (!isWanted()) return
    const failure = error instanceof Error ? error.message : String(error)
    setState({ run: { ...getState().run, status: 'failed', failure, unsettled: error instanceof NeverSettles } })
  }
}

/**
 * Every model asked for, the one the others are compared with first; all live the years and meet the children of the
 * first. A plan that is the same as another of them is left out: there would be nothing to compare.
 */
async function armsAsked(): Promise<Arm[]> {
  const { today, against, also, versions, arm, years } = getState()
  const planOf = (id: string): Plan | undefined => versions.find((version) => version.id === id)?.plan
  const before = planOf(against)
  const base = before ? await readArm(before) : undefined
  const others = await Promise.all(also.map((name) => readArm(planOf(name) ?? name)))
  const found = [base?.ok ? base.arm : today, ...others.flatMap((one) => (one.ok ? [one.arm] : [])), arm].filter(
    (one) => one !== undefined,
  )
  const seed = found[0]?.scenario.seed ?? ''
  // Where one begins empty all do, or their difference would be that of the beginning.
  const warmUp = found.find(({ scenario }) => scenario.warmUp)?.scenario.warmUp
  const alike = found.map((one) => {
    const scenario = { ...one.scenario, years, seed }
    return { ...one, scenario: warmUp && !scenario.warmUp ? begunEmpty(scenario, warmUp) : scenario }
  })
  const seen = new Set<string>()
  return namedApart(
    alike.filter((one) => {
      const { title: _title, question: _question, figures: _figures, ...decisive } = one.scenario
      const key = JSON.stringify(decisive)
      if (seen.has(key)) return false
      seen.add(key)
      return true
    }),
  )
}
