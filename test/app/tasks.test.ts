import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from '../architecture/source-files.ts'
import { LOCALITY, writeSmallModels } from '../cli/small-models.ts'
import { APP, downloaded, openPlan, upToDate, withApp } from './open-app.ts'

const open = withApp()

/** Steps of each task as the page on the app has them. */
const written = new Map(
  [...readFileSync(join(root, 'docs/app.md'), 'utf8').matchAll(/^\| ([^|]+\?) \| (\d+) \|/gm)].map(
    ([, task = '', steps]) => [task, Number(steps)],
  ),
)

interface User {
  steps: number
  click(what: Locator): Promise<void>
  fill(what: Locator, text: string): Promise<void>
  choose(what: Locator, option: string): Promise<void>
}

/** Counts what a user does: every click and every field. */
function counting(): User {
  return {
    steps: 0,
    async click(what) {
      this.steps++
      await what.click()
    },
    async fill(what, text) {
      this.steps++
      await what.fill(text)
    },
    async choose(what, option) {
      this.steps++
      await what.selectOption(option)
    },
  }
}

/** The first step of each is the button of a model; here it is a model of a twentieth of the county, from a file. */
const BEGUN = 1

beforeAll(async () => {
  const app = open()
  writeSmallModels(app.folder)
  const text = readFileSync(join(app.folder, LOCALITY), 'utf8')
  await openPlan(app, 'small.yaml', `${text}title: Small locality teams\nyears: 2\nreplications: 2\n`)
  await upToDate(app.page)
})

describe('a new user', () => {
  test('asks how many more workers keep caseloads at 16', async () => {
    const { page } = open()
    const user = counting()
    await user.click(page.getByRole('link', { name: 'Find the staffing a target needs' }))
    expect(await page.getByLabel('Children held by each social worker, at most').inputValue()).toBe('16')
    await user.choose(page.getByLabel('Teams whose posts may change'), 'Locality team')
    await user.click(page.getByRole('button', { name: 'Find', exact: true }))
    await page.getByText(/posts in all: .* the target met in/).waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Stop looking' }).click()
    expect(BEGUN + user.steps).toBe(written.get('How many more workers keep locality caseloads at 16?'))
  })

  test('asks why one child had four workers', async () => {
    const { page } = open()
    const user = counting()
    await page.goto(`${APP}#/compare`)
    await user.click(page.getByRole('link', { name: 'Children', exact: true }))
    await user.click(page.getByRole('button', { name: 'Four workers' }))
    await page.getByRole('heading', { name: 'Why 4 workers' }).waitFor({ timeout: 60_000 })
    await page.getByText(/the same child has|has no child who is the same/).waitFor({ timeout: 60_000 })
    expect(BEGUN + user.steps).toBe(written.get('Why did one child have four workers?'))
  })

  test('asks what a later go-live in two localities changes, and sees that and nothing else', async () => {
    const { page } = open()
    const user = counting()
    await user.click(page.getByRole('link', { name: 'Teams', exact: true }))
    await user.click(page.getByRole('button', { name: 'Bring them in on a date, locality by locality' }))
    await user.click(page.getByRole('button', { name: 'Keep these dates and compare others with them' }))
    for (const locality of ['Chiltern', 'Wycombe']) {
      await user.fill(page.getByLabel(`${locality} goes live on`), '2026-10-01')
    }
    await user.click(page.getByText('What the dates do is told under').getByRole('link', { name: 'Compare' }))
    expect(BEGUN + user.steps).toBe(written.get('What does a later go-live in two localities change?'))
    await upToDate(page)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      'Small locality teams compared with small locality teams (plan before)',
    )
    const changed = await page.locator('.side .changes').first().innerText()
    expect(changed).toContain('Chiltern')
    expect(changed).toContain('Wycombe')
    expect(changed).not.toContain('South Bucks')
    // Today's teams are not in this comparison, and their page says so and leads back.
    await page.goto(`${APP}#/today`)
    await page.getByText('The plan is compared with “Plan before”').first().waitFor()
    await page.getByRole('button', { name: 'Compare with today' }).first().click()
    await page.getByRole('heading', { name: 'Assessment', exact: true }).waitFor({ timeout: 60_000 })
    await page.goto(`${APP}#/take-away`)
    expect((await downloaded(page, 'Plan file (YAML)')).text).toContain('2026-10-01')
  })
})
