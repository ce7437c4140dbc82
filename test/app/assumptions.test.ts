import { expect, test } from 'vitest'
import type { StudyResult } from '../../src/experiment/result.ts'
import { caseflow } from '../cli/caseflow.ts'
import { APP, downloaded, openPlan, quickPlan, saidDuring, upToDate, withApp } from './open-app.ts'

const open = withApp()

test('practice assumptions are off until they are switched on, and then are those of the command line, byte for byte', async () => {
  const app = open()
  const { page, folder } = app
  await openPlan(app, 'quick.yaml', quickPlan)
  await upToDate(page)
  await page.getByText('Counts capacity only', { exact: true }).waitFor()
  await page.getByText('Practice assumptions', { exact: true }).click()
  // Ranges and sources stand there before anything is switched on.
  expect(await page.locator('details.group', { hasText: 'Make the comparison again with them' }).innerText()).toMatch(
    /0 days to 15 days[\s\S]*Source:/,
  )
  const said = await saidDuring(page, async () => {
    await page.getByLabel('Make the comparison again with them').check()
    await upToDate(page)
  })
  expect(said[0]).toMatch(/^Out of date\./)
  expect(await page.getByRole('heading', { name: 'With practice assumptions' }).count()).toBe(1)
  await page.goto(`${APP}#/take-away`)
  const { text } = await downloaded(page, 'Result (JSON)')
  const options = ['--json', '--years', '1', '--replications', '2']
  const told = await caseflow(['compare', 'buckinghamshire/functional', 'quick.yaml', ...options], folder)
  expect((JSON.parse(text) as StudyResult).practice?.assumptions.length).toBe(4)
  expect(told.code).toBe(0)
  // Compared where they first differ: whole results would fill the screen.
  const at = text.split('').findIndex((unit, i) => unit !== told.stdout[i])
  expect(at < 0 ? '' : text.slice(at - 200, at + 200)).toBe(at < 0 ? '' : told.stdout.slice(at - 200, at + 200))
  expect(text.length).toBe(told.stdout.length)
})
