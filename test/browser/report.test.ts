import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { StudyResult } from '../../src/experiment/result.ts'
import { createDocument } from '../../src/host/node/document.ts'
import { buildReport } from '../../src/report/report.ts'
import { fullStudy, hostileStudy, practisedStudy, shifts, studyOf } from '../report/studies.ts'

const folder = mkdtempSync(join(tmpdir(), 'caseflow-report-'))
let browser: BrowserContext
let page: Page
let requests: string[] = []
let complaints: string[] = []

beforeAll(async () => {
  browser = await chromium.launchPersistentContext(join(folder, 'profile'), { ...inject('chromium'), headless: true })
  page = await browser.newPage()
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Writes the report of a study to disk and opens it there, as its reader will. */
async function open(result: StudyResult, width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<string> {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')
  const file = join(folder, 'report.html')
  writeFileSync(file, buildReport(result, { document: createDocument(), sha256, question: 'What would change?' }))
  requests = []
  complaints = []
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ colorScheme })
  const url = pathToFileURL(file).href
  await page.goto(url)
  return url
}

const full = fullStudy()

describe('the report in a browser', () => {
  test('draws its charts: every shape shown has a size, and there is no number that is none', async () => {
    await open(full, 1280)
    const drawn = await page.evaluate(() => {
      const shown = [...document.querySelectorAll('figure > svg, .strip')].filter(
        (svg) => svg.getClientRects().length > 0,
      )
      return {
        charts: shown.filter((svg) => svg.classList.contains('wide')).length,
        narrow: shown.filter((svg) => svg.classList.contains('narrow')).length,
        strips: shown.filter((svg) => svg.classList.contains('strip')).length,
        sizes: shown.map((svg) => svg.getBoundingClientRect()).map(({ width, height }) => [width, height]),
        lines: [...document.querySelectorAll<SVGPathElement>('.wide .series path')].map((path) =>
          path.getTotalLength(),
        ),
        bars: [...document.querySelectorAll<SVGRectElement>('.wide .segment rect')].map((bar) => bar.getBBox().width),
        text: document.body.innerText,
      }
    })
    expect(drawn.charts).toBeGreaterThanOrEqual(9)
    expect(drawn.narrow).toBe(0)
    expect(drawn.strips).toBe(full.headline.length)
    for (const [width = 0, height = 0] of drawn.sizes) {
      expect(width).toBeGreaterThan(200)
      expect(height).toBeGreaterThan(30)
    }
    expect(drawn.lines.length).toBeGreaterThanOrEqual(8)
    for (const length of drawn.lines) expect(length).toBeGreaterThan(50)
    expect(drawn.bars.length).toBe(4)
    for (const width of drawn.bars) expect(width).toBeGreaterThan(5)
    expect(drawn.text).not.toMatch(/NaN|Infinity|undefined/)
  })

  test('fetches nothing, and its policy has nothing to refuse', async () => {
    const url = await open(full, 1280)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(requests).toEqual([url])
    expect(complaints).toEqual([])
  })

  test('runs nothing and makes no element of what is written in a file', async () => {
    const url = await open(hostileStudy(), 1280)
    expect(await page.evaluate(() => document.querySelectorAll('img, script').length)).toBe(0)
    expect(requests).toEqual([url])
    expect(complaints).toEqual([])
  })

  test('would refuse a style or a script that somebody put into it', async () => {
    await open(full, 1280)
    const refused = await page.evaluate(async () => {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
      document.body.append(Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }))
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "run"' }))
      await new Promise((done) => setTimeout(done, 200))
      return { violations, title: document.title }
    })
    expect(refused.violations).toEqual(expect.arrayContaining(['style-src-elem', 'script-src-elem']))
    expect(refused.title).not.toBe('run')
  })

  test.each([
    ['light', 1280, 'all', full],
    ['dark', 1280, 'some', full],
    ['light', 320, 'some', full],
    ['dark', 320, 'some', full],
    ['light', 1280, 'some', practisedStudy()],
    ['light', 1280, 'some', studyOf([])],
    ['light', 1280, 'some', studyOf([shifts.better, shifts.worse])],
  ] as const)('meets WCAG 2.2 AA in %s at %i px, %s of its tables open', async (scheme, width, tables, result) => {
    await open(result, width, scheme)
    await page.evaluate((some) => {
      const all = [...document.querySelectorAll('details')]
      for (const details of some ? all.filter((_, i) => i % 5 === 0) : all) details.open = true
    }, tables === 'some')
    // What passes is told by one node of each rule: to hand over every node takes longer than to look at it.
    const { violations, passes } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .slice(0, 3)
            .join(' ')}`,
      ),
    ).toEqual([])
    expect(passes.map(({ id }) => id)).toContain('color-contrast')
  })

  test.each([
    ['a full study', full],
    ['hostile names', hostileStudy()],
    ['practice assumptions', practisedStudy()],
  ])('does not scroll sideways at 320 px: %s', async (_, result) => {
    await open(result, 320)
    const seen = await page.evaluate(() => {
      const right = (element: Element): number => element.getBoundingClientRect().right
      const out = [...document.querySelectorAll('body *')].filter(
        (element) => right(element) > 320.5 && element.closest('.scroll, .vh, .skip, .strip, thead') === null,
      )
      return {
        width: document.documentElement.scrollWidth,
        out: out.map((element) => `${element.tagName} ${element.textContent?.slice(0, 60)}`),
        drawings: [...document.querySelectorAll('figure > svg')]
          .filter((svg) => svg.getClientRects().length > 0)
          .map((svg) => svg.getAttribute('class')),
      }
    })
    expect(seen.out).toEqual([])
    expect(seen.width).toBe(320)
    expect(new Set(seen.drawings)).toEqual(new Set(['narrow']))
  })

  test('has no text under 16 px, in charts either', async () => {
    for (const width of [320, 700, 1280]) {
      await open(full, width)
      const smallest = await page.evaluate(() => {
        const sizes = [...document.querySelectorAll('body *')].flatMap((element) => {
          const shown =
            element.getClientRects().length > 0 &&
            [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
          if (!shown) return []
          const svg = element.closest('svg')
          const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1
          return [Number.parseFloat(getComputedStyle(element).fontSize) * scale]
        })
        return Math.min(...sizes)
      })
      expect(smallest).toBeGreaterThanOrEqual(15.99)
    }
  })

  test('goes by keyboard: the skip link first, then links and tables, each with a focus that shows', async () => {
    await open(full, 1280)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the answer')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const { tagName } = document.activeElement ?? { tagName: '' }
      return { tagName, shadow: getComputedStyle(document.activeElement ?? document.body).boxShadow }
    })
    expect(focused.tagName).toBe('A')
    expect(focused.shadow).not.toBe('none')
  })
})
