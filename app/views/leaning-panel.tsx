import type { VNode } from 'preact'
import { capital, listing } from '../../src/browser.ts'
import { leaningArms, leaningAsked } from '../state/find-leaning.ts'
import { leaningFor, startLeaning, stopLeaning } from '../state/leaning.ts'
import type { AppState } from '../state/store.ts'
import { KeptFocus } from './kept-focus.tsx'
import { timeInWords } from './time-in-words.ts'

/** Asks which inputs matter: what that takes, how far it is, and whether what stands below is of these models. */
export function LeaningPanel({ state }: { readonly state: AppState }): VNode {
  const { leaning, run } = state
  const isFound = leaningFor(run.result, leaning) !== undefined
  return (
    <KeptFocus phase={`${leaning.status} ${isFound}`}>
      <Panel state={state} />
    </KeptFocus>
  )
}

function Panel({ state }: { readonly state: AppState }): VNode {
  const { leaning, run } = state
  const isFound = leaningFor(run.result, leaning) !== undefined
  if (isFound && leaning.status !== 'running') {
    return (
      <p class="hint" role="status">
        What would change the answer is below. It goes into the report under <a href="#/take-away">Take away</a>.
      </p>
    )
  }
  return (
    <section class="inset leaning" aria-labelledby="leaning-asked">
      <h2 class="m" id="leaning-asked">
        Which inputs matter
      </h2>
      {leaning.status === 'running' ? <Running state={state} /> : <Ask state={state} />}
      {leaning.found.length > 0 && !isFound && (
        <p>
          <strong>Out of date.</strong> What stands below was found for other models or years than are shown now.
        </p>
      )}
    </section>
  )
}

function Running({ state }: { readonly state: AppState }): VNode {
  const { done, of, seconds } = state.leaning
  // The first of them wait for the workers to start.
  const left = done > of / 20 && done > 4 ? ` ${capital(timeInWords((seconds / done) * (of - done)))} left.` : ''
  return (
    <>
      <p>
        Running: {done} of {of === 0 ? 'all' : of}{' '}
        <progress max={Math.max(1, of)} value={done} aria-label="Runs made" />
        {left}
      </p>
      <p class="hint">It goes on while you look at other places; changing the plan stops it.</p>
      <button type="button" class="link" onClick={() => stopLeaning()}>
        Stop
      </button>
    </>
  )
}

function Ask({ state }: { readonly state: AppState }): VNode {
  const { leaning, run } = state
  const asked = leaningAsked(leaningArms(run.arms))
  if (asked.inputs === 0) return <p>No value of these models has a range, so none can be moved.</p>
  const waits = run.stale || run.status === 'running'
  const [words, isAlert] =
    leaning.status === 'failed'
      ? [`It could not be found out: ${leaning.why}`, true]
      : leaning.status === 'stopped'
        ? [`Stopped. ${leaning.why} What was run is kept.`.replaceAll('  ', ' '), false]
        : ['', false]
  return (
    <>
      <p>
        Every value with a range is taken from its low to its high end, all others as written. That shows what the
        answer rests on, and where it would change sides.
      </p>
      {words !== '' && <p role={isAlert ? 'alert' : 'status'}>{words}</p>}
      {run.arms.length > 2 && run.result && (
        <p>
          It is asked of two of the {run.arms.length} models here:{' '}
          {listing(
            run.result.arms
              .filter((_, i) => i === 0 || i === run.arms.length - 1)
              .map(({ scenario }) => `“${scenario.title}”`),
            'and',
          )}
          .
        </p>
      )}
      <button
        type="button"
        class="btn"
        aria-disabled={waits}
        aria-describedby="leaning-takes"
        onClick={() => void startLeaning()}
      >
        {leaning.status === 'stopped' ? 'Carry on' : 'Find out which inputs matter'}
      </button>
      <p class="hint" id="leaning-takes">
        {waits ? 'It can begin when the runs above are finished. ' : ''}
        {asked.words}
        {asked.seconds === undefined ? '' : `; ${timeInWords(asked.seconds)} on this computer, by its runs so far`}.
      </p>
    </>
  )
}
