import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { LONG } from './caseflow.ts'

const VALIDATE = fileURLToPath(new URL('../../dist/cli/validate.js', import.meta.url))

test(
  'a study killed with SIGKILL again and again loses nothing and ends in the same bytes (the long form: npm run validate -- --kill)',
  async () => {
    const found = await new Promise<unknown>((resolve, reject) => {
      const args = ['--kill', '--kills', '6', '--replications', '10', '--quiet', '--json']
      execFile(process.execPath, [VALIDATE, ...args], (error, stdout, stderr) => {
        if (stdout) resolve({ code: error ? error.code : 0, ...JSON.parse(stdout) })
        else reject(new Error(stderr))
      })
    })
    expect(found).toEqual({ code: 0, kills: 6, replications: 10, faults: [] })
  },
  LONG,
)
