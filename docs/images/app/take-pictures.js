// Takes a picture of every view of the app, from the file the build wrote and a comparison it really ran.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { launchOptions } from '../launch-options.js'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const app = join(root, 'dist/caseflow.html')
const RUNS = '30'
const YEARS = '5'

if (!existsSync(app)) {
  process.stderr.write('There is no dist/caseflow.html to take pictures of. Run npm run build first.\n')
  process.exit(1)
}

const launch = await launchOptions(root)

/** Views by the names of their pictures. */
const views = {
  area: 'area',
  today: 'today',
  teams: 'teams',
  answer: 'compare',
  'over-time': 'compare/over-time',
  'hand-offs': 'compare/hand-offs',
  timeliness: 'compare/timeliness',
  leaning: 'compare/leaning',
  places: 'compare/places',
  sure: 'sure',
  truth: 'sure/truth',
  'take-away': 'take-away',
  staffing: 'staffing',
}

const profile = mkdtempSync(join(tmpdir(), 'caseflow-pictures-'))
const browser = await chromium.launchPersistentContext(profile, {
  ...launch,
  headless: true,
  colorScheme: 'light',
  viewport: { width: 1280, height: 960 },
})
try {
  const page = await browser.newPage()
  const picture = (name) => page.screenshot({ path: join(root, 'docs/images/app', `${name}.png`) })
  const show = async (route) => {
    await page.goto(`${pathToFileURL(app).href}#/${route}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate(() => scrollTo(0, 0))
  }
  await show('area')
  await page.getByRole('button', { name: 'Try: Locality teams that keep their families', exact: true }).click()
  await page.getByText('Years and runs').click()
  await page.getByLabel('Years to look at').selectOption(YEARS)
  await page.getByLabel('Runs of each model').selectOption(RUNS)
  await page.getByText('Results are up to date').waitFor({ timeout: 900_000 })
  for (const [name, route] of Object.entries(views)) {
    await show(route)
    await picture(name)
  }
  await show('children')
  await page.getByRole('button', { name: 'Four workers' }).click()
  await page.getByText('the same child has').waitFor({ timeout: 120_000 })
  await page.evaluate(() => scrollTo(0, 0))
  await picture('children')
  // The state just after a change, and the same place on a phone in the dark.
  await show('compare')
  await page.getByText('Limits and hours').click()
  await page.getByRole('button', { name: 'Less: Children a social worker may hold' }).click()
  await page.getByText('Out of date.').waitFor()
  await picture('out-of-date')
  await page.keyboard.press('Control+z')
  await page.getByText('Results are up to date').waitFor({ timeout: 900_000 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 800 })
  await show('compare')
  await picture('narrow-dark')
} finally {
  await browser.close()
  rmSync(profile, { recursive: true, force: true })
}
