import { beforeAll, expect, test } from 'vitest'
import { APP, changeAndStop, openPlan, upToDate, withApp } from './open-app.ts'

const open = withApp()

/** Two years, so that tables by year are wider than a narrow page. */
const plan = `caseflow: 1
extends: buckinghamshire/locality
title: Lower limits
years: 2
replications: 2
workforce: { roles: { social worker: { cap: 14 children } } }
`

beforeAll(async () => {
  await openPlan(open(), 'lower.yaml', plan)
  await upToDate(open().page)
})

test('a printed screen has the plan between its heading and the answer, how many runs it is of, and nothing to press', async () => {
  const { page } = open()
  await page.emulateMedia({ media: 'print' })
  const top = async (selector: string): Promise<number> => {
    const box = await page.locator(selector).first().boundingBox()
    if (!box) throw new Error(`${selector} is not printed`)
    return box.y
  }
  const heights = [await top('h1'), await top('.side .changes'), await top('.status p'), await top('.drawn .view')]
  expect(heights).toEqual(heights.toSorted((a, b) => a - b))
  expect(await page.locator('.side').innerText()).toMatch(/Begins from “Locality teams[^]*14 children instead of 18/)
  expect(await page.locator('footer').innerText()).toMatch(
    /Buckinghamshire, 2 years from 1 Apr 2025; 2 runs of each model, seed .*Lower limits \([0-9a-f]{8}\)/,
  )
  for (const pressed of await page.locator('button, select, input, nav').all()) {
    expect(await pressed.isVisible()).toBe(false)
  }
})

test('words on the bars of the board are dark on paper, which has no fills', async () => {
  const { page } = open()
  await page.goto(`${APP}#/teams`)
  const colours = await page
    .locator('.bar.keeps, .bar-words')
    .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).color))
  expect(colours.length).toBeGreaterThan(2)
  expect(new Set(colours)).toEqual(new Set(['rgb(11, 12, 12)']))
  await page.emulateMedia({ media: null })
})

test('wide tables scroll inside themselves at 320 px, with the words in them that are only read aloud', async () => {
  const { page } = open()
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(`${APP}#/compare/places`)
  await page.locator('.scroll:visible').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

test('what is out of date is printed as such in the colours of paper, from a dark page too', async () => {
  const { page } = open()
  await page.goto(`${APP}#/compare`)
  await page.getByText('Limits and hours').click()
  const cap = page.getByRole('spinbutton', { name: 'Children a social worker may hold' })
  await changeAndStop(page, () => cap.press('ArrowDown'))
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await page.locator('.status').innerText()).toMatch(/Out of date.*14 to 13 children/)
  const ink = await page.locator('.drawn .view').evaluate((view) => getComputedStyle(view).getPropertyValue('--text'))
  expect(ink).toBe('#484949')
  await page.emulateMedia({ media: null })
  await page.goto(`${APP}#/take-away`)
  const example = await page
    .getByLabel('Name the plan as it is now')
    .evaluate((field) => getComputedStyle(field, '::placeholder').color)
  // The lighter of the two inks of a dark page, 10 to 1 on it.
  expect(example).toBe('rgb(185, 193, 200)')
})
