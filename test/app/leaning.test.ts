import { beforeAll, describe, expect, test } from 'vitest'
import { APP, openPlan, quickPlan, saidDuring, upToDate, withApp } from './open-app.ts'

const open = withApp()

beforeAll(async () => {
  await openPlan(open(), 'quick.yaml', quickPlan)
  await upToDate(open().page)
  await open().page.goto(`${APP}#/compare/leaning`)
})

describe('which inputs matter', () => {
  test('is asked with what it takes, runs in workers while the page answers, and goes on elsewhere', async () => {
    const { page } = open()
    const panel = page.locator('.leaning')
    expect(await panel.innerText()).toMatch(
      /\d+ inputs over their ranges: \d+ runs, 3 of each model at \d+ points; (?:about|under) \d+ \w+ on this computer/,
    )
    const ask = page.getByRole('button', { name: 'Find out which inputs matter' })
    await ask.press('Enter')
    await panel.getByText(/Running: [1-9]\d* of \d+/).waitFor({ timeout: 60_000 })
    // The page's own thread is free: a task waits for nothing longer than the reading of one model.
    const waited = await page.evaluate(async () => {
      const began = performance.now()
      for (let i = 0; i < 10; i++) await new Promise((resolve) => setTimeout(resolve, 0))
      return performance.now() - began
    })
    expect(waited).toBeLessThan(5000)
    await page.getByRole('link', { name: 'Answer', exact: true }).click()
    await page.getByRole('link', { name: 'What it leans on', exact: true }).click()
    await panel.getByText(/Running: [1-9]\d* of \d+/).waitFor()
  })

  test('stops when it is told to, and when the plan changes, and says why', async () => {
    const { page } = open()
    const panel = page.locator('.leaning')
    // Whoever stopped it by keyboard stands where it is gone on with, and the other way round.
    await panel.getByRole('button', { name: 'Stop', exact: true }).press('Enter')
    const focused = page.locator(':focus')
    await expect.poll(() => focused.innerText()).toBe('Carry on')
    expect(await panel.getByRole('status').innerText()).toBe('Stopped. What was run is kept.')
    await focused.press('Enter')
    await expect.poll(() => focused.innerText()).toBe('Stop')
    await panel.getByText(/Running: [1-9]\d* of \d+/).waitFor({ timeout: 60_000 })
    await page.getByText('Limits and hours').click()
    await page.getByRole('button', { name: 'Less: Children a social worker may hold' }).click()
    await panel.getByText('Stopped. The plan has changed. What was run is kept.').waitFor()
    expect(await panel.getByRole('button', { name: 'Carry on' }).getAttribute('aria-disabled')).toBe('true')
    await upToDate(page)
    expect(await panel.getByRole('button', { name: 'Carry on' }).getAttribute('aria-disabled')).toBe('false')
  })

  test('of more than two models it says which two it is of, and few runs are called too early to judge', async () => {
    const { page } = open()
    await page.getByText('Compare other models').click()
    const said = await saidDuring(page, async () => {
      await page.getByRole('checkbox').first().check()
      await upToDate(page)
    })
    expect(said[0]).toMatch(/^Out of date\./)
    expect(await page.locator('.leaning').innerText()).toMatch(
      /two of the 3 models here: “Today's .*” and “Two more posts”/,
    )
    expect(await page.locator('[aria-live=polite]').innerText()).toBe(
      'Results up to date: too early to say what is better or worse.',
    )
  })
})
