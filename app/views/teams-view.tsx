import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { capital, type Scenario, several } from '../../src/browser.ts'
import type { AppState } from '../state/store.ts'
import { changePlan } from '../state/actions.ts'
import { asPods, canTake, moveStages } from '../state/stage-moves.ts'
import { oneForAll, teamEachLocality } from '../state/team-edits.ts'
import { linesOf, type TeamLine } from '../state/team-lines.ts'
import { BoardEditor } from './board-editor.tsx'
import { GoLive } from './go-live.tsx'
import { BoardView } from './board-view.tsx'
import { LeverField } from './lever-field.tsx'
import { ModelField } from './model-field.tsx'
import { RunStatus } from './run-status.tsx'
import { leversOfPlan } from '../state/levers-of-plan.ts'
import { useExtended } from './use-extended.ts'

/** Who holds a family at each stage, today and in the plan, and how to change it. */
export function TeamsView({ state }: { readonly state: AppState }): VNode {
  const { plan, arm, today } = state
  const extended = useExtended(plan?.text ?? '')
  const [stage, setStage] = useState('')
  if (!plan || !arm)
    return (
      <h1 class="xl" tabIndex={-1}>
        Who holds a family at each stage
      </h1>
    )
  const before = new Map(extended?.scenario.figures.map((figure) => [figure.path, figure]))
  return (
    <>
      <h1 class="xl" tabIndex={-1}>
        Who holds a family at each stage
      </h1>
      <p class="lead">
        One long bar means one team stays with the family. Each torn edge is a hand-off: a new team and a change of
        worker.
      </p>
      <RunStatus state={state} />
      <ModelField state={state} />
      {today && (
        <section class="sec" aria-labelledby="teams-today">
          <h2 class="l" id="teams-today">
            Today
          </h2>
          <BoardView scenario={today.scenario} caption="Today: who holds a family at each stage" />
        </section>
      )}
      <section class="sec" aria-labelledby="teams-plan">
        <h2 class="l" id="teams-plan">
          Your plan
        </h2>
        <BoardEditor
          scenario={arm.scenario}
          onChoose={(chosen, panel) => {
            setStage(chosen)
            if (panel) document.getElementById('holder')?.focus()
          }}
        />
        <StageHolders scenario={arm.scenario} stage={stage} onStage={setStage} />
        <Pods scenario={arm.scenario} />
        <h3 class="m">One team, or a team in each locality</h3>
        <ul class="lines">
          {linesOf(arm.scenario)
            .filter(({ posts }) => posts > 0)
            .map((line) => (
              <LineShape key={line.line} line={line} scenario={arm.scenario} />
            ))}
        </ul>
      </section>
      <GoLive state={state} />
      <section class="sec" aria-labelledby="teams-staff">
        <h2 class="l" id="teams-staff">
          Staff by team
        </h2>
        <p class="cap">
          {several(totalPosts(arm.scenario), 'post', 'posts')} in all
          {today ? `, ${totalPosts(today.scenario)} today` : ''}
        </p>
        <div class="levers">
          {leversOfPlan(plan, arm, before)
            .filter(({ group }) => group === 'Staff by team')
            .map((lever) => (
              <LeverField
                key={lever.id}
                lever={lever}
                published={before.get(lever.path.join('.'))}
                planText={plan.text}
              />
            ))}
        </div>
      </section>
    </>
  )
}

function totalPosts({ teams }: Scenario): number {
  return teams.teams.reduce((sum, { posts }) => sum + posts, 0)
}

/** A stage and the team that holds it: the board by name, for any width and any hand. */
function StageHolders({
  scenario,
  stage: asked,
  onStage,
}: {
  readonly scenario: Scenario
  readonly stage: string
  readonly onStage: (stage: string) => void
}): VNode {
  const lines = linesOf(scenario)
  const stages = [...new Set(lines.flatMap(({ stages: held }) => held))]
  const stage = stages.includes(asked)
    ? asked
    : stages.includes('protection plan')
      ? 'protection plan'
      : (stages[0] ?? '')
  const holders = lines.filter(({ stages: held }) => held.includes(stage))
  const [holder] = holders
  const takers = holder ? lines.filter((line) => canTake(holder, line)) : []
  const single = holders.length === 1 && holder?.plain === true
  return (
    <div class="pair">
      <div class="field">
        <label for="stage">Stage</label>
        <select id="stage" value={stage} onChange={(event) => onStage(event.currentTarget.value)}>
          {stages.map((name) => (
            <option key={name} value={name}>
              {capital(name)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="holder">Held by</label>
        {single ? (
          <select
            id="holder"
            value={holder.line}
            onChange={(event) => {
              const moved = moveStages(scenario, [{ stage, from: holder.line, to: event.currentTarget.value }])
              if (moved) void changePlan(moved.words, moved.change)
              else event.currentTarget.value = holder.line
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              document.querySelector<HTMLElement>('.board.edited td[tabindex="0"]')?.focus()
            }}
          >
            {[holder, ...takers].map(({ line }) => (
              <option key={line} value={line}>
                {line}
              </option>
            ))}
          </select>
        ) : (
          <p id="holder" tabIndex={-1}>
            {holders.map(({ line }) => line).join(', ')}: by need, age or place. Change it in the plan file.
          </p>
        )}
      </div>
    </div>
  )
}

/** The most a family can be kept: one team in each locality for every stage its workers can hold. */
function Pods({ scenario }: { readonly scenario: Scenario }): VNode | undefined {
  const pods = asPods(scenario)
  if (!pods) return undefined
  return (
    <p>
      <button type="button" class="btn second" onClick={() => void changePlan(pods.words, pods.change)}>
        Make pods: one team in each locality for every stage
      </button>
    </p>
  )
}

function LineShape({ line, scenario }: { readonly line: TeamLine; readonly scenario: Scenario }): VNode {
  return (
    <li>
      <strong>{line.line}</strong>: {line.teams > 1 ? `${line.teams} teams, one in each locality` : 'one team'},{' '}
      {several(line.posts, 'post', 'posts')}.{' '}
      {line.teams > 1 ? (
        <button type="button" class="link" onClick={() => void oneForAll(line)}>
          Make it one team<span class="vh">: {line.line}</span>
        </button>
      ) : (
        line.plain && (
          <button type="button" class="link" onClick={() => void teamEachLocality(scenario, line)}>
            Make a team in each locality<span class="vh">: {line.line}</span>
          </button>
        )
      )}
    </li>
  )
}
