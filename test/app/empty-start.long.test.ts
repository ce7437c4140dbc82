import { expect, test } from 'vitest'
import type { StudyResult } from '../../src/experiment/result.ts'
import { caseflow } from '../cli/caseflow.ts'
import { APP, downloaded, openPlan, upToDate, withApp } from './open-app.ts'

const open = withApp()

const plan = (warmUp: string, more = ''): string => `caseflow: 1
extends: buckinghamshire/locality
title: From an empty start
years: 1
replications: 1
openingStock: empty
warmUp: ${warmUp}
${more}`

test('a plan that begins empty has warm-up, words and fingerprints of the command line, all models begun alike', async () => {
  const app = open()
  const { page, folder } = app
  await openPlan(app, 'empty.yaml', plan('{ length: 1 year, pilots: 3 }'))
  await upToDate(page)
  await page.goto(`${APP}#/take-away`)
  const { text } = await downloaded(page, 'Result (JSON)')
  const result = JSON.parse(text) as StudyResult
  expect(result.warmUp).toMatchObject({ days: 365, how: 'given', pilots: 3 })
  const files = result.arms.map(({ scenario }) => scenario.file)
  const command = ['compare', ...files, '--set', 'openingStock=empty', '--set', 'warmUp={ length: 1 year, pilots: 3 }']
  const told = await caseflow([...command, '--years', '1', '--replications', '1', '--no-practice', '--json'], folder)
  const same = JSON.parse(told.stdout) as StudyResult
  expect(same.arms.map(({ fingerprints }) => fingerprints)).toEqual(result.arms.map(({ fingerprints }) => fingerprints))
  expect(same.warmUp).toEqual(result.warmUp)
  expect(same.notices).toEqual(result.notices)
})

test('one that never settles is told with its team, and as no fault of the engine', async () => {
  const app = open()
  const few = 'teams: { Looked after: { posts: 2 posts } }\n'
  await openPlan(app, 'few.yaml', plan('{ within: 1 year, pilots: 3 }', few))
  await app.page.getByText('never settles').first().waitFor({ timeout: 200_000 })
  const status = await app.page.locator('.status').first().innerText()
  expect(status).toMatch(/Not run\..*Looked after has a load of/s)
  expect(status).not.toContain('The engine stopped')
  expect(await app.page.locator('[aria-live=polite]').innerText()).toBe('Not run: it never settles.')
})
