import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportFormats } from '../../src/cli/export-formats.ts'
import { type ExportOptions, exportRun } from '../../src/cli/export-run.ts'
import type { Output } from '../../src/cli/output.ts'
import { keptCohorts } from '../../src/host/node/keep-cohort.ts'
import { sha256Bytes } from '../../src/host/node/scenario-source.ts'
import { caseflow, folder, keptFolder, LONG, PROGRAM } from './caseflow.ts'
import { FUNCTIONAL, LOCALITY, smallModel, writeSmallModels } from './small-models.ts'

const here = keptFolder()
const RUN = 'run'
const BARE = 'bare'

beforeAll(async () => {
  writeSmallModels(here)
  const asked = ['--replications', '2', '--years', '1', '--no-practice', '--quiet']
  const kept = await caseflow(['compare', FUNCTIONAL, LOCALITY, ...asked, '--out', RUN, '--keep', 'cohort'], here)
  expect([kept.code, kept.stderr]).toEqual([0, ''])
  const bare = await caseflow(
    ['run', FUNCTIONAL, '--years', '1', '--replications', '1', '--quiet', '--out', BARE],
    here,
  )
  expect(bare.code).toBe(0)
}, LONG)

const quiet = { json: true, quiet: true, colour: false, unicode: true, width: 80, problemWidth: 80 }

/** Exports without a process of its own. Returns the exit code. */
function exported(run: string, options: ExportOptions): Promise<number> {
  const unheard = (): void => {}
  const output: Output = { ...quiet, answer: unheard, notice: unheard, say: unheard }
  return exportRun(join(here, run), { ...options, out: join(here, options.out ?? '') }, output)
}

/** Digests of the files of a folder. */
function digests(path: string): Record<string, string> {
  return Object.fromEntries(readdirSync(path).map((name) => [name, sha256Bytes(readFileSync(join(path, name)))]))
}

