import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createWholeFolder } from '../../src/host/node/whole-folder.ts'
import { folder } from './folder.ts'

test.skipIf(process.platform === 'win32')(
  'a folder of files is its owner’s alone in a run, and else as other files, what is copied too',
  () => {
    const here = folder()
    const table = join(here, 'table')
    writeFileSync(table, 'rows')
    const usual = statSync(table).mode & 0o777
    chmodSync(table, 0o600)
    for (const [ownerOnly, files] of [
      [true, 0o600],
      [false, usual],
    ] as const) {
      const made = createWholeFolder(join(here, `made-${ownerOnly}`), 'mark', ownerOnly)
      const mark = made.file('mark')
      mark.write('text')
      mark.close()
      made.copy(table, 'copy')
      made.finish()
      const path = join(here, `made-${ownerOnly}`)
      expect(readdirSync(path).toSorted()).toEqual(['copy', 'mark'])
      expect(readFileSync(join(path, 'copy'), 'utf8')).toBe('rows')
      for (const name of ['copy', 'mark'])
        expect([name, statSync(join(path, name)).mode & 0o777]).toEqual([name, files])
      if (ownerOnly) expect(statSync(path).mode & 0o777).toBe(0o700)
    }
  },
)
