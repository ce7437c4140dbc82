import { expect, test } from 'vitest'
import { studyRecordRows } from '../../src/report/sections/study-record-rows.ts'
import { fullStudy, practisedStudy } from './studies.ts'

/** Items of the checklist, as its authors number them. */
const items = '1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5 3.1 3.2 3.3 3.4 4.1 4.2 4.3 5.1 5.2 5.3 5.4 6.1'

test('every item of the checklist is answered, from this study and in words for planners', () => {
  const study = fullStudy()
  const rows = studyRecordRows(study, 'What would change?')
  expect(rows.map(({ item }) => item).join(' ')).toBe(items)
  const told = new Map(rows.map(({ item, text }) => [item, text]))
  for (const text of told.values()) {
    expect(text.length).toBeGreaterThan(10)
    expect(text).not.toMatch(/undefined|NaN|replication|significan|\b(?:arm|arms)\b/)
  }
  expect(told.get('1.1')).toBe('What would change?')
  expect(told.get('4.3')).toContain(`${study.replications} runs`)
  expect(told.get('4.2')).toContain(`${study.years} year`)
  expect(told.get('5.2')).toContain(study.seed)
  for (const { scenario } of study.arms) expect(told.get('2.3')).toContain(scenario.title)
  const weak = study.assumptions.filter(({ confidence }) => confidence === 'assumption').length
  expect(told.get('3.4')).toMatch(new RegExp(`^${weak} values? (?:is|are) judgement`))
  expect(told.get('3.4')).toContain('Practice effects are off')
})

test('what was made again is in the record', () => {
  const study = practisedStudy()
  const told = new Map(studyRecordRows(study, '').map(({ item, text }) => [item, text]))
  expect(told.get('1.3')).toContain('practice assumptions')
  expect(told.get('5.3')).toContain(`${(study.practice?.replications ?? 0) * study.arms.length} more with practice`)
  const single = { ...study, arms: study.arms.slice(0, 1), comparisons: [] }
  expect(new Map(studyRecordRows(single, '').map(({ item, text }) => [item, text])).get('2.3')).toContain('One model')
})
