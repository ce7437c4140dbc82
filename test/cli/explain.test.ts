import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DesignedTransfers } from '../../src/experiment/designed-transfers.ts'
import { createScenarioSource, shippedNames } from '../../src/host/node/scenario-source.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { pathwayText } from '../../src/cli/terminal-pathway.ts'
import { caseflow, folder, LONG } from './caseflow.ts'

const FUNCTIONAL = 'buckinghamshire/functional'
const LOCALITY = 'buckinghamshire/locality'

/** Every shipped scenario and base as it reads from a list of names; files of variants are none. */
const scenarios = shippedNames().filter((name) => !name.endsWith('-variants'))

describe('explain', { timeout: LONG }, () => {
  test('tells every stage with what follows and every team with what it holds', async () => {
    const here = folder()
    const { code, stdout, stderr } = await caseflow(['explain', FUNCTIONAL], here)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/ {2}referral\n {4}Counts as a referral\.\n {4}Lasts: 1 working day\./)
    expect(stdout).toMatch(/→ child in need plan: 20\.5\s%\s\(60\s%\swith need N2\)/)
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      '→ care: 1.5 % (2 % at 10 to 15, 0.6 % at 5 to 9, 0.8 % at 1 to 4, 10.1 % under 1), one child of the family, times 0.93 to 1.06 by locality',
    )
    expect(stdout).toMatch(/Due within 45 working days of the referral\./)
    expect(stdout).toMatch(/ {2}Assessment\n {4}Holds assessment, recording\.\n {4}45 posts for social workers/)
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(readdirSync(here)).toEqual([])
  })

  test.each(scenarios)('%s is told without a word missing, in any width', (name) => {
    const reading = readScenario(name, createScenarioSource(), { asBase: !name.includes('/') })
    if (!reading.ok) throw new Error(name)
    for (const width of [60, 120]) {
      const text = pathwayText(reading.scenario, { width, colour: false })
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object| {2}\S*:\s*$/)
      for (const { name: stage } of reading.scenario.pathway.stages) expect(text).toContain(`\n  ${stage}\n`)
      for (const { name: team } of reading.scenario.teams.teams) expect(text).toContain(`\n  ${team}\n`)
    }
  })

  test('--hand-offs tells each route, the journeys and what to expect', async () => {
    const { code, stdout, stderr } = await caseflow(['explain', FUNCTIONAL, '--hand-offs'], folder())
    expect([code, stderr]).toEqual([0, ''])
    const places = ['Hand-offs (', 'Transfers (', 'Stays with the same', 'First team', 'From referral to closure'].map(
      (text) => stdout.indexOf(text),
    )
    expect(places).not.toContain(-1)
    expect(places.toSorted((a, b) => a - b)).toEqual(places)
    expect(stdout).toMatch(/A family that enters at contact/)
    expect(stdout).toMatch(/Not in it: waiting/)
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('as JSON the two models differ in what follows from their maps alone', async () => {
    const [functional, locality] = await Promise.all(
      [FUNCTIONAL, LOCALITY].map(async (name) => {
        const { stdout } = await caseflow(['explain', name, '--hand-offs', '--json'], folder())
        return JSON.parse(stdout) as DesignedTransfers
      }),
    )
    const planOf = (designed?: DesignedTransfers) => designed?.entries.at(-1)?.localities[0]?.commonest.plan
    // From the README of the area: a plan closed at home has one hand-off in the one model and none in the other.
    expect([planOf(functional)?.handOffs, planOf(locality)?.handOffs]).toEqual([1, 0])
    const stages = (designed?: DesignedTransfers) => designed?.routes.map(({ from, to }) => `${from.stage} ${to.stage}`)
    expect(stages(locality)).toEqual(stages(functional))
  })

  test('a model that comes in by and by is told as it will be when all of it is live', async () => {
    const [phased, locality] = await Promise.all(
      [`${LOCALITY}-phased`, LOCALITY].map(async (name) => {
        const { stdout } = await caseflow(['explain', name, '--hand-offs', '--json'], folder())
        return JSON.parse(stdout) as DesignedTransfers
      }),
    )
    expect(phased?.routes).toEqual(locality?.routes)
    expect(phased?.entries).toEqual(locality?.entries)
  })

  test('--set is heard', async () => {
    const { stdout } = await caseflow(
      ['explain', FUNCTIONAL, '--set', 'pathway.stages.early help.routes.referral.share=20 %'],
      folder(),
    )
    expect(stdout).toMatch(/early help\n(?:.*\n)*? {4}→ referral: 20\s%/)
  })

  test.each([
    [['explain'], 2, /Names are missing: given 0, needed at least 1\./],
    [['explain', FUNCTIONAL, LOCALITY], 2, /one name too many/],
    [['explain', 'mine.yaml'], 1, /mine\.yaml:3:1 unknown-key/],
    [['explain', 'mine.yaml', '--hand-offs'], 1, /1 problem\. Nothing was run or written\./],
    [['explain', 'buckinghamshire', '--hand-offs'], 1, /no-holder/],
    [['explain', 'nowhere.yaml'], 1, /absent-file/],
  ])('%j ends with %i and says why, without a stack', async (args, expected, message) => {
    const here = folder()
    writeFileSync(join(here, 'mine.yaml'), `caseflow: 1\nextends: ${FUNCTIONAL}\ndemnad: {}\n`)
    const { code, stdout, stderr } = await caseflow(args, here)
    expect(code).toBe(expected)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})
