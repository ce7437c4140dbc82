import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { StudyResult } from '../../src/experiment/result.ts'
import { caseflow } from '../cli/caseflow.ts'
import { APP, changeAndStop, downloaded, openPlan, quickPlan, saidDuring, upToDate, withApp } from './open-app.ts'

const open = withApp()

const options = ['--json', '--no-practice', '--years', '1', '--replications', '2']

const compare = (file: string): string[] => ['compare', 'buckinghamshire/functional', file, ...options]

async function resultOf(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Take away' }).click()
  return (await downloaded(page, 'Result (JSON)')).text
}

describe('the app', () => {
  test('is one file under 2 MB that starts with an area to choose', async () => {
    const { page } = open()
    expect(statSync(fileURLToPath(APP)).size).toBeLessThan(2_000_000)
    await page.goto(APP)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('see what a change would do')
    expect(await page.getByRole('button', { name: /^Try: / }).count()).toBeGreaterThan(3)
  })

  test('a file opened, run in workers and compared has the result of the command line, byte for byte', async () => {
    const app = open()
    const { page, folder } = app
    await openPlan(app, 'quick.yaml', quickPlan)
    await upToDate(page)
    // The page's own thread is idle while workers simulate: those are what ran.
    expect(page.workers().length).toBeGreaterThan(0)
    const text = await resultOf(page)
    const told = await caseflow(compare('quick.yaml'), folder)
    expect(told.code).toBe(0)
    expect(text).toBe(told.stdout)
    expect((JSON.parse(text) as StudyResult).arms.map(({ fingerprints }) => fingerprints.length)).toEqual([2, 2])
  })

  test('a change makes the results out of date at once, and the saved file has the fingerprints of the command line', async () => {
    const { page, folder } = open()
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.getByText('Limits and hours').click()
    const cap = page.getByRole('spinbutton', { name: 'Children a social worker may hold' })
    expect(await cap.inputValue()).toBe('18')
    const said = await saidDuring(page, async () => {
      await page.getByRole('button', { name: 'Less: Children a social worker may hold' }).click()
      await upToDate(page)
    })
    // The first of all it says, before anything of the changed plan is run.
    expect(said[0]).toMatch(/^Out of date\..*Children a social worker may hold, 18 to 17 children.*Running: 0 of 2/)
    const { arms } = JSON.parse(await resultOf(page)) as StudyResult
    const { name, text } = await downloaded(page, 'Plan file (YAML)')
    expect(name).toBe('quick.yaml')
    writeFileSync(join(folder, 'saved.yaml'), text)
    const told = JSON.parse((await caseflow(compare('saved.yaml'), folder)).stdout) as StudyResult
    expect(told.arms.map(({ fingerprints }) => fingerprints)).toEqual(arms.map(({ fingerprints }) => fingerprints))
    expect(
      told.assumptions.find(({ path, arms: of }) => path.endsWith('social worker.cap') && of?.includes('saved'))
        ?.source,
    ).toBe('Chosen in the app')
    expect(text).toContain('33 posts')
  })

  test('a change made while the one before still runs takes its place', async () => {
    const { page } = open()
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.getByText('Limits and hours').click()
    const cap = page.getByRole('spinbutton', { name: 'Children a social worker may hold' })
    await cap.press('ArrowDown')
    // Past the rest in which changes are gathered, so that workers are in the midst of a trial.
    await page.waitForTimeout(600)
    await cap.press('ArrowUp')
    await upToDate(page)
    expect(await cap.inputValue()).toBe('17')
  })

  test('a run of a changed plan is stopped and gone on with, and stays marked as out of date meanwhile', async () => {
    const { page } = open()
    const cap = page.getByRole('spinbutton', { name: 'Children a social worker may hold' })
    await changeAndStop(page, () => cap.press('ArrowDown'))
    await page.locator(':focus', { hasText: 'Carry on' }).waitFor()
    expect(await page.locator('.status').innerText()).toMatch(
      /Out of date.*Children a social worker may hold[^]*Stopped/,
    )
    await page.keyboard.press('Enter')
    await upToDate(page)
    await cap.press('ArrowUp')
    await upToDate(page)
  })

  test('versions have names of their own, and one that was deleted is put back where it stood', async () => {
    const { page } = open()
    await page.getByRole('link', { name: 'Take away' }).click()
    const keep = page.getByRole('button', { name: 'Keep this version' })
    for (let i = 0; i < 3; i++) await keep.click()
    await page.getByRole('button', { name: 'Delete Version 1' }).press('Enter')
    await page.locator(':focus', { hasText: 'Put it back' }).waitFor()
    // Two are left, and the third number is taken.
    expect(await page.getByLabel('Name the plan as it is now').getAttribute('placeholder')).toBe('Version 4')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.locator('ul.lines strong').allInnerTexts())
      .toEqual(['Version 1', 'Version 2', 'Version 3'])
    await page.getByLabel('Name the plan as it is now').fill('Version 2')
    await keep.click()
    expect(await page.getByRole('alert').innerText()).toContain('There is a version called “Version 2” already')
    for (const name of ['Version 1', 'Version 2', 'Version 3']) {
      await page.getByRole('button', { name: `Delete ${name}` }).click()
    }
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
  })

  test('undo and redo go back and forth, and a reload keeps the work', async () => {
    const { page } = open()
    await page.getByRole('button', { name: /^Undo: Children a social worker may hold, 16 to 17/ }).click()
    await page.getByRole('button', { name: /^Redo: Children/ }).click()
    await page.getByRole('link', { name: 'Take away' }).click()
    await page.getByLabel('Name the plan as it is now').fill('Caps of 17')
    await page.getByRole('button', { name: 'Keep this version' }).click()
    await page.reload()
    expect(await page.getByRole('button', { name: 'Open Caps of 17' }).count()).toBe(1)
    expect((await downloaded(page, 'Plan file (YAML)')).text).toMatch(/cap:[\s\S]*17 children/)
  })

  test('a value out of bounds is refused beside its field and changes nothing', async () => {
    const { page } = open()
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.getByText('Limits and hours').click()
    const cap = page.getByRole('spinbutton', { name: 'Children a social worker may hold' })
    await cap.fill('900')
    await cap.press('Enter')
    expect(await page.getByRole('alert').textContent()).toMatch(/must be between \d+ and \d+/)
    expect(await page.getByText('Out of date.').count()).toBe(0)
    await cap.press('Escape')
  })

  test('the report is the one of the command line, and every figure comes as CSV', async () => {
    const { page, folder } = open()
    await upToDate(page)
    await page.getByRole('link', { name: 'Take away' }).click()
    const report = await downloaded(page, 'Board report (web page)')
    const file = await downloaded(page, 'Plan file (YAML)')
    writeFileSync(join(folder, 'quick.yaml'), file.text)
    await caseflow([...compare('quick.yaml'), '--report', 'told.html'], folder)
    // Compared as one answer: pages that differ would fill the screen.
    expect(report.text === readFileSync(join(folder, 'told.html'), 'utf8')).toBe(true)
    const { text } = await downloaded(page, 'Every figure (CSV)')
    const lines = text.trimEnd().split('\r\n')
    expect(lines[0]).toContain('model,measure,title,unit,period,place,mean,low,high,level,kind,runs,seed')
    expect(lines.length).toBeGreaterThan(1000)
    expect(new Set(lines.slice(1).map((line) => line.slice(0, line.indexOf(','))))).toEqual(
      new Set(['functional', 'quick']),
    )
  })

  test('a chart comes as a picture with the words of the page, which are those of its numbers', async () => {
    const { page } = open()
    await page.goto(`${APP}#/compare/over-time`)
    await page.locator('figure').first().waitFor()
    const told = (await page.locator('figcaption').first().innerText()).replaceAll(/\s+/g, ' ')
    await page.locator('.chart summary').first().click()
    const table = await downloaded(page, /^Download as CSV ?: Children held by each social worker/)
    const last = table.text.split('\r\n').findLast((line) => line.startsWith('March '))
    const [, own = 'no value'] = last?.split(',') ?? []
    expect(told).toContain(`ends at ${own}`)
    const svg = (await downloaded(page, /^Picture \(SVG\) ?: Caseloads/)).text
    expect(
      svg
        .replaceAll(/<\/text><text[^>]*>/g, ' ')
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' '),
    ).toContain(told)
    expect(svg).not.toContain('var(')
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Picture \(PNG\) ?: Caseloads/ }).click(),
    ])
    const bytes = readFileSync(await png.path())
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000)
    // A blank picture of this size would be far smaller.
    expect(bytes.length).toBeGreaterThan(20_000)
  })

  test('asked for nothing but itself and its own workers, and nothing broke its policy', () => {
    const { requests, complaints } = open()
    expect(requests.filter((address) => !address.startsWith('blob:')).map((address) => address.split('#')[0])).toEqual(
      requests.filter((address) => !address.startsWith('blob:')).map(() => APP),
    )
    expect(requests.length).toBeGreaterThan(1)
    expect(complaints).toEqual([])
  })
})
