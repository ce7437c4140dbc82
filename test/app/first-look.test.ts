import { expect, test } from 'vitest'
import type { StudyResult } from '../../src/experiment/result.ts'
import { APP, downloaded, openPlan, saidDuring, upToDate, withApp } from './open-app.ts'

const open = withApp()

const plan = `caseflow: 1
extends: buckinghamshire/locality
title: Two years
years: 2
replications: 1
`

test('a first look at the first year says what it is, and gives way to the whole years', async () => {
  const { page } = open()
  await page.goto(`${APP}#/truth`)
  const said = await saidDuring(page, async () => {
    await openPlan(open(), 'two-years.yaml', plan)
    await upToDate(page)
  })
  expect(said.join('\n')).toMatch(
    /First look: the first of 2 years, 1 of 1 run[^]*First look ready\.[^]*Results are up to date/,
  )
  await page.goto(`${APP}#/take-away`)
  const result = JSON.parse((await downloaded(page, 'Result (JSON)')).text) as StudyResult
  expect([result.years, result.replications]).toEqual([2, 1])
})

test('a search for staffing refuses what is no number, tells how far it is, and stops when it is told to', async () => {
  const { page } = open()
  await page.goto(`${APP}#/compare`)
  await page.getByRole('link', { name: 'Find the staffing a target needs' }).click()
  await page.getByLabel('Children held by each social worker, at most (children)').fill('few')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByText('Write the limit as a number').waitFor()
  await page.getByLabel('Children held by each social worker, at most (children)').fill('16')
  await page.getByLabel('Teams whose posts may change').selectOption('Locality team')
  await page.getByLabel('Years simulated').selectOption('1')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByText(/Looking: [1-9]\d* staffings? tried/).waitFor({ timeout: 120_000 })
  await page.getByRole('button', { name: 'Stop looking' }).click()
  await page.getByText(/^Stopped after \d+ staffing/).waitFor()
})
