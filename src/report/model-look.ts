import type { StudyResult } from '../experiment/result.ts'
import { modelLabel } from '../words/chart-words.ts'

/** How one model is drawn wherever it appears: colour, dash and end mark, so that none of them stands alone. */
export interface ModelLook {
  /** Name of the arm, as results know it. */
  readonly name: string
  /** Its name where room is short. */
  readonly label: string
  readonly title: string
  /** Letter of its colours in the stylesheet. */
  readonly letter: 'a' | 'b' | 'c' | 'd'
  /** Of its line; undefined is solid. */
  readonly dash: string | undefined
  /** Plot's name of the mark at the line's end. */
  readonly symbol: 'circle' | 'diamond' | 'square' | 'triangle'
}

const looks = [
  { letter: 'a', dash: '8 5', symbol: 'circle' },
  { letter: 'b', dash: undefined, symbol: 'diamond' },
  { letter: 'c', dash: '2 5', symbol: 'square' },
  { letter: 'd', dash: '12 4 2 4', symbol: 'triangle' },
] as const

/** The looks of a study's models, in order; a fifth looks like the first again. */
export function modelLooks(result: StudyResult): ModelLook[] {
  return result.arms.map(({ name, scenario }, i) => ({
    name,
    label: modelLabel(name),
    title: scenario.title,
    ...(looks[i % looks.length] ?? looks[0]),
  }))
}
