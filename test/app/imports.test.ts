import { expect, test } from 'vitest'
import { readFiles } from '../architecture/source-files.ts'

/** What the app is built of beside its own files: the public door, a view library, the YAML the plan is kept in. */
const allowed = /^(?:preact(?:\/hooks)?|yaml|bundled:(?:worker|scenarios))$/

test('the app imports the library through its door in a browser alone, and no package but its own', () => {
  const files = readFiles('app', (name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  expect(files.length).toBeGreaterThan(20)
  const faults = files.flatMap(({ name, text }) =>
    [...text.matchAll(/from '([^']+)'/g)].flatMap(([, target = '']) => {
      if (target.startsWith('.'))
        return target.includes('/src/') && !target.endsWith('/src/browser.ts') ? [`${name}: ${target}`] : []
      return allowed.test(target) ? [] : [`${name}: ${target}`]
    }),
  )
  expect(faults).toEqual([])
  expect(files.filter(({ text }) => text.split('\n').length > 300).map(({ name }) => name)).toEqual([])
})
