// The engine in a browser's worker against Node, and the app's first look after a change: node test/bench/app-speed.js
//
// Both engines run the same trials in the same script, one after the other and turn by turn, so that what else the machine
// does falls on both. The figures go into docs/app.md by hand, with the load they were found under.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { launchOptions } from '../../docs/images/launch-options.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const app = pathToFileURL(join(root, 'dist/caseflow.html')).href
const { serveTrials } = await import('../../dist/experiment/serve-trials.js')
const { readScenario } = await import('../../dist/scenario/read.js')
const { createScenarioSource } = await import('../../dist/host/node/scenario-source.js')

const TURNS = Number(process.argv[2] ?? 5)
const reading = readScenario('buckinghamshire/locality', createScenarioSource())
if (!reading.ok) throw new Error('The scenario that comes with the program has problems')
const scenario = { ...reading.scenario, years: 1, figures: [] }

const folder = mkdtempSync(join(tmpdir(), 'caseflow-speed-'))
const context = await chromium.launchPersistentContext(folder, { ...(await launchOptions(root)), headless: true })
try {
  const page = await context.newPage()
  const plan = (years) =>
    `caseflow: 1\nextends: buckinghamshire/locality\ntitle: Speed\nyears: ${years}\nreplications: 1\n`
  const open = async (years) => {
    writeFileSync(join(folder, 'plan.yaml'), plan(years))
    await page.goto(`${app}#/area`)
    await page.getByLabel('Plan file (YAML)').setInputFiles(join(folder, 'plan.yaml'))
    await page.getByText('Results are up to date').waitFor({ timeout: 300_000 })
  }
  await open(1)
  const [worker] = page.workers()
  if (!worker) throw new Error('The app has started no worker')
  const batch = (replication) => ({
    study: 'speed',
    scenarios: [scenario],
    seed: scenario.seed,
    trials: [{ arm: 0, replication }],
  })
  const inNode = (replication) => {
    const began = performance.now()
    const [{ result }] = serveTrials(batch(replication))
    return { seconds: (performance.now() - began) / 1000, fingerprint: result.fingerprint }
  }
  const inBrowser = (replication) =>
    worker.evaluate((asked) => {
      let fingerprint = ''
      const post = globalThis.postMessage
      globalThis.postMessage = ({ finished }) => {
        fingerprint = finished[0].result.fingerprint
      }
      const began = performance.now()
      globalThis.dispatchEvent(new MessageEvent('message', { data: asked }))
      const seconds = (performance.now() - began) / 1000
      globalThis.postMessage = post
      return { seconds, fingerprint }
    }, batch(replication))
  // Both warm.
  for (let i = 0; i < 2; i++) {
    inNode(i)
    await inBrowser(i)
  }
  const ratios = []
  const times = { node: [], browser: [] }
  for (let turn = 0; turn < TURNS; turn++) {
    const node = inNode(turn)
    const browser = await inBrowser(turn)
    if (node.fingerprint !== browser.fingerprint) throw new Error('The two engines do not agree')
    times.node.push(node.seconds)
    times.browser.push(browser.seconds)
    ratios.push(node.seconds / browser.seconds)
  }
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  console.log(`one year of Buckinghamshire, locality teams, ${TURNS} turns, load average ${loadavg()[0].toFixed(1)}`)
  console.log(
    `  node ${median(times.node).toFixed(2)} s, browser ${median(times.browser).toFixed(2)} s, speed of the browser ${median(ratios).toFixed(2)} x`,
  )

  await open(5)
  await page.goto(`${app}#/compare`)
  await page.getByText('Limits and hours').click()
  const looks = []
  for (let turn = 0; turn < 3; turn++) {
    const began = performance.now()
    await page.getByRole('button', { name: 'Less: Children a social worker may hold' }).click()
    await page.getByText('Out of date.').waitFor()
    await page.locator('.tag', { hasText: 'First look' }).waitFor({ timeout: 120_000 })
    const look = (performance.now() - began) / 1000
    await page.getByText('Results are up to date').waitFor({ timeout: 300_000 })
    looks.push([look, (performance.now() - began) / 1000])
  }
  console.log(`first look after a change, five years, load average ${loadavg()[0].toFixed(1)}`)
  for (const [look, whole] of looks) console.log(`  first year ${look.toFixed(1)} s, five years ${whole.toFixed(1)} s`)
} finally {
  await context.close()
  rmSync(folder, { recursive: true, force: true })
}
