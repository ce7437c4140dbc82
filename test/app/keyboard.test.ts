import { expect, test } from 'vitest'
import { APP, openPlan, quickPlan, saidDuring, upToDate, withApp } from './open-app.ts'
import { readFileSync } from 'node:fs'

const open = withApp()

/** Presses Tab until what is focused has a name, as somebody without a mouse does; each stop must be seen. */
async function tabTo(name: RegExp): Promise<void> {
  const { page } = open()
  const seen: string[] = []
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      if (!element) return { name: '', shown: false }
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : undefined
      const box = element.getBoundingClientRect()
      const { outlineStyle, boxShadow } = getComputedStyle(element)
      const name = element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? ''
      return {
        name: name.trim(),
        shown: box.width > 0 && box.height > 0 && (outlineStyle !== 'none' || boxShadow !== 'none'),
      }
    })
    if (focused.name !== '') expect(focused).toEqual({ ...focused, shown: true })
    if (name.test(focused.name)) return
    seen.push(focused.name.slice(0, 30))
  }
  throw new Error(`Tab never came to ${name}; it came to ${seen.join(' · ')}`)
}

test('the journey by keyboard alone: change, see it out of date, take it back, take a file away', async () => {
  const { page } = open()
  await openPlan(open(), 'quick.yaml', quickPlan)
  await upToDate(page)
  await page.goto(`${APP}#/compare`)
  await page.keyboard.press('Tab')
  await tabTo(/^Limits and hours$/)
  await page.keyboard.press('Enter')
  await tabTo(/^Children a social worker may hold$/)
  const said = await saidDuring(page, () => page.keyboard.press('ArrowUp'))
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('19')
  // The change is shown and spoken, and focus stays where the hands are.
  expect(said[0]).toMatch(/^Out of date\. You changed: Children a social worker may hold/)
  expect(said[1]).toBe('Out of date, running.')
  await page.keyboard.press('Control+z')
  await page.waitForFunction(() => (document.activeElement as HTMLInputElement).value === '18')
  await upToDate(page)
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.reload()
  await tabTo(/^Skip to the main part$/)
  await tabTo(/^Take away$/)
  await page.keyboard.press('Enter')
  await page.waitForFunction(
    () => document.activeElement?.tagName === 'H1' && document.activeElement.textContent === 'Take away',
  )
  await tabTo(/^Plan file \(YAML\)$/)
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(readFileSync(await file.path(), 'utf8')).toContain('33 posts')
})

test('keys pressed while a change is still being read count from what was asked, and are taken back from there', async () => {
  const { page } = open()
  await page.goto(`${APP}#/compare`)
  await upToDate(page)
  // A plan takes a moment to be read: here half a second, as on a slow machine.
  await page.evaluate(() => {
    const digest = crypto.subtle.digest.bind(crypto.subtle)
    crypto.subtle.digest = async (...of) => {
      await new Promise((done) => setTimeout(done, 500))
      return digest(...of)
    }
  })
  await page.locator('summary', { hasText: 'Limits and hours' }).click()
  const cap = page.getByRole('spinbutton', { name: 'Children a social worker may hold' })
  const undo = page.getByRole('button', { name: /^Undo/ })
  await cap.focus()
  for (const [key, shows, undone] of [
    ['ArrowUp', '19', 'Undo: Children a social worker may hold, 18 to 19 children'],
    ['ArrowUp', '20', 'Undo: Children a social worker may hold, 19 to 20 children'],
    ['ArrowDown', '19', 'Undo: Children a social worker may hold, 20 to 19 children'],
    ['Control+z', '20', 'Undo: Children a social worker may hold, 19 to 20 children'],
  ] as const) {
    await page.keyboard.press(key)
    expect([await cap.inputValue(), await undo.first().getAttribute('aria-label')]).toEqual([shows, undone])
  }
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await upToDate(page)
  expect(await cap.inputValue()).toBe('18')
})
