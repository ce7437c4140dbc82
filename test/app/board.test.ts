import { beforeAll, expect, test } from 'vitest'
import { APP, downloaded, openPlan, withApp } from './open-app.ts'

const open = withApp()

const plan = `caseflow: 1
extends: buckinghamshire/functional
title: Mine
years: 1
replications: 1
`

/** Team of each cell of the plan's only row, as it is read out. */
const holders = async (): Promise<string[]> => {
  const labels = await open()
    .page.locator('.board.edited td')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''))
  return labels.map((label) => /held by ([^,.]+)/.exec(label)?.[1] ?? '')
}

const today = [
  'Front door',
  'Early help service',
  'Front door',
  'Assessment',
  'Assessment',
  'Child in need and protection',
  'Child in need and protection',
  'Court and looked after',
  'Leaving care',
]

beforeAll(async () => {
  await openPlan(open(), 'mine.yaml', plan)
  await open().page.setViewportSize({ width: 1280, height: 1600 })
  await open().page.goto(`${APP}#/teams`)
  await open().page.locator('.board.edited').waitFor()
})

test('the break moves by keyboard: a stage is kept, the break is told, Undo brings it back', async () => {
  const { page } = open()
  expect(await holders()).toEqual(today)
  // The board is one stop; arrows go from cell to cell.
  await page.locator('.board.edited td[tabindex="0"]').focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page
    .getByText(/^Child in need plan held by Assessment instead of Child in need and protection\. Now 3/)
    .waitFor()
  await expect.poll(holders).toEqual(today.with(5, 'Assessment'))
  // The whole of what the next team held: its posts come along, and one hand-off is no more.
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByText(/94 posts of Child in need and protection go to Assessment\. Now 2 hand-offs/).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
    'Assessment, 139 posts',
  )
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(holders).toEqual(today)
  // What cannot be is said and changes nothing.
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Shift+ArrowRight')
  await page.getByText(/^Front door cannot take assessment from Assessment/).waitFor()
  expect(await holders()).toEqual(today)
})

test('the break moves under the pointer before it is let go, and Escape leaves all as it was', async () => {
  const { page } = open()
  const drag = async (stage: string): Promise<void> => {
    const handle = page.locator('td[aria-label*="Recording: held"] .handle')
    const from = await handle.boundingBox()
    const to = await page.locator(`.board.edited th[data-stage="${stage}"]`).boundingBox()
    if (!from || !to) throw new Error('The board is not shown')
    await page.mouse.move(from.x + 12, from.y + 20)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width - 4, from.y + 20, { steps: 4 })
  }
  await drag('child in need plan')
  await expect.poll(holders).toEqual(today.with(5, 'Assessment'))
  await page.keyboard.press('Escape')
  await expect.poll(holders).toEqual(today)
  await page.mouse.up()
  await drag('child in need plan')
  await page.mouse.up()
  await page.getByText(/^Child in need plan held by Assessment/).waitFor()
  await expect.poll(holders).toEqual(today.with(5, 'Assessment'))
})

test('teams come in locality by locality, on days inside the run', async () => {
  const { page } = open()
  await page.getByRole('button', { name: 'Bring them in on a date, locality by locality' }).click()
  const wycombe = page.locator('#go-live-Wycombe')
  await wycombe.fill('2025-10-01')
  await page.getByRole('button', { name: /^Undo: Wycombe goes live on 2025-10-01/ }).waitFor()
  await wycombe.fill('2031-01-01')
  await page.getByText(/Wycombe must go live from 1 Apr 2025 on and before 1 Apr 2026/).waitFor()
  await page.getByLabel('Families in progress on the day').selectOption('moved')
  await page.goto(`${APP}#/take-away`)
  const { text } = await downloaded(page, 'Plan file (YAML)')
  expect(text).toMatch(/from: buckinghamshire\/functional[\s\S]*Wycombe: 2025-10-01[\s\S]*families: moved/)
  expect(text).toMatch(/Assessment:\s+holds:\s+- assessment\s+- recording\s+- child in need plan/)
})
