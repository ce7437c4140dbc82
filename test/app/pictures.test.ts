import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { places, views } from '../../app/state/route.ts'
import { root } from '../architecture/source-files.ts'

const pictures = [
  ...places.map(([route]) => (route === 'compare' ? 'answer' : route)),
  ...views.map(([view]) => view),
  'truth',
  'staffing',
  'out-of-date',
  'narrow-dark',
]

test.each([...new Set(pictures)])('the page on the app shows %s', (name) => {
  const file = readFileSync(join(root, 'docs/images/app', `${name}.png`))
  expect(file.subarray(1, 4).toString()).toBe('PNG')
  expect(readFileSync(join(root, 'docs/app.md'), 'utf8')).toContain(`images/app/${name}.png`)
})
