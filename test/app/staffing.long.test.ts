import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseflow } from '../cli/caseflow.ts'
import { APP, downloaded, openPlan, withApp } from './open-app.ts'

const open = withApp()

const plan = `caseflow: 1
extends: buckinghamshire/functional
title: Enough for looked-after children
years: 1
replications: 1
`

const targets = `targets:
  inRuns: 90 %
  teams: [Court and looked after]
  meet:
    - { measure: caseload-per-worker, by: team, atMost: 16 children }
`

test('the staffing found, and taken into the plan, is the one the command line finds', async () => {
  const app = open()
  const { page, folder } = app
  await openPlan(app, 'sized.yaml', plan)
  await page.goto(`${APP}#/staffing`)
  await page.getByLabel('Teams whose posts may change').selectOption('Court and looked after')
  await page.getByLabel('Years simulated').selectOption('1')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByRole('heading', { name: 'What the target needs' }).waitFor({ timeout: 230_000 })
  writeFileSync(join(folder, 'sized.yaml'), plan + targets)
  const told = JSON.parse((await caseflow(['size', 'sized.yaml', '--json'], folder)).stdout) as {
    sentence: string
    teams: { after: number }[]
  }
  expect(await page.locator('.answer').innerText()).toBe(told.sentence)
  await page.getByRole('button', { name: 'Use this staffing' }).click()
  await page.goto(`${APP}#/take-away`)
  expect((await downloaded(page, 'Plan file (YAML)')).text).toContain(`${told.teams[0]?.after} posts`)
})
