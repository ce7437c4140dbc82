import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseflow } from '../cli/caseflow.ts'
import { APP, downloaded, openPlan, quickPlan, saidDuring, upToDate, withApp } from './open-app.ts'

const open = withApp()

test('an intervention is off until it is chosen, tells its evidence before that, and is gone again without a trace', async () => {
  const app = open()
  const { page, folder } = app
  await openPlan(app, 'quick.yaml', quickPlan)
  await upToDate(page)
  await page.locator('summary', { hasText: 'Interventions' }).click()
  const list = page.locator('details.group', { hasText: 'These are done beside the teams' })
  expect(await list.getByRole('checkbox').count()).toBe(6)
  expect(await list.getByRole('checkbox', { checked: true }).count()).toBe(0)
  // Ranges, designs and sources stand there before anything is chosen.
  expect(await list.innerText()).toMatch(
    /0\.81 times \(0\.7 to 0\.95\)[\s\S]*randomised trial[\s\S]*Coram and Foundations/,
  )

  const said = await saidDuring(page, async () => {
    await list.getByLabel('edge of care').check()
    await upToDate(page)
  })
  expect(said[0]).toMatch(/^Out of date\./)
  await page.getByText('Counts capacity, and what interventions are assumed to do', { exact: false }).first().waitFor()
  // A day outside the years looked at is refused, and what was there stays.
  const begins = list.getByLabel('Begins on')
  const before = await begins.inputValue()
  await begins.fill('2020-01-01')
  await begins.blur()
  await list.getByText('It must begin from', { exact: false }).waitFor()
  expect(await begins.inputValue()).toBe(before)

  await page.goto(`${APP}#/take-away`)
  const { text } = await downloaded(page, 'Plan file (YAML)')
  writeFileSync(join(folder, 'chosen.yaml'), text)
  const checked = await caseflow(['check', 'chosen.yaml'], folder)
  expect(checked.code).toBe(0)
  expect(text).toContain('edge of care:')

  await page.goto(`${APP}#/compare`)
  await page.locator('summary', { hasText: 'Interventions' }).click()
  await list.getByLabel('edge of care').uncheck()
  await upToDate(page)
  await page.goto(`${APP}#/take-away`)
  expect((await downloaded(page, 'Plan file (YAML)')).text).not.toContain('interventions')
})
