import { expect, test } from 'vitest'
import { over, places, problemsOf } from './memory-source.ts'

test.each([
  ['a stage', 'pathway:\n  stages:\n    asessment: { urgent: true }\n', 'mine.yaml:5:5 unknown-stage', 'assessment'],
  ['a team', 'teams:\n  Asessment: { posts: 40 posts }\n', 'mine.yaml:4:3 unknown-team', 'Assessment'],
  [
    'a role',
    'workforce:\n  roles:\n    socail worker: { cap: 16 children }\n',
    'mine.yaml:5:5 unknown-role',
    'social worker',
  ],
])('%s whose name is misspelt is told as that, and not by all it lacks', (_, text, place, meant) => {
  const found = problemsOf(over(text), 'mine')
  expect(places(found)).toEqual([place])
  expect(found[0]?.hint).toContain(`Did you mean "${meant}"?`)
})

test('an entry that says what it must is new, whatever its name', () => {
  const stage = '{ countsAs: assessment, stay: 5 days, routes: { close: { share: rest } } }'
  const found = problemsOf(over(`pathway:\n  stages:\n    asessment: ${stage}\n`), 'mine')
  expect(found.map(({ code }) => code)).not.toContain('unknown-stage')
})

test('an entry like no other is asked for all it lacks', () => {
  const found = problemsOf(over('pathway:\n  stages:\n    mediation: { urgent: true }\n'), 'mine')
  expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['missing-key']))
})
