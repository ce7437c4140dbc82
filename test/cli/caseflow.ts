import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, onTestFinished } from 'vitest'

/** The launcher. */
export const PROGRAM = fileURLToPath(new URL('../../bin/caseflow.js', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs the program for real, in a folder.
 * @param onNotice hears all of standard error so far, and may interrupt the program
 * @param environment laid over this process's own
 */
export function caseflow(
  args: readonly string[],
  cwd: string,
  onNotice?: (text: string, interrupt: () => void) => void,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', ...environment }
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, env })
    let stdout = ''
    let stderr = ''
    // As text, so that a letter of several bytes is whole though it comes in two parts.
    child.stdout.setEncoding('utf8')
    child.stderr.setEncoding('utf8')
    child.stdout.on('data', (data: string) => {
      stdout += data
    })
    let interrupted = false
    const interrupt = (): void => {
      // A second time would be the user's way to end it at once.
      if (!interrupted) interrupted = child.kill('SIGINT')
    }
    child.stderr.on('data', (data: string) => {
      stderr += data
      onNotice?.(stderr, interrupt)
    })
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** Enough for three whole studies on a machine that has much else to do [ms]. */
export const LONG = 240_000

/** An empty folder that goes with the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'caseflow-test-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** An empty folder that goes with the file of tests. */
export function keptFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'caseflow-test-'))
  afterAll(() => rmSync(path, { recursive: true, force: true }))
  return path
}
