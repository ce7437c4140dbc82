import { PlaceError } from '../host/node/place-error.ts'
import { QueryError } from '../host/node/query-error.ts'
import { unreadable } from '../host/node/unreadable.ts'
import { DefectError } from './defect-error.ts'
import { DEFECT, PROBLEMS, WRONG_USAGE } from './exit-codes.ts'
import { UsageError } from './usage-error.ts'

/** How a command that failed ends: its exit code, and what the user is told. */
export interface Failure {
  readonly code: number
  readonly text: string
}

/** What a missing folder or a lacking permission is called by the system, and by us. */
const PLACES: Readonly<Record<string, string>> = {
  EACCES: 'permission is lacking',
  EEXIST: 'something else is there',
  EISDIR: 'it is a folder',
  ENOENT: 'there is no such place',
  ENOTDIR: 'what should be a folder is a file',
  EPERM: 'permission is lacking',
  EROFS: 'this disk is only to be read',
}

/** What a disk, or the user's share of it, is called that takes no more. */
const FULL_CODES = ['EDQUOT', 'EFBIG', 'ENOSPC']

/**
 * A failure in words. Whatever happened, nobody is shown a stack trace.
 * @param command the one whose help says more; none is the program's own
 */
export function failureOf(error: unknown, command: string = ''): Failure {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof UsageError || (error instanceof Error && error.name === 'YError')) {
    return { code: WRONG_USAGE, text: `${message}\nSee caseflow ${command === '' ? '' : `${command} `}--help.` }
  }
  // What `query` is asked it tells itself; any other question is our own.
  if (error instanceof QueryError) return failureOf(unreadable(error))
  if (error instanceof PlaceError) return { code: PROBLEMS, text: `${message}.` }
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException
  if (code !== undefined && FULL_CODES.includes(code)) {
    return {
      code: PROBLEMS,
      text: `The disk is full: ${message}.\nMake room and give the same command again, or give --out a folder elsewhere. Finished runs are kept.`,
    }
  }
  const place = PLACES[code ?? '']
  if (place !== undefined) {
    const told = path === undefined ? message : `${path}: ${place} (${code})`
    return {
      code: PROBLEMS,
      text: `Could not write ${told}.\nName a place that can be written to; for a run folder, with --out. Finished runs are kept.`,
    }
  }
  const shown = error instanceof DefectError ? `\nIt shows in ${error.trial}.` : ''
  return {
    code: DEFECT,
    text: `This is a defect of caseflow, not of your files: ${message}${shown}\nPlease report it with the command you gave, these lines and the scenario files. Finished runs are kept.`,
  }
}
