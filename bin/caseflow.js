#!/usr/bin/env node
// The command line's door. It builds what is missing, so that it also works after `npm ci --ignore-scripts`.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const cli = new URL('../dist/program/cli.js', import.meta.url)
if (!existsSync(cli)) {
  // Standard output belongs to the command's answer: what the build says goes to standard error.
  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  })
  if (build.status !== 0 || !existsSync(cli)) {
    process.stderr.write('caseflow could not be built: run "npm ci", then "npm run build" to see why.\n')
    process.exit(70)
  }
}
await import(cli.href)
