import { expect, test } from 'vitest'
import { caseflow } from '../cli/caseflow.ts'
import { APP, downloaded, openPlan, quickPlan, upToDate, withApp } from './open-app.ts'

const open = withApp()

test('inputs drawn from their ranges are those of the command line, and both kinds of doubt stand side by side', async () => {
  const app = open()
  const { page, folder } = app
  await openPlan(app, 'quick.yaml', quickPlan)
  await upToDate(page)
  await page.getByText('Inputs drawn from their ranges', { exact: true }).click()
  await page.getByLabel('Draws of all inputs together').selectOption('8')
  await page.getByText('Out of date.').waitFor()
  await page.getByText('Results are up to date').waitFor({ timeout: 220_000 })
  await page.goto(`${APP}#/sure`)
  await page.getByRole('heading', { name: 'Two kinds of doubt' }).waitFor()
  await page.goto(`${APP}#/take-away`)
  const { text } = await downloaded(page, 'Result (JSON)')
  const options = ['--json', '--no-practice', '--years', '1', '--replications', '2', '--uncertainty', '8']
  const told = await caseflow(['compare', 'buckinghamshire/functional', 'quick.yaml', ...options], folder)
  expect(told.code).toBe(0)
  expect(text === told.stdout).toBe(true)
})
