import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { buildReport, leaningOf, sha256Base64, several, stylesheet } from '../../src/browser.ts'
import { download } from '../files/download.ts'
import { measuresCsv } from '../files/measures-csv.ts'
import { savePlanFile } from '../files/save-plan-file.ts'
import { changePlan, deleteVersion, openVersion, saveVersion, slugOf } from '../state/actions.ts'
import { leaningFor } from '../state/leaning.ts'
import { withData } from '../state/plan-edits.ts'
import type { AppState } from '../state/store.ts'
import { VersionChanges } from './version-changes.tsx'

/** Everything that leaves the app as a file, and the versions of the plan that were given a name. */
export function TakeAwayView({ state }: { readonly state: AppState }): VNode {
  const { run, arm, plan, versions } = state
  const { result, stale } = run
  const found = leaningFor(result, state.leaning)
  const name = slugOf(arm?.scenario.title ?? 'plan')
  const report = async (): Promise<void> => {
    if (!result) return
    const digest = await sha256Base64(stylesheet)
    download(
      `${name}-report.html`,
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
              if (result) download(`${name}-measures.csv`, 'text/csv;charset=utf-8', `\uFEFF${measuresCsv(result)}`)
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
              if (result) download(`${name}-result.json`, 'application/json', `${JSON.stringify(result)}\n`)
            }}
          >
            Result (JSON)
          </button>
          <p class="hint">
            What “caseflow compare --json --no-practice” prints for these files, years and runs, with the fingerprint of
            every run.
          </p>
        </li>
        {found && (
          <li>
            <button
              type="button"
              class="btn second"
              onClick={() =>
                download(`${name}-inputs.json`, 'application/json', `${JSON.stringify(found.sensitivity)}\n`)
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
      <section class="sec" aria-labelledby="versions">
        <h2 class="l" id="versions">
          Versions
        </h2>
        <NewVersion suggested={`Version ${versions.length + 1}`} />
        {versions.length === 0 ? (
          <p class="hint">No version has been named yet.</p>
        ) : (
          <ul class="lines">
            {versions.map(({ id, name: title, at }) => (
              <li key={id}>
                <strong>{title}</strong>,{' '}
                {new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}{' '}
                <button type="button" class="link" onClick={() => void openVersion(id)}>
                  Open<span class="vh"> {title}</span>
                </button>{' '}
                <button type="button" class="link" onClick={() => void deleteVersion(id)}>
                  Delete<span class="vh"> {title}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {plan && versions.length > 0 && <VersionChanges versions={versions} plan={plan} />}
      </section>
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

function NewVersion({ suggested }: { readonly suggested: string }): VNode {
  const [name, setName] = useState('')
  return (
    <form
      class="field inline"
      onSubmit={(event) => {
        event.preventDefault()
        saveVersion(name.trim() === '' ? suggested : name.trim())
        setName('')
      }}
    >
      <label for="version-name">Name the plan as it is now</label>
      <input
        id="version-name"
        type="text"
        maxLength={80}
        value={name}
        placeholder={suggested}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" class="btn second">
        Keep this version
      </button>
    </form>
  )
}
