import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { expect, inject, test } from 'vitest'

test('a real browser starts, runs a script in a page and lays it out', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'caseflow-profile-'))
  const browser = await chromium.launchPersistentContext(profile, { ...inject('chromium'), headless: true })
  try {
    const page = await browser.newPage()
    await page.goto(
      'data:text/html,<!doctype html><p id="told" style="width:120px">not yet</p><script>told.textContent = [3, 1, 2].toSorted().join("-")</script>',
    )
    const paragraph = page.locator('p')
    expect(await paragraph.textContent()).toBe('1-2-3')
    expect((await paragraph.boundingBox())?.width).toBe(120)
  } finally {
    await browser.close()
    rmSync(profile, { recursive: true, force: true })
  }
})
