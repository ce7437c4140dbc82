import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { capital, type Scenario, several } from '../../src/browser.ts'
import { changePlan } from '../state/actions.ts'
import { endMoves, type MovedStages, moveStages } from '../state/stage-moves.ts'
import { type BoardBar, type BoardRow, boardOf, handOffsOf, localitiesTold } from './board-rows.ts'
import { BoardDown, summaryOf } from './board-view.tsx'
import { cellWords } from './cell-words.ts'

interface Place {
  /** First locality of the row. */
  readonly locality: string
  readonly stage: string
}

/**
 * The board of the plan, changed where it is seen: the end of a bar is moved by pointer, or by Shift and an arrow, and the
 * break where a hand-off falls moves with it. One stop for Tab; arrows go from cell to cell.
 * @param onChoose hears of the stage that was gone to; Enter asks for its panel
 */
export function BoardEditor({
  scenario,
  onChoose,
}: {
  readonly scenario: Scenario
  readonly onChoose: (stage: string, panel: boolean) => void
}): VNode {
  const grid = useRef<HTMLTableElement>(null)
  const [place, setPlace] = useState<Place>()
  const [drag, setDrag] = useState<{ readonly row: number; readonly bar: number; readonly target: string }>()
  const [told, setTold] = useState('')
  const before = boardOf(scenario)
  const moved = drag && movedEnd(scenario, before.rows[drag.row], drag.bar, drag.target)
  const board = moved ? boardOf(moved.after) : before
  const { stages, rows } = board
  const localities = scenario.area.localities.length
  const rowOf = (locality: string): number =>
    Math.max(
      0,
      rows.findIndex((row) => row.localities.includes(locality)),
    )
  const here = {
    row: place ? rowOf(place.locality) : 0,
    stage: place && stages.includes(place.stage) ? place.stage : stages[0],
  }
  const wantsFocus = useRef(false)
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    grid.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()
  })
  const goTo = (row: number, stage: string | undefined): void => {
    const cells = grid.current?.tBodies[0]?.rows[row]?.querySelectorAll('td')
    // At once, and the state follows the focus: the next key may come before the page is drawn.
    if (stage !== undefined) cells?.[stages.indexOf(stage)]?.focus()
  }
  const apply = (change: MovedStages | undefined, refused: string): void => {
    if (!change) {
      setTold(refused)
      return
    }
    const [least, most] = handOffsOf(boardOf(change.after))
    const count = least === most ? several(least, 'hand-off', 'hand-offs') : `${least} to ${most} hand-offs`
    setTold(`${capital(change.words)}. Now ${count} on the way through every stage.`)
    void changePlan(change.words, change.change)
  }
  const moveEnd = (row: number, stage: string, step: 1 | -1): void => {
    const bars = rows[row]?.bars ?? []
    const index = bars.findIndex((bar) => bar.stages.includes(stage))
    const [bar, next] = [bars[index], bars[index + 1]]
    const target = step === 1 ? next?.stages[0] : bar?.stages.at(-2)
    const [giver, taker, given] = step === 1 ? [next, bar, target] : [bar, next, bar?.stages.at(-1)]
    const refused = !next
      ? `${bar?.team} holds the last stage.`
      : target === undefined
        ? `${giver?.team} holds only ${stage}. To give it away, choose another team under “Held by”.`
        : `${taker?.team} cannot take ${given} from ${giver?.team}: workers of another kind, or a stage held by need, age or place.`
    apply(target === undefined ? undefined : movedEnd(scenario, rows[row], index, target), refused)
    wantsFocus.current = true
  }
  const onKey = (event: KeyboardEvent, row: number, stage: string): void => {
    const at = stages.indexOf(stage)
    const steps: Readonly<Record<string, () => void>> = {
      ArrowRight: () => (event.shiftKey ? moveEnd(row, stage, 1) : goTo(row, stages[at + 1])),
      ArrowLeft: () => (event.shiftKey ? moveEnd(row, stage, -1) : goTo(row, stages[at - 1])),
      ArrowDown: () => goTo(row + 1, stage),
      ArrowUp: () => goTo(row - 1, stage),
      Home: () => goTo(row, stages[0]),
      End: () => goTo(row, stages.at(-1)),
      Enter: () => onChoose(stage, true),
    }
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }
  const startDrag = (event: PointerEvent, row: number, bar: number, stage: string): void => {
    event.preventDefault()
    // The handle moves with the break, so that the page and not the handle follows the pointer.
    const followed = new AbortController()
    const { signal } = followed
    let target = stage
    setDrag({ row, bar, target })
    const end = (change?: MovedStages): void => {
      followed.abort()
      setDrag(undefined)
      if (change) apply(change, '')
    }
    const follow = ({ clientX }: PointerEvent): void => {
      target = stageAt(grid.current, clientX, stages) ?? target
      setDrag({ row, bar, target })
    }
    addEventListener('pointermove', follow, { signal })
    addEventListener('pointerup', () => end(movedEnd(scenario, before.rows[row], bar, target)), { signal })
    addEventListener('pointercancel', () => end(), { signal })
    addEventListener('keydown', ({ key }) => key === 'Escape' && end(), { signal })
  }
  return (
    <>
      <p class="cap">{summaryOf(board)}</p>
      <p class="cap board-only">
        Drag the end of a bar, or press Shift with the left or right arrow in a cell, to move the break. It moves for
        all localities the team serves.
      </p>
      <table
        class={drag ? 'board edited dragged' : 'board edited'}
        role="grid"
        ref={grid}
        aria-label="Your plan: who holds a family at each stage"
      >
        <thead>
          <tr>
            <th scope="col">Where</th>
            {stages.map((stage) => (
              <th scope="col" key={stage} data-stage={stage}>
                {capital(stage)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.localities[0]}>
              <th scope="row">{localitiesTold(row, localities)}</th>
              {row.bars.flatMap((bar, b) =>
                bar.stages.map((stage, s) => {
                  const isLast = s === bar.stages.length - 1
                  const kinds = [
                    'bar',
                    bar.stages.length > 1 ? 'keeps' : '',
                    s === 0 && bar.before === 'hand-off' ? 'torn-before' : '',
                    isLast && row.bars[b + 1]?.before === 'hand-off' ? 'torn-after' : '',
                    s === 0 ? 'begins' : 'goes-on',
                  ]
                  const isHere = here.row === r && here.stage === stage
                  return (
                    <td
                      key={stage}
                      role="gridcell"
                      tabIndex={isHere ? 0 : -1}
                      aria-label={cellWords(row, bar, stage, localities)}
                      onFocus={() => {
                        if (!isHere || !place) setPlace({ locality: row.localities[0] ?? '', stage })
                        onChoose(stage, false)
                      }}
                      onKeyDown={(event) => onKey(event, r, stage)}
                    >
                      <div class={kinds.filter(Boolean).join(' ')} aria-hidden="true">
                        {s === 0 && bar.stages.length === 1 && <BarWords bar={bar} />}
                      </div>
                      {s === 0 && bar.stages.length > 1 && (
                        <div class="bar-words" aria-hidden="true" style={{ width: `${100 * bar.stages.length}%` }}>
                          <BarWords bar={bar} />
                        </div>
                      )}
                      {isLast && canMove(scenario, row, b) && (
                        <span
                          class="handle"
                          aria-hidden="true"
                          onPointerDown={(event) => startDrag(event, r, b, stage)}
                        />
                      )}
                    </td>
                  )
                }),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <BoardDown board={board} localities={localities} />
      <p role="status" class="told">
        {told}
      </p>
    </>
  )
}

function BarWords({ bar }: { readonly bar: BoardBar }): VNode {
  return (
    <>
      <strong>{bar.team}</strong>
      <span>{bar.posts > 0 ? several(bar.posts, 'post', 'posts') : 'holds no cases'}</span>
    </>
  )
}

/** What comes of moving the end of a bar to a stage; undefined where it stays or cannot go there. */
function movedEnd(scenario: Scenario, row: BoardRow | undefined, bar: number, target: string): MovedStages | undefined {
  const moves = row ? endMoves(row.bars, bar, target) : []
  return moves.length === 0 ? undefined : moveStages(scenario, moves)
}

/** Whether the end of a bar can go anywhere. */
function canMove(scenario: Scenario, row: BoardRow, index: number): boolean {
  const [bar, next] = [row.bars[index], row.bars[index + 1]]
  const targets = [next?.stages[0], bar?.stages.at(-2)].filter((stage) => stage !== undefined)
  return targets.some((target) => movedEnd(scenario, row, index, target) !== undefined)
}

/** The stage whose right edge is nearest to a place on the screen. */
function stageAt(grid: HTMLElement | null, x: number, stages: readonly string[]): string | undefined {
  const heads = [...(grid?.querySelectorAll<HTMLElement>('th[data-stage]') ?? [])]
  const distances = heads.map((head) => Math.abs(head.getBoundingClientRect().right - x))
  return stages[distances.indexOf(Math.min(...distances))]
}