describe('a kept cohort', { timeout: LONG }, () => {
  test('has every arm and replication, and the same when it is kept again', async () => {
    const cohorts = keptCohorts(join(here, RUN, 'cohort'))
    expect(cohorts.map(({ kept }) => [kept.arm, kept.run])).toEqual([
      ['functional', 1],
      ['functional', 2],
      ['locality', 1],
      ['locality', 2],
    ])
    const before = cohorts.map(({ path }) => digests(path))
    rmSync(join(here, RUN, 'cohort', '0-00001'), { recursive: true })
    // What a program that was killed leaves is taken away, and only what is missing is made again.
    mkdirSync(join(here, RUN, 'cohort', '1-00000.123.tmp'))
    const fewer = await caseflow(['query', RUN, 'select count(*) from children'], here)
    expect([fewer.code, fewer.stderr]).toEqual([
      0,
      'Of 4 finished runs 3 keep children’s histories so far; this is of those alone.\n',
    ])
    const { code } = await caseflow(['resume', RUN, '--quiet', '--workers', '1'], here)
    expect(code).toBe(0)
    expect(readdirSync(join(here, RUN, 'cohort'))).toEqual(['0-00000', '0-00001', '1-00000', '1-00001'])
    expect(cohorts.map(({ path }) => digests(path))).toEqual(before)
  })

  test('that is interrupted while it is kept leaves only whole runs, and is the same once it is resumed', async () => {
    const asked = ['run', FUNCTIONAL, '--years', '1', '--replications', '4', '--workers', '1', '--keep', 'cohort']
    const straight = await caseflow([...asked, '--quiet', '--out', 'straight'], here)
    expect(straight.code).toBe(0)
    const stopped = await caseflow([...asked, '--out', 'stopped'], here, (text, interrupt) => {
      if (/Keeping every child[\s\S]*\n1 of 4/.test(text)) interrupt()
    })
    expect(stopped.code).toBe(3)
    const cohorts = (run: string): string[] => readdirSync(join(here, run, 'cohort'))
    const wholes = cohorts('stopped').filter((name) => /^0-0000[0-3]$/.test(name))
    expect(cohorts('stopped')).toEqual(wholes)
    expect(wholes.length).toBeGreaterThan(0)
    expect(wholes.length).toBeLessThan(4)
    expect((await caseflow(['resume', 'stopped', '--quiet'], here)).code).toBe(0)
    const all = (run: string): unknown => cohorts(run).map((name) => [name, digests(join(here, run, 'cohort', name))])
    expect(all('stopped')).toEqual(all('straight'))
  })

  test('of models that got more runs than others, to choose the best, has each run of each', async () => {
    writeFileSync(join(here, 'one.yaml'), smallModel('locality-one-team'))
    const select = ['--select', 'changes-of-worker-per-child=0.01', '--replications', '10', '--years', '1']
    const args = ['compare', FUNCTIONAL, LOCALITY, 'one.yaml', ...select, '--no-practice', '--quiet']
    const selected = await caseflow([...args, '--out', 'selected', '--keep', 'cohort'], here)
    expect([selected.code, selected.stderr]).toEqual([0, ''])
    const trials = readdirSync(join(here, 'selected', 'trials')).map((name) => name.replace('.json', ''))
    expect(readdirSync(join(here, 'selected', 'cohort'))).toEqual(trials)
    const { stdout } = await caseflow(
      [
        'query',
        'selected',
        'select arm, count(distinct run) as runs from children group by arm order by arm',
        '--json',
      ],
      here,
    )
    const runs = (arm: number): number => trials.filter((name) => name.startsWith(`${arm}-`)).length
    expect(runs(0)).toBeLessThan(runs(1))
    expect(JSON.parse(stdout)).toEqual([
      { arm: 'functional', runs: runs(0) },
      { arm: 'locality', runs: runs(1) },
      { arm: 'one', runs: runs(2) },
    ])
  })

  test.each(exportFormats)('is written as %s, byte for byte the same each time', async (format) => {
    expect(await exported(RUN, { format, out: `a-${format}` })).toBe(0)
    expect(await exported(RUN, { format, out: `b-${format}` })).toBe(0)
    const found = digests(join(here, `a-${format}`))
    expect(digests(join(here, `b-${format}`))).toEqual(found)
    expect(Object.keys(found).filter((name) => !/^simulated-|^CITATION\.cff$/.test(name))).toEqual([])
    expect(Object.keys(found)).toEqual(expect.arrayContaining(['CITATION.cff', 'simulated-manifest.json']))
    expect(readdirSync(here).filter((name) => name.includes('.tmp'))).toEqual([])
  })

  test('replaces an earlier export, with nothing left over from it; where it goes by itself is in the run', async () => {
    const args = ['export', RUN, '--format', 'ocel']
    const first = await caseflow(args, here)
    expect([first.code, first.stderr, first.stdout]).toEqual([0, '', `${join(RUN, 'export', 'ocel2')}/\n`])
    const path = join(here, RUN, 'export', 'ocel2')
    const found = digests(path)
    expect(found).toEqual(digests(join(here, 'a-ocel2')))
    writeFileSync(join(path, 'simulated-old.json'), '{}')
    expect((await caseflow(args, here)).code).toBe(0)
    expect(digests(path)).toEqual(found)
  })

  test('says where it comes from, what was put in, what is not there and on what terms', async () => {
    await exported(RUN, { format: 'event-log-csv', out: 'papers' })
    const told = JSON.parse(readFileSync(join(here, 'papers', 'simulated-manifest.json'), 'utf8')) as Record<
      string,
      unknown
    >
    expect(told).toMatchObject({ caseflow: expect.any(String), seed: 'caseflow', years: 1, cohortFormat: 2 })
    expect(told.scenarios).toMatchObject([{ arm: 'functional', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }, {}])
    const putIn = told.effectsPutIn as { path: string; says: string; arms?: string[] }[]
    // Both models have their own map of teams and share the rest.
    expect(putIn.filter(({ path }) => path === 'teams' || path === 'demand.contacts')).toEqual([
      expect.objectContaining({ path: 'demand.contacts', says: expect.stringContaining('572 families a year') }),
      expect.objectContaining({ path: 'teams', says: expect.stringContaining('6 teams'), arms: ['functional'] }),
      expect.objectContaining({ path: 'teams', says: expect.stringContaining('lets go at once') }),
      expect.objectContaining({ path: 'teams', says: expect.stringContaining('9 teams'), arms: ['locality'] }),
    ])
    expect(told.jointDistributionsAbsent).toContainEqual({ says: expect.stringMatching(/^Sex changes nothing/) })
    expect(told.licence).toContain('CC0-1.0')
    expect(JSON.stringify(told)).not.toContain(here)
    const cited = readFileSync(join(here, 'papers', 'CITATION.cff'), 'utf8')
    expect(cited).toMatch(/^cff-version: 1\.2\.0\n.*\ntype: dataset\ntitle: ".*seed caseflow"\nauthors:\n/)
    const summary = readFileSync(join(here, 'papers', 'simulated-summary.csv'), 'utf8')
    const counts = summary
      .trim()
      .split('\r\n')
      .slice(1)
      .flatMap((line) => line.split(',').slice(4))
    expect(counts).toContain('1 to 5')
    expect(counts.filter((count) => /^[1-5]$/.test(count))).toEqual([])
    await exported(RUN, { format: 'event-log-csv', out: 'exact', exactCounts: true })
    expect(readFileSync(join(here, 'exact', 'simulated-summary.csv'), 'utf8')).not.toContain('1 to 5')
  })

  test('as CSV and NDJSON has the same rows, whole', () => {
    const csv = readFileSync(join(here, 'a-csv', 'simulated-changes-of-worker.csv'), 'utf8').split('\r\n')
    const lines = readFileSync(join(here, 'a-ndjson', 'simulated-changes-of-worker.ndjson'), 'utf8')
      .trim()
      .split('\n')
    expect(csv).toHaveLength(lines.length + 2)
    const names = csv[0]?.split(',') ?? []
    lines.forEach((line, i) => {
      const row = JSON.parse(line) as Record<string, string | number | boolean | null>
      expect(Object.keys(row)).toEqual(names)
      expect(csv[i + 1]).toBe(names.map((name) => String(row[name] ?? '')).join(','))
    })
  })

  test('answers questions, as a table and as JSON', async () => {
    const sql = 'select arm, run, count(*) as n from children group by all order by all'
    const table = await caseflow(['query', RUN, sql], here)
    expect([table.code, table.stderr]).toEqual([0, ''])
    expect(table.stdout).toMatch(
      /^arm +run +n\nfunctional +1 +\d+\nfunctional +2 +\d+\nlocality .*\nlocality .*\n4 rows\n$/,
    )
    const json = await caseflow(['query', RUN, sql, '--json'], here)
    expect(JSON.parse(json.stdout)).toMatchObject([{ arm: 'functional', run: 1, n: expect.any(Number) }, {}, {}, {}])
  })

  test('a question that would leave the run ends with 1 and says so', async () => {
    const { code, stdout, stderr } = await caseflow(['query', RUN, "select * from read_text('/etc/passwd')"], here)
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining('no files, no network, no extensions')])
  })

  test('tells a mistake in SQL with its place and what would help', async () => {
    const { code, stderr } = await caseflow(['query', RUN, 'select nobody from children'], here)
    expect(code).toBe(1)
    expect(stderr).toMatch(/nobody.*\nLINE 1: select nobody from children\n +\^\nTables: show tables\./)
    const json = await caseflow(['query', RUN, 'selec 1', '--json'], here)
    expect(JSON.parse(json.stdout)).toMatchObject({
      problems: [{ code: 'query', place: expect.stringContaining('^') }],
    })
  })

  test.skipIf(process.platform === 'win32')(
    'a question without end is ended by the user, and leaves the run as it was',
    async () => {
      const before = digests(join(here, RUN, 'cohort', '0-00000'))
      const endless = 'with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t'
      const asked = spawn(process.execPath, [PROGRAM, 'query', RUN, endless], { cwd: here })
      await new Promise((resolve) => setTimeout(resolve, 4_000))
      expect(asked.exitCode).toBe(null)
      const ended = new Promise((resolve) => asked.on('exit', (code, signal) => resolve(signal ?? code)))
      asked.kill('SIGINT')
      expect(['SIGINT', 130]).toContain(await ended)
      expect(digests(join(here, RUN, 'cohort', '0-00000'))).toEqual(before)
    },
  )

  test('what takes more memory than a question may have ends with words', async () => {
    const sql = 'select list(repeat(e.child, 200000)) from events e, range(40)'
    const { code, stderr } = await caseflow(['query', RUN, sql], here)
    expect([code, stderr]).toEqual([1, expect.stringMatching(/memory/i)])
  })

  test('an answer too long for a program is refused with what would help', async () => {
    const { code, stdout } = await caseflow(
      ['query', RUN, 'select a.*, repeat(a.child, 100) as more from events a, range(20)', '--json'],
      here,
    )
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      problems: [{ code: 'query', message: expect.stringContaining('caseflow export') }],
    })
  })

  test('finds children whose stories say so, and tells them', async () => {
    const asked = await caseflow(['find', RUN, 'came back twice', '--json'], here)
    expect(asked.code).toBe(0)
    const { count, children } = JSON.parse(asked.stdout) as {
      count: number
      children: { child: string; referrals: number }[]
    }
    expect(count).toBeGreaterThanOrEqual(children.length)
    expect(children.length).toBeGreaterThan(0)
    expect(children.filter(({ referrals }) => referrals !== 3)).toEqual([])
    const waited = await caseflow(['find', RUN, 'waited longest', '--arm', 'locality', '--json'], here)
    const found = JSON.parse(waited.stdout) as { children: { child: string; workers: number; longest_wait: number }[] }
    const [first] = found.children
    const most = await caseflow(
      ['query', RUN, "select max(longest_wait) as most from children where arm = 'locality'", '--json'],
      here,
    )
    expect(JSON.parse(most.stdout)).toEqual([{ most: first?.longest_wait }])
    const page = ['--html', 'child.html', '--arm', 'locality']
    const told = await caseflow(['explain', RUN, '--child', first?.child ?? '', ...page], here)
    expect(told.code).toBe(0)
    expect(told.stdout).toContain(`waited ${first?.longest_wait} working day`)
    const html = readFileSync(join(here, 'child.html'), 'utf8')
    const { document } = new JSDOM(html).window
    expect(document.title).toContain(first?.child)
    expect(document.body.textContent).toContain('This child is made up.')
    expect(document.querySelectorAll('tbody tr').length).toBeGreaterThan(3)
    expect(html).not.toMatch(/https?:|<script|undefined|NaN/)
  })
})

