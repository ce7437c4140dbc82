import type { VNode } from 'preact'
import { redo, undo } from '../state/actions.ts'
import { places } from '../state/route.ts'
import type { AppState } from '../state/store.ts'

/** The product's name, what is saved, Undo and Redo, and the places of the app. */
export function Header({ state, route }: { readonly state: AppState; readonly route: string }): VNode {
  const { plan, arm, undo: done, redo: undone } = state
  const [here] = route.split('/')
  const lastDone = done.at(-1)?.words
  const lastUndone = undone.at(-1)?.words
  return (
    <>
      <header class="top">
        <div class="wrap">
          <span class="mark">
            case<i>flow</i>
          </span>
          <span class="plan">{arm ? `${arm.scenario.area.name}: ${arm.scenario.title}` : ''}</span>
          {plan && (
            <span class="tools">
              <span class="cap">{savedWords(state)}</span>
              <button
                type="button"
                aria-disabled={lastDone === undefined}
                aria-label={lastDone ? `Undo: ${lastDone}` : 'Undo'}
                onClick={() => void undo()}
              >
                Undo
              </button>
              <button
                type="button"
                aria-disabled={lastUndone === undefined}
                aria-label={lastUndone ? `Redo: ${lastUndone}` : 'Redo'}
                onClick={() => void redo()}
              >
                Redo
              </button>
            </span>
          )}
        </div>
      </header>
      <nav class="places" aria-label="Places">
        <div class="wrap">
          <ul>
            {places.map(([address, name]) => (
              <li key={address}>
                {plan || address === 'area' ? (
                  <a href={`#/${address}`} aria-current={address === here ? 'page' : undefined}>
                    {name}
                  </a>
                ) : (
                  <span class="not-yet">{name}</span>
                )}
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </>
  )
}

function savedWords({ kept, saved, elsewhere }: AppState): string {
  if (elsewhere) return 'Not saved: changed in another window'
  if (!kept) return 'This browser will not keep your work. Save a file.'
  return saved ? 'Saved on this computer' : 'Saving'
}
