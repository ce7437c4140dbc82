import type { VNode } from 'preact'
import { chartValue, describeScenario, loadInWords, plainNumber, type StudyResult } from '../../src/browser.ts'
import { changeStudy } from '../state/actions.ts'
import type { AppState } from '../state/store.ts'
import { BoardView } from './board-view.tsx'
import { RunStatus } from './run-status.tsx'
import { StageFlow } from './stage-flow.tsx'

/** How the system works today: the flow of stages, the teams with their load, who holds whom. */
export function TodayView({ state }: { readonly state: AppState }): VNode {
  const { today, run } = state
  // The plan may be compared with a version of itself; then today's teams were not run.
  const first = run.arms[0]
  const isOther = run.result !== undefined && first?.file !== today?.file
  const result = isOther ? undefined : run.result
  if (!today) {
    return (
      <>
        <h1 class="xl" tabIndex={-1}>
          How the system works today
        </h1>
        <p class="lead">
          This plan extends no area that comes with the program, so there is no model of today beside it.
        </p>
      </>
    )
  }
  return (
    <>
      <h1 class="xl" tabIndex={-1}>
        How the system works today
      </h1>
      <p class="intro">{describeScenario(today.scenario)}</p>
      <section class="sec" aria-labelledby="board-today">
        <h2 class="l" id="board-today">
          Who holds families
        </h2>
        <BoardView scenario={today.scenario} caption="Who holds a family at each stage today" />
        <p>
          <a href="#/teams">Change the teams</a>
        </p>
      </section>
      <section class="sec" aria-labelledby="flow-today">
        <h2 class="l" id="flow-today">
          Stages as a flow
        </h2>
        {result ? <StageFlow result={result} /> : isOther ? <NotToday state={state} /> : <RunStatus state={state} />}
      </section>
      <section class="sec" aria-labelledby="load-today">
        <h2 class="l" id="load-today">
          How hard each team works
        </h2>
        {result ? <TeamLoads result={result} /> : isOther ? <NotToday state={state} /> : <p>Running.</p>}
      </section>
    </>
  )
}

function NotToday({ state }: { readonly state: AppState }): VNode {
  const name = state.versions.find(({ id }) => id === state.against)?.name ?? 'another model'
  return (
    <div class="inset">
      <p>The plan is compared with “{name}”, so today’s teams are not run.</p>
      <button
        type="button"
        class="btn second"
        onClick={() => void changeStudy('what the plan is compared with, now today', { against: '' })}
      >
        Compare with today
      </button>
    </div>
  )
}

const shown = ['caseload-per-worker', 'worker-load', 'unallocated', 'agency-rate']

/** Each team of the first model with its posts and what it carries in the last year. */
function TeamLoads({ result }: { readonly result: StudyResult }): VNode {
  const arm = result.arms[0]
  const posts = result.posts.find(({ arm: name }) => name === arm?.name)?.byTeam ?? []
  const measures = shown.flatMap((name) => arm?.measures.find((measure) => measure.name === name) ?? [])
  return (
    <div class="scroll" role="region" aria-label="Teams today and what they carry" tabIndex={0}>
      <table class="heat">
        <caption class="vh">Teams today and what they carry</caption>
        <thead>
          <tr>
            <th scope="col">Team</th>
            <th scope="col" class="n">
              Posts
            </th>
            {measures.map(({ name, title, unit }) => (
              <th scope="col" class="n" key={name}>
                {title}
                <span class="rng">{unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {posts.map(({ team, posts: count }) => (
            <tr key={team}>
              <th scope="row">{team}</th>
              <td class="n">{plainNumber(count, 'count', 'table')}</td>
              {measures.map((measure) => {
                const value = measure.byTeam?.find((one) => one.team === team)?.mean
                if (value === undefined)
                  return (
                    <td class="n" key={measure.name}>
                      no value
                    </td>
                  )
                if (measure.name !== 'worker-load')
                  return (
                    <td class="n" key={measure.name}>
                      {chartValue(value, measure)}
                    </td>
                  )
                const { step, words } = loadInWords(value)
                return (
                  <td class={`n load-${step}`} key={measure.name}>
                    {plainNumber(value, 'count', 'table')}
                    <span class="load-words">{words}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
