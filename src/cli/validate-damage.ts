import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PlaceError } from '../host/node/place-error.ts'
import type { Output } from './output.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const RUNNER = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
/** Files damaged by the long check; the test run damages a fifth of them, always the same. */
const FILES = 100_000

/**
 * Damages a small scenario in many ways, from another beginning each time, and sees what becomes of it: never a crash, a
 * hang or a problem at no place; in 95 % of slips in a key a problem in its line. The properties are those of the test run.
 */
export async function validateDamage(output: Output): Promise<boolean> {
  if (!existsSync(RUNNER)) throw new PlaceError('This check needs the packages of development: npm ci')
  output.notice(`Damaging ${FILES.toLocaleString('en-GB')} files`)
  const args = [RUNNER, 'run', '--project', 'node', 'test/damage']
  const env = { ...process.env, DAMAGED_FILES: String(FILES) }
  const code = await new Promise<number | null>((resolve, reject) => {
    // Whatever the runner says goes to standard error: the answer on standard output is ours.
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', output.quiet ? 'ignore' : 2, 2] })
    child.on('error', reject)
    child.on('close', resolve)
  })
  const passed = code === 0
  if (output.json) output.answer(JSON.stringify({ damage: { files: FILES, passed } }))
  else
    output.answer(`Damaged files: ${passed ? 'all' : 'not all'} of ${FILES.toLocaleString('en-GB')} as they should be.`)
  return passed
}
