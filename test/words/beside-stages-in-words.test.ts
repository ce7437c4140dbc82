import { expect, test } from 'vitest'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { besideAllStagesInWords, besideStageInWords } from '../../src/words/beside-stages-in-words.ts'
import { countedIn } from '../../src/words/practice-assumptions-in-words.ts'

function scenarioWith(...set: string[]): Scenario {
  const reading = readScenario('buckinghamshire/functional', createScenarioSource(), { set })
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.scenario
}

function stageTold(name: string, ...set: string[]): string {
  const stage = scenarioWith(...set).pathway.stages.find((one) => one.name === name)
  return stage ? besideStageInWords(stage).join(' ') : ''
}

test('reviews are told with their limits, their lead, their chairs and how they end', () => {
  const told = stageTold(
    'protection plan',
    'pathway.stages.protection plan.reviews={ first: 10 working days, second: 20 days, then: 200 days, chair: conference chairs, endsStay: true }',
  )
  expect(told).toContain(
    'Beside it: reviews, the first within 10 working days of its beginning, the second within 20 days of it, each later one within 7 months of the one before. Each takes a place of the conference chairs. The end of the stay is a review.',
  )
  const other = stageTold('protection plan', 'pathway.stages.protection plan.reviews={ first: 20 days, then: 30 days }')
  expect(other).toContain('the first within 20 days of its beginning, each later one within 30 days of the one before.')
  expect(other).not.toMatch(/chairs|is a review|ahead/)
})

test('legal statuses are told with their level, who differs, and who has one on the first day', () => {
  expect(stageTold('protection plan', 'pathway.stages.protection plan.preProceedings={ rate: 0.3 a year }')).toMatch(
    /Pre-proceedings begin 0\.3 times a year for each child\.$/,
  )
  const proceedings = '{ share: 31 %, open: 9 %, where: [{ unaccompanied: true, share: 0 % }] }'
  expect(stageTold('care', `pathway.stages.care.proceedings=${proceedings}`).replaceAll('\u00a0', ' ')).toContain(
    'Care proceedings begin with 31 % of entries (never unaccompanied); 9 % of those here on the first day are in them.',
  )
})

test('nothing is said where a scenario has none of it', () => {
  const without = scenarioWith(
    'workforce.chairs=',
    'pathway.court=',
    'pathway.stages.protection plan.reviews=',
    'pathway.stages.protection plan.preProceedings=',
    'pathway.stages.care.proceedings=',
    'pathway.stages.care.reviews=',
  )
  expect(besideAllStagesInWords(without)).toEqual([])
  expect(without.pathway.stages.flatMap(besideStageInWords)).toEqual([])
  expect(besideAllStagesInWords(scenarioWith('workforce.chairs={ slots: 7.5 a week }'))[0]).toContain('7.5 a week')
})

test('a difference counts interventions where one of its two models has some, whatever a third has', () => {
  const arms = [{ name: 'a' }, { name: 'b', interventions: [] }, { name: 'c' }]
  expect(countedIn(arms)).toBe('capacity and interventions')
  expect(countedIn(arms, ['a', 'b'])).toBe('capacity and interventions')
  expect(countedIn(arms, ['a', 'c'])).toBe('capacity only')
})
