import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { StudyResult } from '../../src/experiment/result.ts'
import { caseflow, folder, LONG } from './caseflow.ts'

const [FUNCTIONAL, LOCALITY, OVER] = ['functional.yaml', 'locality.yaml', 'over.yaml'] as const

/** A twentieth of the county, begun empty; in one model assessment has far fewer posts than its work. */
function emptyModels(): string {
  const here = folder()
  const write = (file: string, model: string, more: string): void =>
    writeFileSync(
      join(here, file),
      `caseflow: 1\nextends: buckinghamshire/${model}\ndemand: { contacts: 572 families a year }\nopeningStock: empty\n${more}`,
    )
  const posts =
    'teams: { Assessment: { posts: 3 posts }, Child in need and protection: { posts: 6 posts }, Court and looked after: { posts: 4 posts }, Leaving care: { posts: 3 posts } }\n'
  write(FUNCTIONAL, 'functional', `warmUp: { length: 2 years, pilots: 3 }\n${posts}`)
  write(LOCALITY, 'locality', 'warmUp: { length: 2 years, pilots: 3 }\n')
  write(OVER, 'functional', `warmUp: { within: 3 years, pilots: 3 }\n${posts.replace('3 posts', '1 post')}`)
  return here
}

const STUDY = ['--years', '1', '--replications', '2', '--json', '--quiet']

describe('a command whose models begin empty', { timeout: LONG }, () => {
  test('gives the same bytes on one worker and on two, and again from what its folder keeps; cohort and stories follow', async () => {
    const here = emptyModels()
    const study = ['compare', FUNCTIONAL, LOCALITY, '--no-practice', ...STUDY]
    const one = await caseflow([...study, '--workers', '1', '--out', 'one'], here)
    const two = await caseflow([...study, '--workers', '2', '--out', 'two', '--keep', 'cohort'], here)
    expect([one.code, one.stderr]).toEqual([0, ''])
    expect(two.stdout).toBe(one.stdout)
    const result = JSON.parse(one.stdout) as StudyResult
    expect(result.warmUp).toMatchObject({ days: 731, how: 'given', pilots: 3, years: 5 })
    expect(result.notices[0]).toMatch(/^The runs begin with nobody open .* a warm-up of 2 years \(731 days\)/)
    expect([result.start, result.years]).toEqual(['2025-04-01', 1])
    const page = readFileSync(join(here, 'one', 'report.html'), 'utf8')
    expect(page).toContain('The warm-up lies before 1 April 2025 and is in no figure, date or year')
    expect(page).not.toContain('there is no warm-up to throw away')

    const before = readFileSync(join(here, 'one', 'result.json'), 'utf8')
    expect((await caseflow(['resume', 'one', '--json', '--quiet'], here)).stdout).toBe(one.stdout)
    expect(readFileSync(join(here, 'one', 'result.json'), 'utf8')).toBe(before)

    const dates = await caseflow(
      ['query', 'two', 'select min(date)::varchar as first, max(date)::varchar as last from events', '--json'],
      here,
    )
    expect(JSON.parse(dates.stdout)).toEqual([{ first: '2025-04-01', last: expect.stringMatching(/^2026-03-/) }])
    const found = await caseflow(['find', 'two', 'most workers', '--json'], here)
    const { children } = JSON.parse(found.stdout) as { children: { child: string }[] }
    const story = await caseflow(['explain', 'two', '--child', children[0]?.child ?? '', '--json'], here)
    expect(story.code).toBe(0)
    const { steps } = JSON.parse(story.stdout) as { steps: { date: string }[] }
    expect(steps.every(({ date }) => date >= '2025-04-01')).toBe(true)
  })

  test('ends with 4 where one never settles, with the team whose load is over 1, and writes no result', async () => {
    const here = emptyModels()
    const { code, stdout } = await caseflow(['run', OVER, ...STUDY, '--out', 'over'], here)
    expect(code).toBe(4)
    const { problems } = JSON.parse(stdout) as { problems: { code: string; file: string; message: string }[] }
    expect(problems.map((problem) => [problem.code, problem.file])).toEqual([['never-settles', OVER]])
    expect(problems[0]?.message).toMatch(
      /Assessment has a load of [1-9]\.\d\d \(\d+ hours of work wanted for every 100/,
    )
    expect(existsSync(join(here, 'over', 'result.json'))).toBe(false)
    expect(readdirSync(join(here, 'over', 'trials'))).toEqual([])

    const said = await caseflow(['run', OVER, '--years', '1', '--out', 'over'], here)
    expect(said.code).toBe(4)
    expect(said.stderr).toContain('3 of 3 runs were finished before')
    expect(said.stderr).toMatch(/1 problem\. No result was written; the pilot runs are kept in over\/\.\n$/)
  })

  test('is refused beside one that begins with a stock', async () => {
    const here = emptyModels()
    const study = ['compare', LOCALITY, 'buckinghamshire/locality', ...STUDY]
    const { code, stdout } = await caseflow(study, here)
    expect(code).toBe(1)
    expect(stdout).toContain('models that are compared begin alike')
  })
})