describe('bad input', { timeout: LONG }, () => {
  test('a run without a kept cohort says how to keep one, and then does', async () => {
    for (const args of [
      ['export', BARE, '--format', 'csv'],
      ['query', BARE, 'select 1'],
      ['find', BARE, 'four workers'],
    ]) {
      const { code, stderr } = await caseflow(args, here)
      expect(code).toBe(1)
      expect(stderr).toContain(`caseflow resume ${BARE} --keep cohort`)
    }
    expect((await caseflow(['resume', BARE, '--keep', 'cohort', '--quiet'], here)).code).toBe(0)
    expect((await caseflow(['query', BARE, 'select 1'], here)).code).toBe(0)
  })

  test('a kept table that was damaged or taken away is refused, and made again', async () => {
    const cohort = join(here, BARE, 'cohort', '0-00000')
    const before = digests(cohort)
    for (const harm of [
      () => writeFileSync(join(cohort, 'events.parquet'), 'PAR1'),
      () => rmSync(join(cohort, 'children.parquet')),
    ]) {
      harm()
      for (const args of [
        ['export', BARE, '--format', 'parquet'],
        ['query', BARE, 'select 1'],
        ['find', BARE, 'four workers'],
      ]) {
        const { code, stderr } = await caseflow(args, here)
        expect(code).toBe(1)
        expect(stderr).toMatch(/\.parquet is not as the run wrote it; caseflow resume bare --keep cohort makes/)
      }
      const mended = await caseflow(['resume', BARE, '--keep', 'cohort', '--quiet'], here)
      expect([mended.code, mended.stderr]).toEqual([
        0,
        "A table of run 1 of functional was damaged: its children's histories are made again.\n",
      ])
      expect(digests(cohort)).toEqual(before)
    }
  })

  test('an unknown format lists those there are', async () => {
    const { code, stderr } = await caseflow(['export', RUN, '--format', 'xlsx'], here)
    expect(code).toBe(2)
    expect(stderr).toContain('parquet, csv, ndjson, event-log-csv, event-log-ndjson, xes, ocel2')
  })

  test('a folder that is somebody’s, a file or cannot be made is refused and left alone', async () => {
    const own = folder()
    writeFileSync(join(own, 'thesis.txt'), 'mine')
    for (const [out, why] of [
      [own, 'holds other files, such as thesis.txt'],
      [join(own, 'thesis.txt'), 'is a file'],
      [join(own, 'thesis.txt', 'inside'), 'cannot be written to'],
    ] as const) {
      const { code, stderr } = await caseflow(['export', RUN, '--format', 'csv', '--out', out], here)
      expect([code, stderr]).toEqual([1, expect.stringContaining(why)])
    }
    expect(readdirSync(own)).toEqual(['thesis.txt'])
  })

  test('a table that was changed is not passed on', async () => {
    const [one] = keptCohorts(join(here, RUN, 'cohort'))
    const file = join(one?.path ?? '', 'children.parquet')
    const bytes = readFileSync(file)
    writeFileSync(file, Buffer.concat([bytes, Buffer.from([0])]))
    const { code, stderr } = await caseflow(['export', RUN, '--format', 'parquet', '--out', 'changed'], here)
    writeFileSync(file, bytes)
    expect([code, stderr]).toEqual([1, expect.stringContaining('is not as the run wrote it')])
    expect(existsSync(join(here, 'changed'))).toBe(false)
  })

  test('an export that is interrupted leaves nothing partial', async () => {
    // A link to nowhere in place of a table: the export fails half-way.
    const [one] = keptCohorts(join(here, RUN, 'cohort'))
    const file = join(one?.path ?? '', 'events.parquet')
    const bytes = readFileSync(file)
    rmSync(file)
    symlinkSync(join(here, 'nowhere'), file)
    const { code } = await caseflow(['export', RUN, '--format', 'csv', '--out', 'partial'], here)
    rmSync(file)
    writeFileSync(file, bytes)
    expect(code).not.toBe(0)
    expect(readdirSync(here).filter((name) => name.includes('partial'))).toEqual([])
  })

  test.skipIf(process.platform === 'win32').each([
    ['SIGINT', 3],
    ['SIGKILL', null],
  ] as const)(
    'an export that is ended by %s leaves nothing partial, or the next one clears it',
    async (signal, code) => {
      const begun = spawn(process.execPath, [PROGRAM, 'export', RUN, '--format', 'xes', '--out', 'ended'], {
        cwd: here,
      })
      const ended = new Promise((resolve) => begun.on('exit', resolve))
      const left = (): string[] => readdirSync(here).filter((name) => name.includes('ended'))
      for (let waited = 0; left().length === 0 && waited < 60_000; waited += 5) {
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      begun.kill(signal)
      expect(await ended).toBe(code)
      expect(existsSync(join(here, 'ended'))).toBe(false)
      if (signal === 'SIGINT') expect(left()).toEqual([])
      expect(await exported(RUN, { format: 'event-log-csv', out: 'ended' })).toBe(0)
      expect(left()).toEqual(['ended'])
      rmSync(join(here, 'ended'), { recursive: true })
    },
  )

  test('words that find does not know name those it does; a child that is not there is told', async () => {
    const { code, stderr } = await caseflow(['find', RUN, 'purple'], here)
    expect([code, stderr]).toEqual([2, expect.stringContaining('"four workers"')])
    const none = await caseflow(['find', RUN, 'ten workers'], here)
    expect([none.code, none.stdout]).toEqual([0, 'No child of functional: ten workers.\n'])
    const stray = await caseflow(['explain', FUNCTIONAL, '--html', 'x.html'], here)
    expect([stray.code, stray.stderr]).toEqual([2, expect.stringContaining('--html goes with --child')])
  })
})
