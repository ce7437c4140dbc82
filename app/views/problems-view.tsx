import type { VNode } from 'preact'
import { type ScenarioProblem, several } from '../../src/browser.ts'
import type { AppState } from '../state/store.ts'
import { FileField } from './area-view.tsx'

/** Problems shown in full; of more, how many there are. */
const MOST = 50

/** What is wrong with a file that was refused, or with the plan, each at its place with what would work. */
export function ProblemsView({ state }: { readonly state: AppState }): VNode {
  const { refused, plan, problems: own } = state
  const problems = refused?.problems ?? own
  const file = refused?.file ?? plan?.file ?? ''
  const text = refused?.text ?? plan?.text ?? ''
  const heading =
    problems.length === 0
      ? 'No problems'
      : `There ${problems.length === 1 ? 'is' : 'are'} ${several(problems.length, 'problem', 'problems')} in ${file}`
  return (
    <>
      <h1 class="xl" tabIndex={-1}>
        {heading}
      </h1>
      {refused && <p class="lead">The file was not opened. {plan ? 'Your plan is as it was.' : ''}</p>}
      <ol class="problems">
        {problems.slice(0, MOST).map((problem, i) => (
          <li key={i}>
            <Problem problem={problem} text={problem.file === file ? text : ''} />
          </li>
        ))}
      </ol>
      {problems.length > MOST && <p>And {problems.length - MOST} more.</p>}
      {plan && (
        <p>
          <a href="#/compare">Back to the plan</a>
        </p>
      )}
      <FileField />
    </>
  )
}

function Problem({ problem, text }: { readonly problem: ScenarioProblem; readonly text: string }): VNode {
  const line = text.split('\n', problem.line)[problem.line - 1]
  return (
    <>
      <p>
        <strong>{problem.message}</strong>
      </p>
      {line !== undefined && line.trim() !== '' && (
        <pre class="scroll" tabIndex={0} role="region" aria-label={`Line ${problem.line}`}>
          {line.slice(0, 400)}
        </pre>
      )}
      <p class="hint">
        {problem.file}, line {problem.line}. {problem.hint}
      </p>
    </>
  )
}
