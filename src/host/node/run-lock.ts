import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { PlaceError } from './place-error.ts'

/** Who works in a run folder. */
interface Holder {
  readonly process: number
  readonly host: string
  /** When the process began, as its system tells it; tells it from a later one with its number. Empty where not told. */
  readonly began: string
}

/** A run folder that no other program may work in. */
export interface RunLock {
  release(): void
}

/** A lock that cannot be read is one being written, or what a power cut left; after this long it is the latter [ms]. */
const BEING_WRITTEN = 10_000

/**
 * Takes a folder for this process. What a killed process left is taken over; of another computer's nobody here can say
 * whether it still runs. Two that hold a folder at once would do the same work twice and still write the same bytes.
 * @param file of the lock, in a folder that is there
 * @param folder what messages call the folder
 * @throws PlaceError when another process works there
 */
export function lockRun(file: string, folder: string): RunLock {
  const own = JSON.stringify({ process: process.pid, host: hostname(), began: beganOf(process.pid) } satisfies Holder)
  while (!created(file, own)) {
    const found = textOf(file)
    if (found === undefined) continue
    const holder = holderOf(found)
    if (holder ? isAtWork(holder) : isFresh(file)) {
      const who = holder ? `process ${holder.process} on ${holder.host}` : 'another process'
      throw new PlaceError(
        `Another caseflow is at work in ${folder} (${who}); wait for it, or, if it no longer runs, delete ${file}`,
      )
    }
    takeAway(file, found)
  }
  return {
    release() {
      if (textOf(file) === own) rmSync(file, { force: true })
    },
  }
}

/** Makes the lock, unless there is one. */
function created(file: string, text: string): boolean {
  let handle: number
  try {
    handle = openSync(file, 'wx', 0o600)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
  try {
    writeFileSync(handle, text)
  } catch (error) {
    // On a full disk the name alone would keep everybody out.
    rmSync(file, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
  return true
}

/** Takes a lock of nobody's away. Renaming first: of two who do so at once only one has it, and it can be put back. */
function takeAway(file: string, judged: string): void {
  const aside = `${file}.${process.pid}.tmp`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (textOf(aside) === judged) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function isFresh(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs < BEING_WRITTEN
  } catch {
    return true
  }
}

function holderOf(text: string): Holder | undefined {
  try {
    const { process: id, host, began } = (JSON.parse(text) ?? {}) as Partial<Holder>
    const isWhole = Number.isInteger(id) && typeof host === 'string' && typeof began === 'string'
    return isWhole ? { process: id as number, host, began } : undefined
  } catch {
    return undefined
  }
}

function isAtWork({ process: id, host, began }: Holder): boolean {
  if (host !== hostname()) return true
  try {
    // Signal 0 asks whether there is such a process and does nothing to it.
    process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return began === beganOf(id)
}

/** When a process began [ticks since the machine started], where the system tells; empty elsewhere. */
function beganOf(id: number): string {
  try {
    // The name, in brackets, may hold spaces; the twentieth field after it is the start.
    return readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
