import cliProgress from 'cli-progress'
import type { Output } from './output.ts'

/** Tells how far an experiment is: a bar on a terminal, a calm line a quarter elsewhere. */
export interface Progress {
  update(finished: number): void
  stop(): void
}

/** @param total trials to run; 0 tells nothing */
export function createProgress(total: number, output: Output): Progress {
  if (output.quiet || total === 0) return { update: () => {}, stop: () => {} }
  const started = Date.now()
  const seconds = (): number => (Date.now() - started) / 1000
  if (process.stderr.isTTY) {
    const bar = new cliProgress.SingleBar({
      format: '  {bar}  {value} of {total} runs{times}',
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      barsize: 32,
      barCompleteChar: output.unicode ? '█' : '#',
      barIncompleteChar: output.unicode ? '░' : '-',
    })
    bar.start(total, 0, { times: '' })
    return {
      update(finished) {
        const left = (seconds() / finished) * (total - finished)
        bar.update(finished, { times: `   ${Math.round(seconds())} s, about ${Math.round(left)} s left` })
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
      output.notice(`${finished} of ${total} runs, ${Math.round(seconds())} s`)
    },
    stop: () => {},
  }
}
