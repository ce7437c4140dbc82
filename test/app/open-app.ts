import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

/** The app as the build wrote it, opened from disk. */
export const APP: string = pathToFileURL(fileURLToPath(new URL('../../dist/caseflow.html', import.meta.url))).href

/** A plan that is quick to run: one year, two runs, two posts more. */
export const quickPlan = `caseflow: 1
extends: buckinghamshire/locality
title: Two more posts
years: 1
replications: 2
teams:
  Looked after:
    posts: 33 posts
`

export interface OpenApp {
  readonly page: Page
  readonly context: BrowserContext
  /** A folder for files of the test. */
  readonly folder: string
  /** Addresses asked for, by the page and by its workers. */
  readonly requests: string[]
  /** What the page's console and its policy complained of. */
  readonly complaints: string[]
}

/** One browser for a file of tests, with a page of its own profile. */
export function withApp(): () => OpenApp {
  let app: OpenApp | undefined
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'caseflow-app-'))
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      ...inject('chromium'),
      headless: true,
      acceptDownloads: true,
      downloadsPath: folder,
    })
    const page = await context.newPage()
    app = { page, context, folder, requests: [], complaints: [] }
    const { requests, complaints } = app
    context.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
  })
  afterAll(async () => {
    await app?.context.close()
    if (app) rmSync(app.folder, { recursive: true, force: true })
  })
  return () => {
    if (!app) throw new Error('The browser did not start')
    return app
  }
}

/** Writes a file of the test's and opens it in the app. */
export async function openPlan({ page, folder }: OpenApp, name: string, text: string | Buffer): Promise<void> {
  const file = join(folder, name)
  writeFileSync(file, text)
  await page.goto(`${APP}#/area`)
  await page.getByLabel('Plan file (YAML)').setInputFiles(file)
}

/** Waits until the results shown are those of the plan, all of its runs. */
export async function upToDate(page: Page): Promise<void> {
  await page.getByText('Results are up to date').waitFor({ timeout: 120_000 })
}

/**
 * Everything the page said of its runs while something was done, in order: a quick machine passes through a state in
 * less time than lies between two looks at it.
 */
export async function saidDuring(page: Page, doing: () => Promise<void>): Promise<string[]> {
  const heard = await page.evaluateHandle(() => {
    const said: string[] = []
    const watch = new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('.status, [role=status]')) {
        if (textContent && !said.includes(textContent)) said.push(textContent)
      }
    })
    watch.observe(document.body, { childList: true, subtree: true, characterData: true })
    return { said, watch }
  })
  await doing()
  return heard.evaluate(({ said, watch }) => {
    watch.disconnect()
    return said
  })
}

/**
 * Changes the plan and stops its run in the moment the page lets it be stopped: a first look of the changed plan, which
 * a quick machine has within the second, never comes in between.
 */
export async function changeAndStop(page: Page, change: () => Promise<void>): Promise<void> {
  const stopped = page.evaluate(
    () =>
      new Promise<void>((done) => {
        const watch = new MutationObserver(() => {
          const stop = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Stop here')
          if (!stop) return
          watch.disconnect()
          stop.focus()
          stop.click()
          done()
        })
        watch.observe(document.body, { childList: true, subtree: true, characterData: true })
      }),
  )
  await change()
  await stopped
}

/** The text of the file that a click gives. */
export async function downloaded(page: Page, button: string | RegExp): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}
