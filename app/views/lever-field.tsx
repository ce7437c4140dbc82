import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { evidence, type Figure, rangeOfValue } from '../../src/browser.ts'
import { changePlan } from '../state/actions.ts'
import type { Lever } from '../state/levers.ts'
import { partsOf, writtenWith } from '../state/number-with-unit.ts'
import { typedNumber } from '../state/typed-number.ts'
import { hasValue, withoutValue, withValue } from '../state/plan-edits.ts'

interface Props {
  readonly lever: Lever
  /** The same value in the model the plan extends, with its source. */
  readonly published: Figure | undefined
  readonly planText: string
}

/** One value in plain words: a stepper with a typed number, what is published beside it, and where that comes from. */
export function LeverField({ lever, published, planText }: Props): VNode {
  const { id, label, help, now, unit, least, most, step, path } = lever
  const shown = trimmed(now)
  const [typed, setTyped] = useState(shown)
  const [error, setError] = useState('')
  useEffect(() => {
    setTyped(shown)
    setError('')
  }, [shown])
  const commit = (text: string): void => {
    // What was not typed is not rounded to what is shown either.
    if (text === shown) {
      setError('')
      return
    }
    const number = typedNumber(text)
    if (number === undefined || number < least || number > most) {
      setError(`${label} must be between ${trimmed(least)} and ${trimmed(most)}`)
      return
    }
    setError('')
    setTyped(trimmed(number))
    if (number === now) return
    void changePlan(`${label}, ${trimmed(now)} to ${trimmed(number)} ${unit}`.trim(), (plan) =>
      withValue(plan, path, writtenWith(number, unit)),
    )
  }
  const move = (by: number): void => {
    commit(trimmed(Math.min(most, Math.max(least, (typedNumber(typed) ?? now) + by))))
  }
  const changed = hasValue(planText, path)
  const before = published && partsOf(published.written)
  const more = before !== undefined && before.number > 0 && now > 2 * before.number
  return (
    <div class={error ? 'lever wrong' : 'lever'}>
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {trimmed(least)} to {trimmed(most)} {unit}
        {help && ` · ${help}`}
      </p>
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      <div class="stepper">
        <button type="button" aria-label={`Less: ${label}`} onClick={() => move(-step)}>
          −
        </button>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          role="spinbutton"
          aria-valuenow={now}
          aria-valuemin={least}
          aria-valuemax={most}
          aria-valuetext={`${shown} ${unit}`}
          aria-invalid={error !== ''}
          aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
          data-dirty={typed !== shown}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => commit(typed)}
          onKeyDown={(event) => {
            const by = { ArrowUp: step, ArrowDown: -step, PageUp: 10 * step, PageDown: -10 * step }[event.key]
            if (event.key === 'Enter') commit(typed)
            else if (event.key === 'Escape') setTyped(shown)
            else if (by !== undefined) {
              event.preventDefault()
              move(by)
            }
          }}
        />
        <button type="button" aria-label={`More: ${label}`} onClick={() => move(step)}>
          +
        </button>
        <span class="unit">{unit}</span>
      </div>
      {published && <Origin figure={published} />}
      {more && <p class="hint">This is more than twice the {published?.written} of the model. That is allowed.</p>}
      {changed && (
        <button
          type="button"
          class="link"
          onClick={() => void changePlan(`${label} as before`, (plan) => withoutValue(plan, path))}
        >
          Take back<span class="vh"> {label}</span> to {published?.written ?? 'what it was'}
        </button>
      )}
    </div>
  )
}

/** The value as published or assumed, how far it may lie, and where it comes from. */
function Origin({ figure }: { readonly figure: Figure }): VNode {
  return (
    <details class="origin">
      <summary>
        {figure.written} <span class="tag">{evidence[figure.confidence]}</span>
      </summary>
      <p class="hint">
        {figure.source}.{figure.range && ` Thought possible: ${rangeOfValue(figure.range, figure.unit)}.`}
      </p>
    </details>
  )
}

function trimmed(number: number): string {
  return number.toLocaleString('en-GB', { maximumFractionDigits: 4 })
}
