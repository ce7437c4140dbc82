import type { PublishedFigure } from '../scenario/definitions.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { StageStatus } from '../scenario/stage-status.ts'

/** Whether a year's published flows lead from one published stock to the next. */
export interface PublishedBalance {
  readonly title: string
  readonly opening: number
  readonly started: number
  readonly ended: number
  /** As published a year later. */
  readonly closing: number
  /** What the flows leave unexplained: opening + started − ended − closing; 0 where they agree. */
  readonly gap: number
}

interface Account {
  readonly title: string
  readonly stages: readonly StageStatus[]
  readonly started: string
  readonly ended: string
  readonly open: string
}

const accounts: readonly Account[] = [
  {
    title: 'Children in need',
    stages: ['assessment', 'recording', 'child-in-need-plan', 'protection-plan', 'looked-after', 'leaving-care'],
    started: 'need-episodes-started',
    ended: 'need-episodes-ended',
    open: 'children-in-need-open',
  },
  {
    title: 'Protection plans',
    stages: ['protection-plan'],
    started: 'protection-plans-started',
    ended: 'protection-plans-ended',
    open: 'protection-plans-open',
  },
  {
    title: 'Children in care',
    stages: ['looked-after'],
    started: 'looked-after-started',
    ended: 'looked-after-ceased',
    open: 'looked-after-open',
  },
]

/** Stocks and flows of a truth run as published, one beside the other; an account without all of its figures is left out. */
export function publishedBalances({ definitions, openingStock, pathway }: Scenario): PublishedBalance[] {
  const statusOf = new Map(pathway.stages.map(({ countsAs, name }) => [name, countsAs]))
  const valueOf = (name: string): number | undefined => wholeOf(definitions.published, name)
  return accounts.flatMap(({ ended: ends, open, stages, started: starts, title }) => {
    const [started, ended, closing] = [valueOf(starts), valueOf(ends), valueOf(open)]
    if (started === undefined || ended === undefined || closing === undefined) return []
    const opening = openingStock.groups
      .filter(({ stage }) => stages.some((status) => status === statusOf.get(stage)))
      .reduce((sum, { children }) => sum + children, 0)
    return [{ title, opening, started, ended, closing, gap: opening + started - ended - closing }]
  })
}

function wholeOf(published: readonly PublishedFigure[], name: string): number | undefined {
  return published.find(({ measure, part }) => measure === name && part === undefined)?.value
}
