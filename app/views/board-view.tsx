import type { VNode } from 'preact'
import { capital, several, type Scenario } from '../../src/browser.ts'
import { type Board, type BoardBar, boardOf, handOffsOf, localitiesTold } from './board-rows.ts'

export const breaks: Readonly<Record<BoardBar['before'], string>> = {
  start: '',
  'hand-off': 'hand-off: a new team and a change of worker',
  'new-team': 'new team, first worker',
}

/**
 * Stages in the order of the journey and who holds them. One long bar is one team that stays with the family; a torn edge
 * is a hand-off. Where there is no room for columns the stages run down the page.
 */
export function BoardView({ scenario, caption }: { readonly scenario: Scenario; readonly caption: string }): VNode {
  const board = boardOf(scenario)
  const localities = scenario.area.localities.length
  return (
    <>
      <p class="cap">{summaryOf(board)}</p>
      <table class="board">
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Where</th>
            {board.stages.map((stage) => (
              <th scope="col" key={stage}>
                {capital(stage)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rows.map((row) => (
            <tr key={row.localities.join()}>
              <th scope="row">{localitiesTold(row, localities)}</th>
              {row.bars.map((bar, i) => (
                <td key={bar.stages[0]} colSpan={bar.stages.length}>
                  <Bar bar={bar} torn={row.bars[i + 1]?.before === 'hand-off'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <BoardDown board={board} localities={localities} />
    </>
  )
}

/** The same down the page, where there is no room for columns. */
export function BoardDown({ board, localities }: { readonly board: Board; readonly localities: number }): VNode {
  return (
    <div class="board-down">
      {board.rows.map((row) => (
        <section key={row.localities.join()} aria-label={localitiesTold(row, localities)}>
          <p class="m">{localitiesTold(row, localities)}</p>
          <ol>
            {row.bars.map((bar, i) => (
              <li key={bar.stages[0]}>
                {bar.before === 'start' ? '' : <p class="break">{capital(breaks[bar.before])}</p>}
                <Bar bar={bar} torn={row.bars[i + 1]?.before === 'hand-off'} stages />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Bar({
  bar,
  torn,
  stages,
}: {
  readonly bar: BoardBar
  readonly torn: boolean
  readonly stages?: boolean
}): VNode {
  const kinds = [
    'bar',
    bar.before === 'hand-off' ? 'torn-before' : '',
    torn ? 'torn-after' : '',
    bar.stages.length > 1 ? 'keeps' : '',
  ]
  return (
    <div class={kinds.filter(Boolean).join(' ')}>
      {!stages && bar.before !== 'start' && <span class="vh">{capital(breaks[bar.before])}. </span>}
      <strong>{bar.team}</strong>
      <span>{bar.posts > 0 ? several(bar.posts, 'post', 'posts') : 'holds no cases'}</span>
      {stages && <span>{capital(bar.stages.join(', '))}</span>}
    </div>
  )
}

/** How many hand-offs there are on the way, and what the edges mean. */
export function summaryOf(board: Board): string {
  const [least, most] = handOffsOf(board)
  const count =
    least === most ? several(least, 'hand-off', 'hand-offs') : `${least} to ${several(most, 'hand-off', 'hand-offs')}`
  return `${count} for a family that goes through every stage in this order. A torn edge is a hand-off; a straight edge is a new team before there is a worker.`
}
