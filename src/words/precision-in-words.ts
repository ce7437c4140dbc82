import { several } from './listing.ts'

/** What words need to know of how a study stopped. */
export interface StoppedFor {
  readonly part: number
  readonly replications: number
  readonly enough?: number
  readonly wide: readonly { readonly title: string; readonly half: number; readonly wanted: number }[]
}

/** Why there are as many runs as there are. */
export function precisionInWords({ part, replications, enough, wide }: StoppedFor): string {
  const percent = `${Number((100 * part).toPrecision(3))} %`
  const runs = several(replications, 'run', 'runs')
  if (enough !== undefined) {
    return `Stopped after ${runs} of each model: from ${enough} on every average asked for was known to within ${percent}, or to within half of what matters.`
  }
  const [widest] = wide
  const times = widest ? Number((widest.half / widest.wanted).toPrecision(2)) : 1
  const most = widest && times > 1 ? ` The widest is “${widest.title}”, ${times} times as wide as asked.` : ''
  return `Stopped at the most runs allowed, ${replications} of each model, before every average was known to within ${percent}.${most}`
}
