import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { refuseUnwritable } from '../../src/host/node/write-whole.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { folder } from '../cli/caseflow.ts'

test('a page gives way to a page; a scenario named in its place by a slip does not', () => {
  const here = folder()
  const place = (name: string, text: string): string => {
    writeFileSync(join(here, name), text)
    return join(here, name)
  }
  for (const page of ['<!doctype html>\n<html>', '<!DOCTYPE html>', ''])
    expect(() => refuseUnwritable(place('page.html', page))).not.toThrow()
  expect(() => refuseUnwritable(join(here, 'new.html'))).not.toThrow()
  const scenario = place('mine.yaml', 'caseflow: 1\n')
  expect(() => refuseUnwritable(scenario)).toThrow(/is no page and is left as it is/)
  expect(readFileSync(scenario, 'utf8')).toBe('caseflow: 1\n')
  expect(() => refuseUnwritable(here)).toThrow(/not a file that can be replaced/)
})

test('a folder named for a scenario is told as what it is, one of a run with what takes it', () => {
  const here = folder()
  const problem = (): unknown => {
    const reading = readScenario(here, createScenarioSource())
    return reading.ok ? undefined : reading.problems[0]
  }
  const message = expect.stringContaining('is a folder, and no scenario')
  expect(problem()).toMatchObject({ code: 'absent-file', message, hint: expect.stringContaining('Known by name') })
  writeFileSync(join(here, 'manifest.json'), '{}')
  expect(problem()).toMatchObject({ code: 'absent-file', message, hint: expect.stringContaining('keeps a run') })
})
