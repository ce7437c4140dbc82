import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { capital } from '../../src/browser.ts'
import { chooseArea, openFile, todayOf } from '../state/actions.ts'
import { areas, shippedModels, shippedText, titleIn } from '../state/plan.ts'
import { goTo } from '../state/route.ts'
import type { AppState } from '../state/store.ts'

/** Where the journey begins: an area and what to try, a file, or the work of last time. */
export function AreaView({ state }: { readonly state: AppState }): VNode {
  const [busy, setBusy] = useState('')
  const begin = async (area: string, model: string, route: string): Promise<void> => {
    setBusy(model)
    const chosen = chooseArea(area, model)
    // Before it is read: whoever goes on meanwhile is not taken back.
    goTo(route)
    await chosen
    setBusy('')
  }
  return (
    <div class="area">
      <h1 class="xl" tabIndex={-1}>
        Children’s services: see what a change would do
      </h1>
      <p class="lead">Choose where to begin. Nothing you do here leaves this computer.</p>
      {state.plan && state.arm && (
        <p>
          <a href="#/compare">Carry on with “{state.arm.scenario.title}”</a>
        </p>
      )}
      {areas.map((area) => (
        <section class="sec" key={area} aria-labelledby={`area-${area}`}>
          <h2 class="l" id={`area-${area}`}>
            {areaName(area)}
          </h2>
          <p class="cap">What do you want to try? Each is compared with “{titleIn(shippedText(todayOf(area)))}”.</p>
          <ul class="choices">
            <li>
              <button
                type="button"
                class="btn second"
                aria-disabled={busy !== ''}
                onClick={() => void begin(area, todayOf(area), 'today')}
              >
                Keep today’s teams and look at them
              </button>
            </li>
            {shippedModels
              .filter((name) => name.startsWith(`${area}/`) && name !== todayOf(area))
              .map((name) => (
                <li key={name}>
                  <button
                    type="button"
                    class="btn"
                    aria-disabled={busy !== ''}
                    onClick={() => void begin(area, name, 'compare')}
                  >
                    {busy === name ? 'Getting ready' : `Try: ${titleIn(shippedText(name))}`}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <section class="sec" aria-labelledby="open-file">
        <h2 class="l" id="open-file">
          Open a plan file
        </h2>
        <FileField />
      </section>
    </div>
  )
}

/** A file of the user's own: what this app saved, or what was written by hand. */
export function FileField(): VNode {
  return (
    <div class="field">
      <label for="plan-file">Plan file (YAML)</label>
      <p class="hint" id="plan-file-hint">
        A scenario file that this app saved or that was written by hand, at most 5 MB. It may extend any scenario that
        comes with the program.
      </p>
      <input
        type="file"
        id="plan-file"
        accept=".yaml,.yml,.json"
        aria-describedby="plan-file-hint"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file) void openFile(file)
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}

function areaName(area: string): string {
  return area.split('-').map(capital).join(' ')
}
