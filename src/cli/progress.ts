import cliProgress from 'cli-progress'
import type { Output } from './output.ts'

/** Tells how far an experiment is: a bar on a terminal, a calm line a quarter elsewhere. */
export interface Progress {
  update(finished: number): void
  stop(): void
}

/** Columns of the bar, and of what stands beside it. */
const NARROWEST_BAR = 8
const WIDEST_BAR = 32
const BESIDE_BAR = 62

/** @param total trials to run; 0 tells nothing */
export function createProgress(total: number, output: Output): Progress {
  if (output.quiet || total === 0) return { update: () => {}, stop: () => {} }
  const started = Date.now()
  const pace = (finished: number): string => paceInWords(finished, total, (Date.now() - started) / 1000)
  if (process.stderr.isTTY) {
    const bar = new cliProgress.SingleBar({
      format: '  {bar}  {value} of {total} runs{times}',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      barsize: Math.min(WIDEST_BAR, Math.max(NARROWEST_BAR, (process.stderr.columns ?? 80) - BESIDE_BAR)),
      barCompleteChar: output.unicode ? '█' : '#',
      barIncompleteChar: output.unicode ? '░' : '-',
    })
    bar.start(total, 0, { times: '' })
    return {
      update(finished) {
        bar.update(finished, { times: `   ${pace(finished)}` })
      },
      stop: () => bar.stop(),
    }
  }
  let told = 0
  return {
    update(finished) {
      const quarter = Math.floor((4 * finished) / total)
      if (quarter <= told) return
      told = quarter
      output.notice(`${finished} of ${total} runs, ${pace(finished)}`)
    },
    stop: () => {},
  }
}

/** How long it has taken, how fast it goes and how long it will take: "10 s, 4.4 a second, about 4 s left". */
export function paceInWords(finished: number, total: number, seconds: number): string {
  const rate = finished / seconds
  const fast = seconds === 0 ? '' : rate >= 1 ? `, ${rate.toFixed(1)} a second` : `, ${(60 * rate).toFixed(1)} a minute`
  const left = finished === total ? '' : `, about ${timeInWords((seconds / finished) * (total - finished))} left`
  return `${timeInWords(seconds)}${fast}${left}`
}

/** "40 s", "4 min", "2 h 5 min". */
export function timeInWords(seconds: number): string {
  if (seconds < 100) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
