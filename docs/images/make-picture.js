import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { launchOptions } from './launch-options.js'

// Takes the picture of the README from the report that `npm start` wrote: what a reader sees first, and nothing staged.
const root = fileURLToPath(new URL('../..', import.meta.url))
const report = join(root, 'report.html')
const picture = join(root, 'docs/images/answer.png')

if (!existsSync(report)) {
  process.stderr.write('There is no report.html to take a picture of. Run npm start first.\n')
  process.exit(1)
}

const launch = await launchOptions(root)

const profile = mkdtempSync(join(tmpdir(), 'caseflow-picture-'))
const browser = await chromium.launchPersistentContext(profile, {
  ...launch,
  headless: true,
  colorScheme: 'light',
  viewport: { width: 1280, height: 900 },
})
try {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(report).href)
  // To the end of the columns and the lines that stand beside every answer, whatever their length.
  const end = await page.evaluate(() => document.querySelector('.also')?.getBoundingClientRect().bottom ?? 900)
  await page.setViewportSize({ width: 1280, height: Math.ceil(end) + 24 })
  await page.screenshot({ path: picture })
} finally {
  await browser.close()
  rmSync(profile, { recursive: true, force: true })
}
