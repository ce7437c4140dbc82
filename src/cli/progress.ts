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
  if (process.stderr.isTTY) {
    const bar = new cliProgress.SingleBar(
      {
        format: '  {bar}  {value} of {total} runs   about {eta} s left',
        stream: process.stderr,
        hideCursor: true,
        clearOnComplete: true,
        barsize: 32,
      },
      cliProgress.Presets.rect,
    )
    bar.start(total, 0)
    return { update: (finished) => bar.update(finished), stop: () => bar.stop() }
  }
  let told = 0
  return {
    update(finished) {
      const quarter = Math.floor((4 * finished) / total)
      if (quarter <= told) return
      told = quarter
      output.notice(`${finished} of ${total} runs, ${Math.round((Date.now() - started) / 1000)} s`)
    },
    stop: () => {},
  }
}
