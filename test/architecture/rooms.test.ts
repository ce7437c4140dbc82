import { describe, expect, test } from 'vitest'
import { readSource, type SourceFile } from './source-files.ts'

const mostLines = 300

/** Names that say nothing: what would go there has a home that is not understood yet. */
const emptyNames = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'misc', 'types', 'constants'])

/** What is wrong with the size or the name of a file, each as a sentence. */
function faultsOf({ name, text }: SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length
  const parts = name.replace(/(?:\.d)?\.ts$/, '').split('/')
  return [
    ...(lines > mostLines ? [`${name} has ${lines} lines`] : []),
    ...parts.filter((part) => emptyNames.has(part)).map((part) => `${name}: "${part}" names nothing`),
    ...parts
      .filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))
      .map((part) => `${name}: "${part}" is not in kebab case`),
  ]
}

describe('rooms', () => {
  test('every file of src is small and named after what is in it', () => {
    const files = readSource()
    expect(files.length).toBeGreaterThan(20)
    expect(files.flatMap(faultsOf)).toEqual([])
  })

  test.each([
    ['kernel/tally.ts', 301, 'has 301 lines'],
    ['kernel/utils.ts', 1, 'names nothing'],
    ['model/shared/day.ts', 1, 'names nothing'],
    ['model/careSystem.ts', 1, 'not in kebab case'],
  ])('%s of %i lines is refused', (name, lines, why) => {
    const faults = faultsOf({ name, text: 'a\n'.repeat(lines) })
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(why)
  })

  test('a file of exactly the most lines is a room', () => {
    expect(faultsOf({ name: 'kernel/tally.ts', text: 'a\n'.repeat(mostLines) })).toEqual([])
  })
})
