import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder that goes with the test, by its path with links resolved. */
export function folder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'caseflow-test-')))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}
