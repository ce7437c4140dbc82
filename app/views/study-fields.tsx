import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { evidence, type Practice, practiceIntro, practiceTitles, several } from '../../src/browser.ts'
import { changeStudy } from '../state/actions.ts'
import { readPracticeAssumptions } from '../state/plan.ts'
import type { AppState } from '../state/store.ts'

/** What is beside the plan itself: how long, how often, with which assumptions of practice, with inputs drawn or not. */
export function StudyFields({ state }: { readonly state: AppState }): VNode {
  const { years, runs, draws } = state
  return (
    <>
      <details class="group">
        <summary>Years and runs</summary>
        <Choice
          id="years"
          label="Years to look at"
          value={years}
          choices={[1, 2, 3, 5, 10]}
          told={(count) => several(count, 'year', 'years')}
          onChoose={(count) => void changeStudy(`years to look at, ${years} to ${count}`, { years: count })}
        />
        <Choice
          id="runs"
          label="Runs of each model"
          hint="The same years lived so many times, each with its own luck. More runs make narrower ranges."
          value={runs}
          choices={[10, 30, 100]}
          told={(count) => several(count, 'run', 'runs')}
          onChoose={(count) => void changeStudy(`runs, ${runs} to ${count}`, { runs: count })}
        />
      </details>
      <PracticeFields state={state} />
      <details class="group">
        <summary>Inputs drawn from their ranges</summary>
        <Choice
          id="draws"
          label="Draws of all inputs together"
          hint="Every value with a range is drawn from it, the same for each model, and each draw is lived in 3 runs. What not knowing the inputs does then stands beside what chance does, under “How sure”."
          value={draws}
          choices={[0, 8, 16, 32]}
          told={(count) => (count === 0 ? 'Not drawn' : `${count} draws, ${3 * count} more runs of each model`)}
          onChoose={(count) =>
            void changeStudy(count === 0 ? 'inputs as written' : `inputs drawn ${count} times`, { draws: count })
          }
        />
      </details>
    </>
  )
}

interface ChoiceOf {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly value: number
  readonly choices: readonly number[]
  readonly told: (count: number) => string
  readonly onChoose: (count: number) => void
}

/** A number out of a few; one that came with a file stands among them. */
function Choice({ id, label, hint, value, choices, told, onChoose }: ChoiceOf): VNode {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={String(value)}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      >
        {[...new Set([...choices, value])]
          .toSorted((a, b) => a - b)
          .map((count) => (
            <option key={count} value={String(count)}>
              {told(count)}
            </option>
          ))}
      </select>
    </div>
  )
}

/** Every practice assumption with its range and source, and the switch that makes the comparison again with them. */
function PracticeFields({ state }: { readonly state: AppState }): VNode {
  const [practice, setPractice] = useState<Practice>()
  useEffect(() => {
    void readPracticeAssumptions().then(({ practice: read }) => setPractice(read))
  }, [])
  return (
    <details class="group">
      <summary>Practice assumptions</summary>
      <label class="check">
        <input
          type="checkbox"
          checked={state.practice}
          onChange={() =>
            void changeStudy(state.practice ? 'without practice assumptions' : 'again with practice assumptions', {
              practice: !state.practice,
            })
          }
        />{' '}
        Make the comparison again with them
      </label>
      <p class="hint">
        The answer itself counts capacity only, with the switch or without it. What the assumptions would do to it then
        stands beside it. {practiceIntro}
      </p>
      <dl class="assumed">
        {practice?.assumptions.map(({ effect, written, speaksFor, note, confidence, source }) => (
          <div key={effect}>
            <dt>{practiceTitles[effect]}</dt>
            <dd>
              <strong>{written}</strong> <span class="tag">{evidence[confidence]}</span>
            </dd>
            {speaksFor !== '' && <dd>Speaks for {speaksFor}.</dd>}
            {note !== '' && <dd>{note}</dd>}
            <dd class="hint">Source: {source}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
