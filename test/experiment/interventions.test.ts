import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { createHash } from 'node:crypto'
import { terminalAnswer } from '../../src/cli/terminal-answer.ts'
import { compile } from '../../src/compile/compile.ts'
import { assembleResult } from '../../src/experiment/assemble-result.ts'
import type { StudyResult } from '../../src/experiment/result.ts'
import { simulate } from '../../src/experiment/simulate.ts'
import type { StudyArm } from '../../src/experiment/study.ts'
import { createDocument } from '../../src/host/node/document.ts'
import { buildReport } from '../../src/report/report.ts'
import type { Programme } from '../../src/scenario/interventions.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { effect, having, programme } from '../model/intervention-scenario.ts'
import { shipped } from '../model/shipped.ts'

const HOSTILE = '<img src=x onerror=alert(1)>=1+1'
const locality = shipped('buckinghamshire/locality', ['years=1'])
const starts = locality.area.localities.map(({ name }) => ({ locality: name, date: '2025-04-01' }))
const care = (times: number | readonly [number, number]): Programme =>
  programme(
    'edge of care',
    [
      effect(times, {
        on: {
          lever: 'route share',
          stages: ['assessment', 'child in need plan', 'protection plan'],
          route: 'care',
          roles: [],
        },
        source: HOSTILE,
      }),
    ],
    { starts, note: HOSTILE },
  )

/** The locality model without and with something beside its teams, in three runs. */
function compared(one: Scenario): StudyResult {
  const arm = (name: string, scenario: Scenario): StudyArm => {
    const sha256 = '0'.repeat(64)
    return { name, title: name, file: name, sha256, compiled: compile(scenario) }
  }
  const arms = [arm('without', locality), arm('with', one)]
  const trials = arms.map(({ compiled: { scenario } }) =>
    [0, 1, 2].map((replication) => simulate({ scenario, seed: scenario.seed, replication })),
  )
  return assembleResult({ arms, seed: locality.seed, replications: 3, version: '0' }, trials)
}

const strong = compared(having(locality, [care([0.2, 0.6])]))
const differences = ({ comparisons }: StudyResult): number[] =>
  comparisons.flatMap(({ difference: { replications } }) => replications.map((one) => one ?? 0))

describe('a model compared with the same and interventions', () => {
  test('differs by exactly nothing, in every run and measure, where they can do nothing', () => {
    const none = compared(having(locality, [care(1), { ...care(0.2), name: 'nobody', uptake: 0 }]))
    expect(none.arms[1]?.fingerprints).toEqual(none.arms[0]?.fingerprints)
    expect(new Set(differences(none).map(Math.abs))).toEqual(new Set([0]))
    expect(none.comparisons.length).toBeGreaterThan(40)
    for (const { verdict } of none.comparisons) expect(['exactly-the-same', 'not-judged']).toContain(verdict)
  })

  test('differs where they act', () => {
    const started = strong.comparisons.find(({ measure }) => measure === 'looked-after-started')
    for (const one of started?.difference.replications ?? []) expect(one).toBeLessThan(0)
    // Who makes contact is not touched.
    const contacts = strong.comparisons.find(({ measure }) => measure === 'contacts')
    expect(contacts?.difference.replications).toEqual([0, 0, 0])
  })

  test('says first what it has, and that its effects are assumed', () => {
    expect(strong.notices[0]).toBe(
      'The with model has an intervention beside its teams: edge of care. What it does is assumed from studies, as ranges: each run draws a value, so bands are of chance and of these values.',
    )
    expect(strong.arms[0]).not.toHaveProperty('interventions')
    expect(strong.arms[1]?.interventions).toMatchObject([
      {
        name: 'edge of care',
        effects: [{ times: 0.4, range: [0.2, 0.6], design: 'judgement', confidence: 'assumption' }],
      },
    ])
    const text = terminalAnswer(strong, { width: 80, colour: false, folder: 'runs/x' })
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Counts capacity, and what interventions are assumed to do')
    expect(text).not.toContain('Counts capacity only')
  })

  test('has a section of its own in the report, with every effect and its study, and nothing of a file as markup', () => {
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')
    const { document } = new JSDOM(buildReport(strong, { document: createDocument(), sha256 })).window
    const section = [...document.querySelectorAll('section')].find(
      (one) => one.querySelector('h2')?.textContent === 'Interventions',
    )
    expect(section?.querySelectorAll('h3')).toHaveLength(1)
    const row = [...(section?.querySelectorAll('tbody tr') ?? [])].map((one) =>
      [...one.children].map(({ textContent }) => textContent),
    )
    expect(row).toEqual([
      [
        'The share who go from assessment, child in need plan or protection plan to care',
        '0.4 (0.2 to 0.6)',
        'AssumptionJudgement',
        HOSTILE,
      ],
    ])
    expect(document.querySelector('img')).toBeNull()
    expect(document.body.textContent).not.toContain('Counts capacity only')
  })
})
