/** Where a command writes: the answer on one stream, everything else on the other. */
export interface Output {
  /** The answer. */
  answer(text: string): void
  /** Progress, notices, problems. */
  notice(text: string): void
  readonly json: boolean
  readonly quiet: boolean
  readonly colour: boolean
  /** Columns to fill. */
  readonly width: number
}

const NARROWEST = 60
const WIDEST = 200
const USUAL = 80

/** The program's own streams; a reader that goes away is no fault. */
export function createOutput(options: { json?: boolean; quiet?: boolean; colour?: boolean }): Output {
  const { stdout, stderr } = process
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  const colour = options.colour !== false && stdout.isTTY && !process.env.NO_COLOR
  return {
    answer: (text) => void stdout.write(`${text}\n`),
    notice: (text) => {
      if (!options.quiet) stderr.write(`${text}\n`)
    },
    json: options.json ?? false,
    quiet: options.quiet ?? false,
    colour,
    width: stdout.isTTY ? Math.min(WIDEST, Math.max(NARROWEST, stdout.columns ?? USUAL)) : USUAL,
  }
}
