import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createScenarioSource, INTERVENTIONS, isBase, shippedNames } from '../../src/host/node/scenario-source.ts'
import { separatingDesigns } from '../../src/scenario/interventions.ts'
import { interventionRegister } from '../../src/words/intervention-register.ts'
import { shipped } from '../model/shipped.ts'

const PAGE = fileURLToPath(new URL('../../docs/interventions.md', import.meta.url))
const text = readFileSync(new URL('../../scenarios/interventions.yaml', import.meta.url), 'utf8')
const names = Object.keys((parse(text) as { interventions: { programmes: object } }).interventions.programmes)

/** A scenario that has all there is. */
const all = shipped('buckinghamshire/locality', [
  `interventions={ library: interventions, programmes: { ${names.map((name) => `${name}: { from: 2026-04-01 }`).join(', ')} } }`,
])
const programmes = all.interventions?.programmes ?? []

describe('the register of interventions', () => {
  test('is what the library says now', () => {
    if (!all.interventions) throw new Error('nothing was read')
    const page = interventionRegister(all.interventions)
    if (process.env.UPDATE_EXPECTED) writeFileSync(PAGE, page)
    expect(readFileSync(PAGE, 'utf8')).toBe(page)
  })

  test('holds the six, each with a study or the word that there is none', () => {
    expect(programmes.map(({ name }) => name)).toEqual([
      'family group conference at pre-proceedings',
      'intensive family support',
      'edge of care',
      'whole-family early help',
      'exit team',
      'recruitment and retention',
    ])
    for (const { effects, note } of programmes) {
      expect(note.length).toBeGreaterThan(40)
      for (const { design, source } of effects)
        expect(source).toMatch(design === 'judgement' ? /judgement/ : /20\d\d|judgement|DfE/)
    }
  })

  test('leaves out no effect only where a design set the effect apart', () => {
    const certain = programmes.flatMap(({ name, effects }) =>
      effects
        .filter(({ times: { low, high } }) => low > 1 || high < 1)
        .map(({ name: own, design }) => [name, own, design]),
    )
    expect(certain).toEqual([
      ['family group conference at pre-proceedings', 'care', 'randomised trial'],
      ['family group conference at pre-proceedings', 'court', 'randomised trial'],
      ['whole-family early help', 'care', 'matched comparison'],
    ])
    for (const [, , design] of certain) expect(separatingDesigns).toContain(design)
  })

  test('gives the middle and the ends that the evidence has', () => {
    const ends = (programme: string, effect: string): number[] => {
      const found = programmes.find(({ name }) => name === programme)?.effects.find(({ name }) => name === effect)
      return found ? [found.times.low, found.times.value, found.times.high] : []
    }
    // 36.2 % against 44.8 % in care, 59 % against 72 % with proceedings, 1.7 % against 2.5 % looked after.
    expect(ends('family group conference at pre-proceedings', 'care')[1]).toBeCloseTo(36.2 / 44.8, 2)
    expect(ends('family group conference at pre-proceedings', 'court')[1]).toBeCloseTo(59 / 72, 2)
    expect(ends('whole-family early help', 'care')[1]).toBeCloseTo(1.7 / 2.5, 2)
    // 449 against 364 exits, and 30 % to 49 % fewer plans, halved.
    expect(ends('exit team', 'exits')[1]).toBeCloseTo(1 + (449 / 364 - 1) / 2, 2)
    expect(ends('intensive family support', 'plans')[1]).toBeCloseTo(1 - (0.3 + 0.49) / 4, 1)
    // 13.0 % to 5.2 %, halved twice.
    expect(ends('recruitment and retention', 'leaving')[1]).toBeCloseTo(1 - (1 - 5.2 / 13) / 4, 2)
  })

  test('comes with the program and is no scenario, no base, and in none of the bases', () => {
    expect(shippedNames()).not.toContain(INTERVENTIONS)
    expect(isBase(INTERVENTIONS)).toBe(false)
    expect(createScenarioSource().read(INTERVENTIONS).kind).toBe('text')
    for (const name of shippedNames().filter((one) => !one.includes('/'))) {
      expect(readFileSync(new URL(`../../scenarios/bases/${name}.yaml`, import.meta.url), 'utf8')).not.toMatch(
        /^interventions:/m,
      )
    }
  })
})
