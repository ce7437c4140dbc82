import { AxeBuilder } from '@axe-core/playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { APP, openPlan, quickPlan, upToDate, withApp } from './open-app.ts'

const open = withApp()

/**
 * Every view, and what of it is analysed at every width in both colour schemes: all, or the frame round what the report
 * draws, which has such tests of its own. At the widest in dark it is all of every view.
 */
const routes: readonly (readonly [route: string, everywhere: 'all' | 'frame' | 'nothing'])[] = [
  ['area', 'all'],
  ['today', 'all'],
  ['teams', 'all'],
  ['compare', 'frame'],
  ['compare/over-time', 'nothing'],
  ['compare/hand-offs', 'nothing'],
  ['compare/timeliness', 'nothing'],
  ['compare/leaning', 'frame'],
  ['compare/places', 'nothing'],
  ['children', 'all'],
  ['children/functional/SIM1C59', 'all'],
  ['sure', 'nothing'],
  ['sure/truth', 'all'],
  ['staffing', 'all'],
  ['take-away', 'all'],
  ['problems', 'all'],
]

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

beforeAll(async () => {
  await openPlan(open(), 'quick.yaml', quickPlan)
  await upToDate(open().page)
})

async function show(route: string): Promise<void> {
  const { page } = open()
  await page.goto(`${APP}#/${route}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

describe.each([
  [320, 'light', false],
  [320, 'dark', false],
  [768, 'light', false],
  [768, 'dark', false],
  [1440, 'light', false],
  [1440, 'dark', true],
] as const)('at %i px in %s', (width, colorScheme, whole) => {
  test('every view meets WCAG 2.2 AA and fits its width', async () => {
    const { page } = open()
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    const faults: string[] = []
    for (const [route, everywhere] of routes) {
      if (everywhere === 'nothing' && !whole) continue
      await show(route)
      // Groups of levers are opened where they are first met.
      if (route === 'compare') {
        await page.evaluate(() => {
          for (const group of document.querySelectorAll<HTMLDetailsElement>('details.group')) group.open = true
        })
      }
      // One page without frames needs no second one to put findings together in.
      const axe = new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .withTags(rules)
        .setLegacyMode(true)
      const { violations } = await (whole || everywhere === 'all' ? axe : axe.exclude('.view')).analyze()
      for (const { id, nodes } of violations) {
        faults.push(...nodes.slice(0, 3).map(({ html }) => `${route}: ${id}: ${html.slice(0, 160)}`))
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > width) faults.push(`${route}: ${wide} px wide`)
    }
    expect(faults).toEqual([])
  })
})
