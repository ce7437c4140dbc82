import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { dateInWords } from '../../src/browser.ts'

interface Props {
  readonly id: string
  readonly label: string
  /** ISO date it has now. */
  readonly date: string
  /** First day looked at, and the day after the last. */
  readonly start: string
  readonly end: string
  /** What must lie inside the run, as it stands before "from … on". */
  readonly must: string
  readonly onDate: (date: string) => void
}

/** A day inside the years looked at: one outside would stop the run, so it is refused and what was there stays. */
export function DateInRun({ id, label, date, start, end, must, onDate }: Props): VNode {
  const [refused, setRefused] = useState(false)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={date}
        min={start}
        max={end}
        onChange={(event) => {
          const next = event.currentTarget.value
          if (next === '' || next === date) return
          const isOutside = next < start || next >= end
          setRefused(isOutside)
          if (isOutside) event.currentTarget.value = date
          else onDate(next)
        }}
      />
      {refused && (
        <p class="error" role="alert">
          {must} from {dateInWords(start)} on and before {dateInWords(end)}, inside the years looked at.
        </p>
      )}
    </div>
  )
}
