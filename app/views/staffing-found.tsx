import type { VNode } from 'preact'
import { several } from '../../src/browser.ts'
import type { StaffingAnswer } from '../state/find-staffing.ts'

/** What a search for staffing came to: the answer in words, the teams, and what each step buys. */
export function StaffingFound({
  found,
  isOld,
  onUse,
}: {
  readonly found: StaffingAnswer
  /** Whether the plan has changed since. */
  readonly isOld: boolean
  readonly onUse: () => void
}): VNode {
  const { answer, sentence, failed } = found
  if (failed.length > 0) {
    return (
      <p class="error" role="alert">
        These results are wrong and are not shown: {failed.join('; ')}. This is a defect of the program.
      </p>
    )
  }
  return (
    <section class="sec" aria-labelledby="staffing-found">
      <h2 class="l" id="staffing-found">
        {answer.met ? 'What the target needs' : 'The target is not met'}
      </h2>
      <p class="answer" role="status">
        {sentence}
      </p>
      {isOld && <p class="inset">The plan has changed since this was found.</p>}
      {answer.met && !isOld && answer.teams.some(({ before, after }) => before !== after) && (
        <button type="button" class="btn" onClick={onUse}>
          Use this staffing
        </button>
      )}
      <div class="scroll" role="region" aria-label="Posts by team" tabIndex={0}>
        <table>
          <caption class="vh">Posts by team</caption>
          <thead>
            <tr>
              <th scope="col">Team</th>
              <th scope="col" class="n">
                Posts now
              </th>
              <th scope="col" class="n">
                Posts found
              </th>
              <th scope="col" class="n">
                Fewest that could do
              </th>
              <th scope="col" class="n">
                Met with one fewer
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.teams.map(({ team, before, after, bound, fewer }) => (
              <tr key={team}>
                <th scope="row">{team}</th>
                <td class="n">{before}</td>
                <td class="n">{after}</td>
                <td class="n">{bound ?? 'none was enough'}</td>
                <td class="n">
                  {fewer
                    ? `${fewer.atMost ? 'at most ' : ''}${fewer.metRuns} of ${several(fewer.runs, 'run', 'runs')}`
                    : 'not tried'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3 class="m">What each step buys</h3>
      <div class="scroll" role="region" aria-label="Runs that meet the target, by posts" tabIndex={0}>
        <table>
          <caption class="vh">Runs that meet the target, by posts</caption>
          <thead>
            <tr>
              <th scope="col">Posts in all</th>
              <th scope="col">Target met in</th>
            </tr>
          </thead>
          <tbody>
            {answer.frontier.map(({ posts, total, metRuns, runs }) => (
              <tr key={posts.join()}>
                <th scope="row">{total}</th>
                <td>
                  {metRuns} of {several(runs, 'run', 'runs')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
