import { describe, expect, test } from 'vitest'
import { APP, openPlan, quickPlan, withApp } from './open-app.ts'

const open = withApp()

const heading = (): Promise<string | null> => open().page.getByRole('heading', { level: 1 }).textContent()

describe('a file the app cannot use is refused in words', () => {
  test('50 MB', async () => {
    await openPlan(open(), 'large.yaml', Buffer.alloc(50_000_000, 'a: 1\n'))
    await open().page.getByText('This file is 50 MB. Plan files are at most 5 MB.').waitFor()
    expect(await heading()).toBe('There is 1 problem in large.yaml')
  })

  test('no text', async () => {
    await openPlan(open(), 'picture.yaml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0, 0]))
    await open().page.getByText('This does not look like a plan file: it is not text.').waitFor()
  })

  test('damaged: every problem at its line, with what would work', async () => {
    const { page } = open()
    await openPlan(open(), 'damaged.yaml', quickPlan.replace('years: 1', 'yeers: 1').replace('33 posts', 'many posts'))
    await page.getByRole('heading', { name: 'There are 2 problems in damaged.yaml' }).waitFor()
    expect(await page.locator('.problems pre').allInnerTexts()).toEqual(['yeers: 1', '    posts: many posts'])
    expect(await page.locator('.problems').innerText()).toContain('years')
  })

  test('a base that does not come with the program, and a file that names another', async () => {
    await openPlan(open(), 'elsewhere.yaml', 'caseflow: 1\nextends: ../secrets\ntitle: Elsewhere\n')
    await open().page.getByText('There is no base "../secrets".').waitFor()
  })
})

test('script in every string of a scenario is shown and does nothing', async () => {
  const { page, complaints, requests } = open()
  const hostile = '<img src=x onerror="document.title=1"><script>document.title="run"</script>'
  const told = JSON.stringify(hostile)
  await openPlan(
    open(),
    'hostile.yaml',
    `caseflow: 1
extends: buckinghamshire/locality
title: ${told}
question: ${told}
years: 1
replications: 1
teams:
  ${told}: { holds: [care], role: social worker, posts: { value: 31 posts, source: ${told}, confidence: low } }
  Looked after: null
`,
  )
  await page.getByText('Results are up to date').waitFor({ timeout: 120_000 })
  for (const place of ['Teams', 'Today', 'Teams and localities', 'How sure', 'Take away']) {
    if (place === 'Teams and localities') await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.getByRole('link', { name: place, exact: true }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await page.getByRole('link', { name: 'Teams', exact: true }).click()
  await expect.poll(() => page.title()).toBe('Teams – caseflow')
  expect(await page.locator('main').innerText()).toContain(hostile)
  const found = await page.evaluate(() => ({
    made: document.querySelectorAll('main img, main script, header img').length,
    title: document.title,
  }))
  expect(found).toEqual({ made: 0, title: 'Teams – caseflow' })
  expect(complaints).toEqual([])
  expect(requests.every((address) => address.startsWith('file:') || address.startsWith('blob:'))).toBe(true)
})

describe('what nobody should type', () => {
  test('an address that was cut leaves the page standing; a run there is none of is told', async () => {
    const { page, complaints } = open()
    await page.goto(`${APP}#/children/%E0%A4%A/SIM1C1`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.goto(`${APP}#/children/functional/SIM99999C1`)
    await page.getByText('This comparison has 1 run, so there is no run 99999.').waitFor({ timeout: 60_000 })
    expect(complaints).toEqual([])
  })

  test('a number that could be read in two ways is refused beside its field, and a plan keeps a title', async () => {
    const { page } = open()
    await page.goto(`${APP}#/compare`)
    await page.getByText('Limits and hours').click()
    const cap = page.getByRole('spinbutton', { name: 'Children a social worker may hold' })
    for (const typed of ['1,8', '0x10', '1e1']) {
      await cap.fill(typed)
      await cap.press('Enter')
      await page.getByText('Children a social worker may hold must be between').waitFor()
      await cap.press('Escape')
    }
    expect(await page.getByText('Out of date.').count()).toBe(0)
    await page.goto(`${APP}#/staffing`)
    await page.locator('#limit').fill('1e308')
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    await page.getByText('Write the limit as a number').waitFor()
    await page.goto(`${APP}#/take-away`)
    const title = page.getByLabel('Title of the plan')
    const before = await title.inputValue()
    await title.fill('  ')
    await title.blur()
    expect(await title.inputValue()).toBe(before)
  })
})

test('kept work that is damaged is left aside', async () => {
  const { page } = open()
  await page.evaluate(() => {
    addEventListener('pagehide', () => localStorage.setItem('caseflow:work:1', '{"plan": 5, "versions": "no"'))
  })
  await page.reload()
  await page.getByRole('heading', { name: 'see what a change would do' }).waitFor()
})
