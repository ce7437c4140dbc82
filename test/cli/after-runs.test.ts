import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { killScenario } from '../../src/cli/kill-scenario.ts'
import { eventKinds } from '../../src/model/event-kinds.ts'
import { compiledOf } from '../../src/experiment/simulate.ts'
import type { Manifest } from '../../src/host/node/manifest.ts'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { decodeTrial, encodeTrial } from '../../src/host/node/trial-file.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { decode, type ReadableEvent } from '../../src/stream/decode.ts'
import { observeRun } from '../../src/stream/observe-run.ts'
import { caseflow, folder, keptFolder, LONG } from './caseflow.ts'

const here = keptFolder()
const trial = join(here, 'mine', 'trials', '0-00001.json')

beforeAll(async () => {
  writeFileSync(join(here, 'few.yaml'), killScenario)
  writeFileSync(join(here, 'locality.yaml'), killScenario.replace('/functional', '/locality'))
  const study = ['compare', 'few.yaml', 'locality.yaml', '--years', '1', '--replications', '2', '--no-practice']
  const { code } = await caseflow([...study, '--out', 'mine', '--quiet'], here)
  expect(code).toBe(0)
}, LONG)

interface Story {
  readonly arm: string
  readonly run: number
  readonly steps: readonly { date: string; event: string; text: string; note: string }[]
  readonly changes: { designed: number; unplanned: number; teams: number }
  readonly others: readonly { arm: string; changes: Story['changes'] }[]
}

/** What the log of the second run of the first model says of a child. */
function rowsOf(child: number): ReadableEvent[] {
  const reading = readScenario(join(here, 'few.yaml'), createScenarioSource())
  if (!reading.ok) throw new Error('the scenario does not read')
  const scenario = { ...reading.scenario, years: 1 }
  const rows: ReadableEvent[] = []
  observeRun({ scenario, seed: scenario.seed, replication: 1 }).subscribe((chunk) => {
    for (const row of decode(chunk, compiledOf(scenario))) if (row.child === child) rows.push(row)
  })
  return rows
}

