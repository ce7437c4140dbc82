import type { VNode } from 'preact'
import { changeModel } from '../state/actions.ts'
import { extendedBy, shippedModels, shippedText, titleIn } from '../state/plan.ts'
import type { AppState } from '../state/store.ts'

/** The map of teams to start from: today's, or another model of the area. */
export function ModelField({ state }: { readonly state: AppState }): VNode | undefined {
  const models = shippedModels.filter((name) => name.startsWith(`${state.area}/`))
  const model = extendedBy(state.plan?.text ?? '')
  if (models.length === 0) return undefined
  return (
    <div class="field">
      <label for="model">Start from a pattern of teams</label>
      <p class="hint" id="model-hint">
        This replaces the changes you made to teams. Undo brings them back.
      </p>
      <select
        id="model"
        aria-describedby="model-hint"
        value={models.includes(model) ? model : ''}
        onChange={(event) => void changeModel(event.currentTarget.value)}
      >
        {!models.includes(model) && <option value="">As in the file</option>}
        {models.map((name) => (
          <option key={name} value={name}>
            {titleIn(shippedText(name))}
          </option>
        ))}
      </select>
    </div>
  )
}
