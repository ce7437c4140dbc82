import type { VNode } from 'preact'
import { type ReportView, several, viewTitle } from '../../src/browser.ts'
import { changeModel, changeStudy, compareFromHere } from '../state/actions.ts'
import { leaningFor, shownLeaning } from '../state/leaning.ts'
import { shippedModels, shippedText, titleIn } from '../state/plan.ts'
import { views } from '../state/route.ts'
import type { AppState } from '../state/store.ts'
import { Embedded } from './embedded.tsx'
import { LeaningPanel } from './leaning-panel.tsx'
import { PlanPanel } from './plan-panel.tsx'
import { RunStatus } from './run-status.tsx'

/** Models that can stand side by side; colours and dashes are for as many. */
const MOST_MODELS = 4

/** Change, see, compare: the plan at the side, its results beside it. */
export function CompareView({ state, view }: { readonly state: AppState; readonly view: ReportView }): VNode {
  const { result } = state.run
  const leaning = view === 'leaning' ? shownLeaning(state) : undefined
  return (
    <div class="compare">
      <div class="results">
        {state.arm && (
          <p class="cap">
            {state.arm.scenario.area.name}, {several(state.years, 'year', 'years')}
          </p>
        )}
        <h1 class="xl" tabIndex={-1}>
          {result ? viewTitle(result, document) : (state.arm?.scenario.title ?? 'Your plan')}
        </h1>
        <nav class="views" aria-label="Views of the comparison">
          <ul>
            {views.map(([name, address, label]) => (
              <li key={name}>
                <a href={`#/${address}`} aria-current={name === view ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <RunStatus state={state} />
        <ToPlan state={state} />
        {result?.arms.length === 1 && <NothingToCompare state={state} />}
        {result ? (
          <div
            class={[
              'drawn',
              ...(state.run.stale ? ['stale'] : []),
              ...(leaning && !leaningFor(result, state.leaning) ? ['old-inputs'] : []),
            ].join(' ')}
          >
            <Wrong state={state} />
            {view === 'leaning' && <LeaningPanel state={state} />}
            <Embedded result={result} view={view} inputs={leaning?.leaning} />
          </div>
        ) : (
          <div class="skeleton" aria-hidden="true" />
        )}
        <Models state={state} />
      </div>
      <PlanPanel state={state} />
    </div>
  )
}

/** On narrow pages the plan comes after the results; this leads there. */
function ToPlan({ state }: { readonly state: AppState }): VNode {
  const { undo } = state
  return (
    <p class="to-plan">
      <a
        href="#your-plan"
        onClick={(event) => {
          event.preventDefault()
          const heading = document.getElementById('your-plan')
          heading?.setAttribute('tabindex', '-1')
          heading?.scrollIntoView()
          heading?.focus()
        }}
      >
        Change the plan
      </a>{' '}
      {undo.length > 0 && `(${several(undo.length, 'change', 'changes')} so far)`}
    </p>
  )
}

/** A self-check that failed makes every figure doubtful: that is said before any of them. */
function Wrong({ state }: { readonly state: AppState }): VNode | undefined {
  const failed = state.run.result?.checks.filter(({ passed }) => !passed) ?? []
  if (failed.length === 0) return undefined
  return (
    <div class="error-summary" role="alert">
      <h2 class="m">These results are wrong</h2>
      <p>
        A check of the engine failed. This is a defect of the program, not of your plan: please report it with the plan
        file.
      </p>
    </div>
  )
}

function NothingToCompare({ state }: { readonly state: AppState }): VNode {
  const other = shippedModels.find((name) => name.startsWith(`${state.area}/`) && name !== state.base)
  const before = state.versions.find(({ id }) => id === state.against)
  if (before) {
    return (
      <div class="inset">
        <p>The plan is as yet the same as “{before.name}”. Change it, and what that does stands here.</p>
      </div>
    )
  }
  return (
    <div class="inset">
      <p>This plan is the same as today, so there is nothing to compare. Change something, or try other teams.</p>
      {other !== undefined && (
        <button type="button" class="btn" onClick={() => void changeModel(other)}>
          Try: {titleIn(shippedText(other))}
        </button>
      )}
    </div>
  )
}

/** Which models stand side by side: today, the plan, and up to two more, saved or shipped. */
function Models({ state }: { readonly state: AppState }): VNode {
  const { also, versions, area, base, against } = state
  const choices = [
    ...versions.filter(({ id }) => id !== against).map(({ id, name }) => [id, `Version: ${name}`] as const),
    ...shippedModels
      .filter((name) => name !== base && name.startsWith(`${area}/`))
      .map((name) => [name, titleIn(shippedText(name))] as const),
  ]
  return (
    <details class="group">
      <summary>Compare other models</summary>
      <div class="field">
        <label for="base">Compare with</label>
        <select
          id="base"
          value={against === '' ? base : against}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            const isVersion = versions.some(({ id }) => id === chosen)
            void changeStudy('what the plan is compared with', {
              ...(isVersion ? { against: chosen } : { base: chosen, against: '' }),
              also: also.filter((one) => one !== chosen),
            })
          }}
        >
          {shippedModels
            .filter((name) => name.startsWith(`${area}/`))
            .map((name) => (
              <option key={name} value={name}>
                {titleIn(shippedText(name))}
              </option>
            ))}
          {versions.map(({ id, name }) => (
            <option key={id} value={id}>
              Version: {name}
            </option>
          ))}
        </select>
      </div>
      <p>
        <button type="button" class="link" onClick={() => void compareFromHere()}>
          Compare from here on with the plan as it is now
        </button>
      </p>
      <fieldset>
        <legend>Beside them, at most {MOST_MODELS - 2} more</legend>
        {choices.map(([id, label]) => {
          const chosen = also.includes(id)
          return (
            <label class="check" key={id}>
              <input
                type="checkbox"
                checked={chosen}
                disabled={!chosen && also.length >= MOST_MODELS - 2}
                onChange={() =>
                  void changeStudy(chosen ? `without “${label}”` : `with “${label}” beside it`, {
                    also: chosen ? also.filter((one) => one !== id) : [...also, id],
                  })
                }
              />{' '}
              {label}
            </label>
          )
        })}
      </fieldset>
    </details>
  )
}
