import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isWithoutUnicode, plainText } from '../../src/cli/plain-text.ts'
import { caseflow, folder } from './caseflow.ts'

test.each([
  ['£62.4m', 'GBP 62.4m'],
  ['0.26 → 0.03', '0.26 -> 0.03'],
  ['−3 to 5 %', '-3 to 5 %'],
  ['Today’s “own” teams – Café', 'Today\'s "own" teams - Cafe'],
  ['A · B…', 'A - B...'],
  ['kept as it is', 'kept as it is'],
  ['雪', '?'],
])('without Unicode %j reads %j', (text, plain) => {
  expect(plainText(text)).toBe(plain)
})

test('only a locale that says so is without Unicode', () => {
  expect(isWithoutUnicode({})).toBe(false)
  expect(isWithoutUnicode({ LANG: 'en_GB.UTF-8' })).toBe(false)
  expect(isWithoutUnicode({ LC_ALL: '', LANG: 'C.utf8' })).toBe(false)
  expect(isWithoutUnicode({ LANG: 'en_GB.ISO-8859-1' })).toBe(true)
  expect(isWithoutUnicode({ LC_ALL: 'C', LANG: 'en_GB.UTF-8' })).toBe(true)
})

test('the program writes what its terminal can show', async () => {
  const here = folder()
  writeFileSync(join(here, 'mine.yaml'), 'caseflow: 1\nextends: buckinghamshire/functional\ntitle: Café – teams\n')
  const check = (LC_ALL: string): Promise<{ stdout: string }> =>
    caseflow(['check', 'mine.yaml'], here, undefined, { LC_ALL })
  expect((await check('C')).stdout).toContain('mine.yaml: Cafe - teams.')
  expect((await check('C.UTF-8')).stdout).toContain('mine.yaml: Café – teams.')
})
