import { describe, expect, test } from 'vitest'
import { glossary } from '../../src/words/glossary.ts'
import { monthInWords, periodInWords } from '../../src/words/period-in-words.ts'
import {
  checkInWords,
  comparedTitle,
  failureInWords,
  glanceCaption,
  rangeOfValue,
  sideBySide,
  sizeOfStudy,
} from '../../src/words/report-words.ts'
import { warningHeading, warningText } from '../../src/words/warning-words.ts'

describe('words of the report', () => {
  test('a comparison is titled by its models, the first of them last', () => {
    expect(comparedTitle('Today’s teams', ['Locality teams'])).toBe('Locality teams compared with today’s teams')
    expect(comparedTitle('Today’s teams', ['Locality teams', 'Pods'])).toBe(
      'Locality teams and pods compared with today’s teams',
    )
    expect(comparedTitle('Today’s teams', [])).toBe('Today’s teams')
  })

  test('periods and months are told as people write them', () => {
    expect(periodInWords('2025-04-01', 5)).toBe('April 2025 to March 2030')
    expect(periodInWords('2025-01-01', 1)).toBe('January 2025 to December 2025')
    expect(monthInWords('2026-10')).toBe('October 2026')
  })

  test('ranges of inputs carry their unit, and shares are told in 100', () => {
    expect(rangeOfValue([17, 20], 'children')).toBe('17 to 20\u00a0children')
    expect(rangeOfValue([0.15, 0.23], '%')).toBe('15 to 23\u00a0%')
    expect(rangeOfValue([0.57, 0.58], '%')).toBe('57 to 58\u00a0%')
    expect(rangeOfValue([1, 1.15], '')).toBe('1 to 1.15')
  })

  test('values stand side by side and the size of a study is told', () => {
    const values = [
      { label: 'Functional', value: '23.1 %' },
      { label: 'Locality', value: '27.0 %' },
    ]
    expect(sideBySide('Posts filled by agency', values)).toBe(
      'Posts filled by agency: 23.1 % under Functional and 27.0 % under Locality.',
    )
    expect(sideBySide('Posts filled by agency', [{ label: '', value: '23.1 %' }])).toBe(
      'Posts filled by agency: 23.1 %.',
    )
    expect(sizeOfStudy(30, 5, 2)).toBe('30 runs of each model, 5 years each')
    expect(sizeOfStudy(1, 1, 1)).toBe('1 run, 1 year each')
  })

  test('the range of the table says its level and how many comparisons it allows for', () => {
    expect(glanceCaption('2029-30', '31 March 2030', 0.95, 12, 30)).toContain('95% range, allowing for 12 comparisons.')
    expect(glanceCaption('2029-30', '31 March 2030', 0.95, 1, 30)).toContain('95% range. Each tick')
  })

  test('a check without words of its own is told by its name', () => {
    expect(checkInWords('children-balance')).toBe('Children who came in equal those who left and those still there.')
    expect(checkInWords('no-such-check')).toBe('No such check.')
    expect(failureInWords({ arm: 'locality', replication: 6, found: 'passed by social worker' })).toBe(
      'Run 7, the locality model: passed by social worker.',
    )
  })

  test('only what cannot last is said to be no forecast', () => {
    const warning = { team: 'Wycombe', from: '2026-10', runs: 26, evidence: 'The list still grows in March 2030.' }
    expect(warningHeading({ ...warning, kind: 'cannot-last' })).toBe(
      'Wycombe gets more work than it can finish from October 2026',
    )
    expect(warningText({ ...warning, kind: 'cannot-last' }, 30)).toBe(
      'In 26 of 30 runs. The list still grows in March 2030. After October 2026 its figures show that this plan cannot last; they are not a forecast. Children who wait are in no worker’s caseload and change no worker, which makes such figures lower.',
    )
    expect(warningText({ ...warning, kind: 'stretched' }, 30)).not.toContain('forecast')
  })
})

describe('the glossary', () => {
  const forms = glossary.flatMap((term) => term.forms)

  test('means each word once, in whole sentences', () => {
    expect(new Set(forms.map((form) => form.toLowerCase())).size).toBe(forms.length)
    for (const { meaning } of glossary) expect(meaning).toMatch(/^[A-Z].*\.$/)
  })

  test('does not use words that readers take for something else', () => {
    const text = glossary.map(({ meaning }) => meaning).join(' ')
    expect(text).not.toMatch(
      /significant(?! harm)|\blikely(?! to suffer)|replication|utilisation|churn|\bLAC\b|\barm\b/i,
    )
  })
})
