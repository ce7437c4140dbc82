import { compile } from '../compile/compile.ts'
import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { Recorder } from '../kernel/event-log.ts'
import { createFingerprint } from '../kernel/fingerprint.ts'
import { createMeasuring } from '../measure/measure-all.ts'
import { createCareSystem } from '../model/care-system.ts'
import { selfChecks } from '../model/self-checks.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Trial, TrialResult } from './trial.ts'
import { heldByWeek } from './warm-up-pilot.ts'

/** Tables are made once for a scenario and used for all of its replications; they hold nothing of a run. */
const compiledScenarios = new WeakMap<Scenario, CompiledScenario>()

/** The tables of a scenario, made at the first asking. */
export function compiledOf(scenario: Scenario): CompiledScenario {
  let compiled = compiledScenarios.get(scenario)
  if (!compiled) {
    compiled = compile(scenario)
    compiledScenarios.set(scenario, compiled)
  }
  return compiled
}

/**
 * Simulates one arm, one replication: a pure function of plain data.
 * @param recorders further readers of the event log; they change nothing
 */
export function simulate(trial: Trial, recorders: readonly Recorder[] = []): TrialResult {
  const compiled = compiledOf(trial.scenario)
  const fingerprint = createFingerprint()
  const measuring = createMeasuring(compiled, trial.measures)
  let events = 0
  const counter: Recorder = {
    onChunk(chunk) {
      events += chunk.length
    },
  }
  const system = createCareSystem(compiled, trial.seed, trial.replication, [
    fingerprint,
    measuring,
    counter,
    ...recorders,
  ])
  const isPilot = trial.scenario.warmUp?.watched === true
  const held = isPilot ? heldByWeek(system, compiled.days) : undefined
  if (!isPilot) system.run(compiled.days)
  const [measures, routes] = [measuring.results(compiled.days), measuring.routes()]
  measuring.close()
  return {
    fingerprint: fingerprint.digest(),
    events,
    measures,
    routes,
    checks: selfChecks(system.state, compiled.days).map(({ name, found }) => ({ name, passed: found === '', found })),
    ...(held && { heldByWeek: held }),
  }
}
