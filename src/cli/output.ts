import { isWithoutUnicode, plainText } from './plain-text.ts'

/** Where a command writes: the answer on one stream, everything else on the other. */
export interface Output {
  /** The answer. */
  answer(text: string): void
  /** Progress and notices, which a user may turn off. */
  notice(text: string): void
  /** What must be known whatever was turned off: problems, and how a run ended. */
  say(text: string): void
  readonly json: boolean
  readonly quiet: boolean
  readonly colour: boolean
  /** Letters and signs beyond ASCII can be shown. */
  readonly unicode: boolean
  /** Columns to fill with the answer. */
  readonly width: number
  /** Columns to fill with problems; without end where programs read them, for which each keeps its lines whole. */
  readonly problemWidth: number
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
  const json = options.json ?? false
  const quiet = options.quiet ?? false
  const unicode = !isWithoutUnicode(process.env)
  const told = (text: string): string => `${unicode ? text : plainText(text)}\n`
  const say = (text: string): void => void stderr.write(told(text))
  return {
    answer: (text) => void stdout.write(json ? `${text}\n` : told(text)),
    notice: (text) => {
      if (!quiet) say(text)
    },
    say,
    json,
    quiet,
    colour: options.colour !== false && stdout.isTTY && !process.env.NO_COLOR,
    unicode,
    width: columnsOf(stdout) ?? USUAL,
    problemWidth: columnsOf(stderr) ?? Infinity,
  }
}

/** Columns of a terminal, or those that somebody asks for by the variable COLUMNS; undefined where nobody says. */
function columnsOf(stream: NodeJS.WriteStream): number | undefined {
  const asked = /^\d+$/.test(process.env.COLUMNS ?? '') ? Number(process.env.COLUMNS) : undefined
  const columns = stream.isTTY ? (stream.columns ?? asked ?? USUAL) : asked
  return columns === undefined ? undefined : Math.min(WIDEST, Math.max(NARROWEST, columns))
}
