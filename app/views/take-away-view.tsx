import type { VNode } from 'preact'
import { buildReport, leaningOf, sha256Base64, several, stylesheet } from '../../src/browser.ts'
import { download } from '../files/download.ts'
import { measuresCsv } from '../files/measures-csv.ts'
import { savePlanFile } from '../files/save-plan-file.ts'
import { changePlan, slugOf } from '../state/actions.ts'
import { leaningFor } from '../state/leaning.ts'
import { withData } from '../state/plan-edits.ts'
import type { AppState } from '../state/store.ts'
import { VersionList } from './version-list.tsx'

/** Everything that leaves the app as a file, and the versions of the plan that were given a name. */
export function TakeAwayView({ state }: { readonly state: AppState }): VNode {
  const { run, arm, plan } = state
  const { result, stale } = run
  const found = leaningFor(result, state.leaning)
  const name = slugOf(arm?.scenario.title ?? 'plan')
  // What is of the plan before a change says so wherever it is sent.
  const figures = stale ? `${name}-before-last-change` : name
  const report = async (): Promise<void> => {
    if (!result) return
    const digest = await sha256Base64(stylesheet)
    download(
      `${figures}-report.html`,
      'text/html',
      buildReport(result, {
        document,
        sha256: () => digest,
        question: arm?.scenario.question ?? '',
        leaning: found && leaningOf(result, found.sensitivity),
      }),
    )
  }
  const note = !result
    ? 'There are no results yet.'
    : stale
      ? 'The results are out of date: report and figures are of the plan before your last change.'
      : run.status === 'done'
        ? `Report and figures are of ${several(result.replications, 'run', 'runs')} of each model.`
        : `Results are still running: report and figures are of ${several(result.replications, 'run', 'runs')} of ${run.of}${result.years < state.years ? ', and of the first year only' : ''}.`
  return (
    <>
      <h1 class="xl" tabIndex={-1}>
        Take away
      </h1>
      <p class="lead">{note}</p>
      <ul class="files">
        <li>
          <button type="button" class="btn" aria-disabled={!result} onClick={() => void report()}>
            Board report (web page)
          </button>
          <p class="hint">
            One page that needs nothing beside itself; it prints on A4.{' '}
            {found
              ? 'What would change the answer is in it.'
              : result && 'To have in it what would change the answer, find out under '}
            {!found && result && <a href="#/compare/leaning">What it leans on</a>}
            {!found && result && ' first.'}
          </p>
        </li>
        <li>
          <button type="button" class="btn second" onClick={savePlanFile}>
            Plan file (YAML)
          </button>
          <p class="hint">
            Opens here and on the command line. To share a plan, send this: it holds your figures and no child’s record.
          </p>
        </li>
        <li>
          <button
            type="button"
            class="btn second"
            aria-disabled={!result}
            onClick={() => {
              if (result) download(`${figures}-measures.csv`, 'text/csv;charset=utf-8', `\uFEFF${measuresCsv(result)}`)
            }}
          >
            Every figure (CSV)
          </button>
          <p class="hint">
            All measures of all models by year, month, team and locality, with the range single runs fall in.
          </p>
        </li>
        <li>
          <button
            type="button"
            class="btn second"
            aria-disabled={!result}
            onClick={() => {
              if (result) download(`${figures}-result.json`, 'application/json', `${JSON.stringify(result)}\n`)
            }}
          >
            Result (JSON)
          </button>
          <p class="hint">
            What “caseflow compare --json{result?.practice ? '' : ' --no-practice'}
            {result?.uncertainty && ` --uncertainty ${result.uncertainty.draws}`}” prints for these files, years and
            runs, with the fingerprint of every run.
          </p>
        </li>
        {found && (
          <li>
            <button
              type="button"
              class="btn second"
              onClick={() =>
                download(`${figures}-inputs.json`, 'application/json', `${JSON.stringify(found.sensitivity)}\n`)
              }
            >
              Inputs that matter (JSON)
            </button>
            <p class="hint">
              What “caseflow sensitivity --json” prints for these files and years; “caseflow report --sensitivity” takes
              it.
            </p>
          </li>
        )}
      </ul>
      {plan && arm && <TitleField title={arm.scenario.title} />}
      <VersionList state={state} />
    </>
  )
}

function TitleField({ title }: { readonly title: string }): VNode {
  return (
    <div class="field">
      <label for="title">Title of the plan</label>
      <input
        id="title"
        type="text"
        maxLength={200}
        value={title}
        onChange={(event) => {
          const next = event.currentTarget.value.trim()
          // A plan without a title cannot be told from others: what it was called stays.
          if (next === '') event.currentTarget.value = title
          if (next !== '' && next !== title)
            void changePlan(`title “${next}”`, (text) => withData(text, ['title'], next))
        }}
      />
    </div>
  )
}