describe('explain RUN --child', { timeout: LONG }, () => {
  const explain = (...args: readonly string[]) => caseflow(['explain', 'mine', ...args], here)

  test('tells what the log says, step by step, and what other models make of the same child', async () => {
    const unknown = await explain('--child', '2/99999')
    expect([unknown.code, unknown.stdout]).toEqual([1, ''])
    const [, child = ''] = /most changes of worker have 2\/(\d+)/.exec(unknown.stderr) ?? []
    const { code, stdout } = await explain('--child', `2/${child}`, '--json')
    expect(code).toBe(0)
    const story = JSON.parse(stdout) as Story
    const rows = rowsOf(Number(child))
    const untold = new Set(['child-known', 'in-need-since'])
    expect(story.steps.map(({ date, event }) => [date, event])).toEqual(
      rows.filter(({ event }) => !untold.has(event)).map(({ date, event }) => [date, event]),
    )
    const changes = rows.filter(({ event, detail }) => event === 'worker-allocated' && detail > 0)
    expect(changes.length).toBeGreaterThan(1)
    expect(story.changes.designed + story.changes.unplanned).toBe(changes.length)
    for (const { text } of story.steps) expect(text).not.toMatch(/undefined|NaN|: \.|  /)
    expect(story.steps.every(({ text, event }) => event !== 'worker-allocated' || /\([A-Z]{6}\)/.test(text))).toBe(true)

    const other = JSON.parse((await explain('--child', `2/${child}`, '--arm', 'locality', '--json')).stdout) as Story
    expect(other.arm).toBe('locality')
    expect(story.others).toEqual([{ arm: 'locality', changes: other.changes }])
    expect(other.others).toEqual([{ arm: 'few', changes: story.changes }])
  })

  test('reads as a page of 80 columns and of 60, without a name of ours', async () => {
    const unknown = await explain('--child', '2/99999')
    const [, child = ''] = /most changes of worker have 2\/(\d+)/.exec(unknown.stderr) ?? []
    const { stdout } = await explain('--child', `2/${child}`)
    expect(stdout).toMatch(/^Child \d+ \(simulated\): (?:girl|boy), /)
    expect(stdout).toMatch(/^ {1,2}\d{1,2} \w{3} 20\d\d /m)
    expect(stdout).toContain('This child is made up.')
    expect(
      Math.max(
        ...stdout
          .split('\n')
          .filter((line) => !line.includes('caseflow explain'))
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80)
    const known = eventKinds.map(({ name }) => name).filter((name) => name.includes('-'))
    expect(known.filter((name) => stdout.includes(name))).toEqual([])
  })

  test('refuses what cannot be told, in words', async () => {
    const says = async (args: readonly string[], code: number, why: RegExp): Promise<void> => {
      const ended = await explain(...args)
      expect([ended.code, ended.stdout]).toEqual([code, ''])
      expect(ended.stderr).toMatch(why)
      expect(ended.stderr).not.toMatch(/\n\s+at |defect/)
    }
    await says(['--child', 'Anna'], 2, /--child takes the number of a child/)
    await says(['--child', '3', '--arm', 'hospital'], 2, /its models are: few, locality/)
    await says(['--child', '3/3'], 2, /has 2 runs of each model/)
    await says(['--arm', 'few'], 2, /--arm goes with --child/)
    // A kept run of which this build makes another.
    const { study } = JSON.parse(readFileSync(join(here, 'mine', 'manifest.json'), 'utf8')) as Manifest
    const id = { arm: 0, replication: 1 }
    const kept = readFileSync(trial, 'utf8')
    const result = decodeTrial(kept, study, id)
    if (!result) throw new Error('a trial that was kept cannot be read')
    writeFileSync(trial, encodeTrial({ ...id, result: { ...result, fingerprint: '0123456789abcdef' } }, study))
    await says(['--child', '2/3'], 1, /simulates run 2 of few otherwise than mine/)
    rmSync(trial)
    await says(['--child', '2/3'], 1, /Run 2 of few is not in mine; caseflow resume mine/)
    writeFileSync(trial, kept)
  })
})

describe('report', { timeout: LONG }, () => {
  test('writes the same page again, in the folder or elsewhere', async () => {
    const page = join(here, 'mine', 'report.html')
    const before = readFileSync(page, 'utf8')
    rmSync(page)
    const again = await caseflow(['report', 'mine'], here)
    expect([again.code, again.stdout]).toEqual([0, `${join('mine', 'report.html')}\n`])
    expect(readFileSync(page, 'utf8')).toBe(before)
    const elsewhere = await caseflow(['report', 'mine', '--report', 'page.html', '--json'], here)
    expect(elsewhere.stdout).toBe('{"pages":["page.html"]}\n')
    expect(readFileSync(join(here, 'page.html'), 'utf8')).toBe(before)
  })

  test('refuses a run without a result, one that was changed, and two pages in one place', async () => {
    const says = async (args: readonly string[], code: number, why: RegExp): Promise<void> => {
      const ended = await caseflow(['report', ...args], here)
      expect([ended.code, ended.stdout]).toEqual([code, ''])
      expect(ended.stderr).toMatch(why)
    }
    const file = join(here, 'mine', 'result.json')
    const result = readFileSync(file, 'utf8')
    writeFileSync(file, result.replace('few', 'many'))
    await says(['mine'], 1, /result\.json is not as the run wrote it; caseflow resume mine/)
    rmSync(file)
    await says(['mine'], 1, /mine has no result yet; caseflow resume mine finishes it/)
    writeFileSync(file, result)
    await says([folder()], 1, /is no run folder/)
    await says(['mine', 'mine', '--report', 'page.html'], 2, /--report takes the page of one run/)
  })
})
