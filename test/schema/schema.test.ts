import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createSchema } from './create-schema.ts'

const FILE = fileURLToPath(new URL('../../schema/scenario.schema.json', import.meta.url))

describe('the schema for editors', () => {
  test('is what the readers ask for and the page on the interface tells', () => {
    const text = `${JSON.stringify(createSchema(), undefined, 2)}\n`
    if (process.env.UPDATE_EXPECTED) writeFileSync(FILE, text)
    // Where this fails a key, a unit or a description has changed: UPDATE_EXPECTED=1 writes the file anew, and the formatter
    // lays it out.
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(text))
  })
})
