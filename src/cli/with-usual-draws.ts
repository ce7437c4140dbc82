import { USUAL_DRAWS } from './uncertainty-runs.ts'

/** A command line in which `--uncertainty` without a number has the usual one, so that it takes no file for its number. */
export function withUsualDraws(args: readonly string[]): string[] {
  return args.map((arg, i) =>
    arg === '--uncertainty' && !/^-?\d/.test(args[i + 1] ?? '') ? `--uncertainty=${USUAL_DRAWS}` : arg,
  )
}
