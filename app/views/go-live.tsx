import type { VNode } from 'preact'
import { compareFromHere } from '../state/actions.ts'
import { familiesAtGoLive, goLiveOn, noRollOut, rollOutFrom } from '../state/team-edits.ts'
import type { AppState } from '../state/store.ts'
import { DateInRun } from './date-in-run.tsx'

/** When the plan's teams come in: from the first day, or on a date for each locality. */
export function GoLive({ state }: { readonly state: AppState }): VNode | undefined {
  const { arm, base, today, versions, against } = state
  const before = versions.find(({ id }) => id === against)
  if (!arm || base === '') return undefined
  const { scenario } = arm
  const { rollOut, start } = scenario
  const end = `${Number(start.slice(0, 4)) + Math.min(scenario.years, state.years)}${start.slice(4)}`
  const nextYear = `${Number(start.slice(0, 4)) + 1}${start.slice(4)}`
  return (
    <section class="sec" aria-labelledby="go-live">
      <h2 class="l" id="go-live">
        When the teams come in
      </h2>
      {!rollOut && (
        <>
          <p>The plan’s teams hold families from the first day.</p>
          <button
            type="button"
            class="btn second"
            onClick={() => void rollOutFrom(scenario, base, nextYear < end ? nextYear : start)}
          >
            Bring them in on a date, locality by locality
          </button>
        </>
      )}
      {rollOut && (
        <>
          <p class="cap">
            Until then the teams of “{rollOut.from}” hold the families of a locality. A team for several localities
            comes in with the last of them.
          </p>
          <div class="levers">
            {rollOut.goLive.map(({ locality, date }) => {
              return (
                <DateInRun
                  key={locality}
                  id={`go-live-${locality.replaceAll(/\W+/g, '-')}`}
                  label={`${locality} goes live on`}
                  date={date}
                  start={start}
                  end={end}
                  must={`${locality} must go live`}
                  onDate={(next) => void goLiveOn(scenario, locality, date, next)}
                />
              )
            })}
            <div class="field">
              <label for="families">Families in progress on the day</label>
              <select
                id="families"
                value={rollOut.families}
                onChange={(event) => void familiesAtGoLive(event.currentTarget.value === 'moved' ? 'moved' : 'kept')}
              >
                <option value="kept">Keep the worker they have</option>
                <option value="moved">Move where the new teams say so</option>
              </select>
            </div>
          </div>
          <p>
            {before ? (
              <>
                What the dates do is told under <a href="#/compare">Compare</a>, beside “{before.name}”.
              </>
            ) : (
              <button type="button" class="btn second" onClick={() => void compareFromHere()}>
                Keep these dates and compare others with them
              </button>
            )}
          </p>
          <button type="button" class="link" onClick={() => void noRollOut()}>
            Let all teams hold from the first day
          </button>
        </>
      )}
      {today && !rollOut && <p class="hint">Until the date, the teams of “{today.scenario.title}” would hold.</p>}
    </section>
  )
}
