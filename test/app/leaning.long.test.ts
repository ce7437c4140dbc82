import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { caseflow } from '../cli/caseflow.ts'
import { LOCALITY, writeSmallModels } from '../cli/small-models.ts'
import { APP, downloaded, openPlan, upToDate, withApp } from './open-app.ts'

const open = withApp()

test('the inputs that matter are those of the command line, byte for byte, in the file and in the report; a change puts them out of date', async () => {
  const app = open()
  const { page, folder } = app
  writeSmallModels(folder)
  const small = `${readFileSync(join(folder, LOCALITY), 'utf8')}title: Small\nyears: 1\nreplications: 2\n`
  await openPlan(app, 'small.yaml', small)
  await upToDate(page)
  // Two small models: the plan, and the plan as it is now.
  await page.getByText('Compare other models').click()
  await page.getByRole('button', { name: 'Compare from here on with the plan as it is now' }).click()
  await page.getByText('The plan is as yet the same as').waitFor()
  await page.getByText('Vacancies, agency and absence').click()
  await page.getByRole('spinbutton', { name: 'Changes of worker by a manager’s decision' }).press('PageUp')
  await page.getByText('Out of date. You changed').waitFor()
  await upToDate(page)
  await page.goto(`${APP}#/compare/leaning`)
  await page.getByRole('button', { name: 'Find out which inputs matter' }).click()
  await page.getByText('What would change the answer is below').waitFor({ timeout: 200_000 })
  await page.getByRole('heading', { name: 'What would change this answer' }).waitFor()
  expect(await page.locator('.old-inputs').count()).toBe(0)
  // The chart as a picture says what its bars are, which on the page stands over it.
  const svg = await downloaded(page, /^Picture \(SVG\) ?: “.*” moves the answer most/)
  expect(svg.text).toContain('at the low end of its range')
  await page.locator('.view-leaning .chart summary').first().click()
  const table = await downloaded(page, /^Download as CSV ?: Inputs taken from end to end/)
  expect(table.text.split('\r\n')[0]).toContain('Input,Range,Difference in,At the low end,As written,At the high end')
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
  expect((await axe.setLegacyMode(true).analyze()).violations.map(({ id }) => id)).toEqual([])

  await page.goto(`${APP}#/take-away`)
  const inputs = await downloaded(page, 'Inputs that matter (JSON)')
  const report = await downloaded(page, 'Board report (web page)')
  const plan = await downloaded(page, 'Plan file (YAML)')
  writeFileSync(join(folder, 'small.yaml'), plan.text)
  writeFileSync(join(folder, 'plan-before.yaml'), small.replace('title: Small', 'title: Small (plan before)'))
  const asked = ['plan-before.yaml', 'small.yaml', '--years', '1', '--json']
  const told = await caseflow(['sensitivity', ...asked, '--out', 'leaning'], folder)
  expect(told.code).toBe(0)
  expect(inputs.text === told.stdout).toBe(true)
  await caseflow(['compare', ...asked, '--replications', '2', '--no-practice', '--out', 'run'], folder)
  // What the app gave is taken in place of what the command wrote.
  writeFileSync(join(folder, 'inputs.json'), inputs.text)
  await caseflow(['report', 'run', '--sensitivity', 'inputs.json', '--report', 'page.html'], folder)
  expect(report.text === readFileSync(join(folder, 'page.html'), 'utf8')).toBe(true)
  expect(report.text).toContain('What would change this answer')

  await page.goto(`${APP}#/compare/leaning`)
  await page.getByText('Limits and hours').click()
  await page.getByRole('button', { name: 'Less: Children a social worker may hold' }).click()
  await page.getByText('Out of date. You changed').waitFor()
  await upToDate(page)
  await page.getByText('What stands below was found for other models').waitFor()
  expect(await page.locator('.old-inputs').count()).toBe(1)
  await page.goto(`${APP}#/take-away`)
  expect(await page.getByRole('button', { name: 'Inputs that matter (JSON)' }).count()).toBe(0)
  expect((await downloaded(page, 'Board report (web page)')).text).not.toContain('What would change this answer')
  // What was found before the change is there again with the plan it was found for.
  await page.getByRole('button', { name: /^Undo: Children/ }).click()
  await page.getByRole('button', { name: 'Inputs that matter (JSON)' }).waitFor({ timeout: 60_000 })
})
