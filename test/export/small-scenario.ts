import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { FUNCTIONAL, writeSmallModels } from '../cli/small-models.ts'

/** The functional model over a twentieth of the county. */
export function smallScenario(): Scenario {
  const folder = mkdtempSync(join(tmpdir(), 'caseflow-test-'))
  try {
    writeSmallModels(folder)
    const reading = readScenario(join(folder, FUNCTIONAL), createScenarioSource())
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    return reading.scenario
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
