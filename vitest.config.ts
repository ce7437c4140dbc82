import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium } from './test/browser/find-chromium.ts'

// One browser for the whole run: the browser project's tests run in it, and page tests of the node project start it.
const chromium = await findChromium()

export default defineConfig({
  test: {
    // As many as the smallest machine has cores; one less, which is the default, would leave half of it idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'node',
          // Files share what they load: a thing loaded once is compiled once. None changes what another reads.
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts', 'test/**/*.long.test.ts'],
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 240_000,
          provide: { chromium },
        },
      },
      {
        // Whole commands of many processes each: `npm run test:long`, and not with every change.
        test: {
          name: 'long',
          include: ['test/**/*.long.test.ts'],
          environment: 'node',
          testTimeout: 240_000,
          hookTimeout: 240_000,
          provide: { chromium },
        },
      },
      {
        // Named, so that no dependency is found half-way and the page loaded again.
        optimizeDeps: { include: ['seedrandom', 'simple-statistics', 'jstat', 'rxjs', 'yaml', 'fastest-levenshtein'] },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          provide: { chromium },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
