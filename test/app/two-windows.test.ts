import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { APP, downloaded, openPlan, quickPlan, withApp } from './open-app.ts'

const open = withApp()

const banner = 'This work was changed in another window.'

async function change(page: Page, key: 'ArrowUp' | 'ArrowDown'): Promise<void> {
  await page.goto(`${APP}#/compare`)
  const cap = page.getByRole('spinbutton', { name: 'Children a social worker may hold' })
  if (!(await cap.isVisible())) await page.getByText('Limits and hours').click()
  await cap.press(key)
  await page.getByRole('button', { name: /^Undo: Children/ }).waitFor()
}

async function planOf(page: Page): Promise<string> {
  await page.goto(`${APP}#/take-away`)
  return (await downloaded(page, 'Plan file (YAML)')).text
}

test('two windows on one plan never write over each other in silence', async () => {
  const app = open()
  const one = app.page
  await openPlan(app, 'quick.yaml', quickPlan)
  await one.getByText('Saved on this computer').waitFor()
  const two = await app.context.newPage()
  await two.goto(APP)
  await two.getByRole('heading', { level: 1 }).waitFor()

  // The first changes: the second hears of it, and its own change is not kept over the first's.
  await change(one, 'ArrowDown')
  await two.getByText(banner).waitFor()
  await change(two, 'ArrowUp')
  await two.waitForTimeout(600)
  expect(await two.getByText('Not saved: changed in another window').count()).toBe(1)
  const three = await app.context.newPage()
  await three.goto(APP)
  expect(await planOf(three)).toContain('17 children')
  await three.close()

  // Kept here after all: now the first is asked, and takes it up.
  await two.getByRole('button', { name: 'Keep what is here' }).click()
  await two.getByText('Saved on this computer').waitFor()
  await one.getByText(banner).waitFor()
  await one.getByRole('button', { name: 'Use what is in the other window' }).click()
  await expect.poll(() => one.getByText(banner).count()).toBe(0)
  expect(await planOf(one)).toContain('19 children')

  // Closed without an answer: what was there stands among the versions.
  await change(one, 'ArrowUp')
  await two.getByText(banner).waitFor()
  await change(two, 'ArrowDown')
  await two.goto('about:blank')
  await one.reload()
  await one.goto(`${APP}#/take-away`)
  await one.getByRole('button', { name: 'Open Two more posts (another window)' }).waitFor()
  expect(await planOf(one)).toContain('20 children')
})
