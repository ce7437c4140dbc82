import { capital, listing, several } from '../../src/browser.ts'
import { type BoardBar, type BoardRow, localitiesTold } from './board-rows.ts'

/** A cell of the board as it is read out: where, which stage, who holds it and what else, what it means that they begin. */
export function cellWords(row: BoardRow, bar: BoardBar, stage: string, localities: number): string {
  const others = bar.stages.filter((one) => one !== stage)
  const also = others.length === 0 ? '' : `, with ${listing(others, 'and')}`
  const posts = bar.posts > 0 ? `, ${several(bar.posts, 'post', 'posts')}` : ', holds no cases'
  const before =
    bar.stages[0] !== stage || bar.before === 'start'
      ? 'No hand-off before this stage'
      : bar.before === 'hand-off'
        ? 'A hand-off before this stage'
        : 'A new team before this stage, and the first worker'
  return `${localitiesTold(row, localities)}, ${capital(stage)}: held by ${bar.team}${posts}${also}. ${before}.`
}
