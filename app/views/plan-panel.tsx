import type { VNode } from 'preact'
import { leverGroups } from '../state/levers.ts'
import { leversOfPlan } from '../state/levers-of-plan.ts'
import { extendedBy, shippedModels, shippedText, titleIn } from '../state/plan.ts'
import type { AppState } from '../state/store.ts'
import { Differences } from './differences.tsx'
import { InterventionFields } from './intervention-fields.tsx'
import { LeverField } from './lever-field.tsx'
import { ModelField } from './model-field.tsx'
import { StudyFields } from './study-fields.tsx'
import { useExtended } from './use-extended.ts'

/** The plan beside its results: what is different in it, and every value that can be changed. */
export function PlanPanel({ state }: { readonly state: AppState }): VNode {
  const { plan, arm } = state
  const extended = useExtended(plan?.text ?? '')
  if (!plan || !arm) return <aside class="side" />
  const before = new Map(extended?.scenario.figures.map((figure) => [figure.path, figure]))
  const levers = leversOfPlan(plan, arm, before)
  const model = extendedBy(plan.text)
  const isModel = shippedModels.includes(model)
  const version = state.versions.find(({ id }) => id === state.against)
  return (
    <aside class="side" aria-labelledby="your-plan">
      <h2 class="l" id="your-plan">
        Your plan
      </h2>
      {isModel && <p class="on-paper">Begins from “{titleIn(shippedText(model))}”.</p>}
      {version && (
        <>
          <h3 class="m">Changed since “{version.name}”</h3>
          <Differences before={version.plan} after={plan} none="Nothing yet." />
        </>
      )}
      {isModel && !version && (
        <Differences before={model} after={plan} none={`As “${titleIn(shippedText(model))}”, unchanged.`} />
      )}
      {state.base !== '' && state.base !== model && (
        <details class="group">
          <summary>Everything that differs from today</summary>
          <Differences before={state.base} after={plan} none="This plan is the same as today." />
        </details>
      )}
      <div class="on-screen">
        <ModelField state={state} />
        <p>
          <a href="#/teams">See and change who holds whom</a>
        </p>
        <p>
          <a href="#/staffing">Find the staffing a target needs</a>
        </p>
        <h3 class="m">Change the plan</h3>
        {leverGroups.map((group) => {
          const own = levers.filter((lever) => lever.group === group)
          return own.length === 0 ? undefined : (
            <details class="group" key={group}>
              <summary>{group}</summary>
              {own.map((lever) => (
                <LeverField
                  key={lever.id}
                  lever={lever}
                  published={before.get(lever.path.join('.'))}
                  planText={plan.text}
                />
              ))}
            </details>
          )
        })}
        <InterventionFields arm={arm} planText={plan.text} extended={extended} years={state.years} />
        <StudyFields state={state} />
      </div>
    </aside>
  )
}
