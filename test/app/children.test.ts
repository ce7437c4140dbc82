import { expect, test } from 'vitest'
import { caseflow } from '../cli/caseflow.ts'
import { openPlan, quickPlan, upToDate, withApp } from './open-app.ts'

const open = withApp()

test('why one child had four workers: found, told step by step and under the other model, as the command line tells it', async () => {
  const app = open()
  const { page, folder } = app
  await openPlan(app, 'quick.yaml', quickPlan)
  await upToDate(page)
  await page.getByRole('link', { name: 'Children', exact: true }).click()
  await page.getByRole('button', { name: 'Four workers' }).click()
  await page.getByRole('heading', { name: 'Why 4 workers' }).waitFor()
  await page.getByText('the same child has').waitFor()
  const child = /SIM1C(\d+)$/.exec(page.url())?.[1] ?? ''

  // The same run on the command line: the search there is SQL over the kept histories, the story another process's.
  const study = ['buckinghamshire/functional', '--years', '1', '--replications', '1']
  await caseflow(['run', ...study, '--keep', 'cohort', '--out', 'kept', '--quiet'], folder)
  const found = JSON.parse((await caseflow(['find', 'kept', 'four workers', '--json'], folder)).stdout) as {
    count: number
    children: { child: string }[]
  }
  expect(`SIM1C${child}`).toBe(found.children[0]?.child)
  expect(await page.getByText(/children of the first run: four workers/).textContent()).toContain(`${found.count} `)
  const told = JSON.parse((await caseflow(['explain', 'kept', '--child', child, '--json'], folder)).stdout) as {
    why: string
    steps: { text: string; note: string }[]
    workers: { worker: number }[]
  }
  expect(new Set(told.workers.map(({ worker }) => worker)).size).toBe(4)
  expect(await page.getByText(told.why, { exact: true }).count()).toBe(1)
  const steps = await page.locator('.steps li > span:nth-child(2)').allTextContents()
  expect(steps).toEqual(told.steps.map(({ text }) => text.replace(/^[≷|] /, '')))
})

test('words that are not known are answered with those that are', async () => {
  const { page } = open()
  await page.getByLabel('Or say what happened').fill('a happy child')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByText(/Not known: “a happy child”.*“four workers”/).waitFor()
  await page.getByLabel('Or say what happened').fill('99999999')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByText(/has no child 99999999; they are numbered from 0 to \d+/).waitFor()
})
