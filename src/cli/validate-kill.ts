import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../host/node/scenario-source.ts'
import { killScenario } from './kill-scenario.ts'
import type { Output } from './output.ts'

/** What `--kill` is told. */
export interface KillOptions {
  /** Times the program is killed. */
  readonly kills: number
  /** Replications of the study. */
  readonly replications: number
}

const PROGRAM = fileURLToPath(new URL('../../bin/caseflow.js', import.meta.url))
const WHOLE = 'whole'
const PARTED = 'parted'
const DONE_FILES = ['result.json', 'report.html']

/**
 * Runs a study once undisturbed, and once killed with SIGKILL again and again at seeded moments: while it starts, while it
 * simulates, and while it writes its result. After each kill every file that was finished must be there unchanged, and
 * equal to the undisturbed run's; in the end so must be all of them. Returns the faults, each as a sentence.
 */
export async function killFaults({ kills, replications }: KillOptions, output: Output): Promise<string[]> {
  const here = mkdtempSync(join(tmpdir(), 'caseflow-kill-'))
  try {
    writeFileSync(join(here, 'few.yaml'), killScenario)
    const asked = ['run', 'few.yaml', '--replications', String(replications), '--years', '1', '--quiet', '--json']
    const whole = await ended(begin([...asked, '--out', WHOLE], here))
    if (whole.code !== 0) return [`the undisturbed run ended with ${whole.code}: ${whole.stderr}`]
    const right = contentsOf(join(here, WHOLE))

    const faults: string[] = []
    let kept = new Map<string, string>()
    let killed = 0
    let ownEnds = 0
    while (killed < kills && faults.length === 0) {
      const chance = (what: string): number =>
        Number.parseInt(sha256(`${what} ${killed} ${ownEnds}`).slice(0, 8), 16) / 2 ** 32
      const isThere = existsSync(join(here, PARTED, 'manifest.json'))
      const workers = ['--workers', chance('workers') < 0.5 ? '1' : '2']
      const again = isThere
        ? ['resume', PARTED, '--quiet', '--json', ...workers]
        : [...asked, '--out', PARTED, ...workers]
      // The last tenth falls on the writing of the result, for which every replication is let finish.
      const isEnding = killed >= kills - Math.ceil(kills / 10)
      const trials = trialsIn(here)
      const step = Math.ceil((2 * replications) / kills)
      const wanted = isEnding
        ? replications
        : Math.min(replications, trials + Math.floor(chance('wanted') * (step + 1)))
      const process = begin(again, here)
      const end = ended(process)
      await until(() => trialsIn(here) >= wanted || process.exitCode !== null)
      // In the middle of whatever comes next: loading, a trial, a file, a page.
      await pause(chance('pause') * (wanted === trials || isEnding ? 1500 : 60))
      if (process.exitCode === null && process.kill('SIGKILL')) killed++
      const { code, stderr } = await end
      if (code === 0) ownEnds++
      else if (code !== null) faults.push(`the program ended with ${code} before it was killed: ${stderr}`)
      const now = contentsOf(join(here, PARTED))
      faults.push(
        ...lost(kept, now),
        ...differing(now, right).map((name) => `${name} is not that of the undisturbed run`),
      )
      kept = now
      if (killed % 10 === 0)
        output.notice(`${killed} of ${kills} kills: ${trialsIn(here)} of ${replications} runs are kept`)
    }
    const last = await ended(begin(['resume', PARTED, '--quiet', '--json'], here))
    if (last.code !== 0) faults.push(`the last resume ended with ${last.code}: ${last.stderr}`)
    if (last.stdout !== whole.stdout) faults.push('the answer is not that of the undisturbed run')
    const now = contentsOf(join(here, PARTED))
    faults.push(...lost(right, now), ...differing(now, right))
    output.notice(`Killed ${killed} times, ended by itself ${ownEnds} times.`)
    return faults
  } finally {
    rmSync(here, { recursive: true, force: true })
  }
}

function begin(args: readonly string[], cwd: string): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
}

function ended(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const told = { stdout: '', stderr: '' }
    child.stdout?.on('data', (data: Buffer) => void (told.stdout += data.toString()))
    child.stderr?.on('data', (data: Buffer) => void (told.stderr += data.toString()))
    child.on('close', (code) => resolve({ code, ...told }))
  })
}

/** Finished files of a run by name; nothing that is still being written. */
function contentsOf(run: string): Map<string, string> {
  const trials = join(run, 'trials')
  const names = [
    ...DONE_FILES.filter((name) => existsSync(join(run, name))),
    ...(existsSync(trials) ? readdirSync(trials).filter((name) => name.endsWith('.json')) : []).map((name) =>
      join('trials', name),
    ),
  ]
  return new Map(names.map((name) => [name, readFileSync(join(run, name), 'utf8')]))
}

function trialsIn(here: string): number {
  const trials = join(here, PARTED, 'trials')
  return existsSync(trials) ? readdirSync(trials).filter((name) => name.endsWith('.json')).length : 0
}

function lost(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  return [...before].flatMap(([name, text]) =>
    now.get(name) === text ? [] : [`${name} ${now.has(name) ? 'has changed' : 'is gone'}`],
  )
}

function differing(now: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>): string[] {
  return [...now].filter(([name, text]) => right.get(name) !== text).map(([name]) => name)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds))
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(3)
}

/** Kills, tells what was found, and says whether nothing was lost. */
export async function validateKill(options: KillOptions, output: Output): Promise<boolean> {
  const { kills, replications } = options
  const faults = await killFaults(options, output)
  const told = `${kills} kills of a study of ${replications} runs: ${faults.length === 0 ? 'nothing lost, nothing changed, the same bytes in the end.' : ''}`
  output.answer(output.json ? JSON.stringify({ kills, replications, faults }) : [told, ...faults].join('\n'))
  return faults.length === 0
}
