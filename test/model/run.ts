import { compile } from '../../src/compile/compile.ts'
import type { CompiledScenario } from '../../src/compile/compiled-scenario.ts'
import { copyChunk, type EventChunk } from '../../src/kernel/event-log.ts'
import { createFingerprint } from '../../src/kernel/fingerprint.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { type Finding, selfChecks } from '../../src/model/self-checks.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

/** One row of the log, as an object. */
export interface LogRow {
  readonly tick: number
  readonly kind: number
  readonly child: number
  readonly team: number
  readonly worker: number
  readonly detail: number
  readonly detail2: number
}

export interface Run {
  readonly compiled: CompiledScenario
  readonly fingerprint: string
  readonly log: readonly EventChunk[]
  readonly failed: readonly Finding[]
}

/** Simulates one replication and keeps its whole log. */
export function runScenario(scenario: Scenario, seed = 'laws', replication = 0, stops: readonly number[] = []): Run {
  const compiled = compile(scenario)
  const fingerprint = createFingerprint()
  const log: EventChunk[] = []
  const system = createCareSystem(compiled, seed, replication, [
    fingerprint,
    { onChunk: (chunk) => log.push(copyChunk(chunk)) },
  ])
  for (const day of stops) system.run(day)
  system.run(compiled.days)
  return {
    compiled,
    fingerprint: fingerprint.digest(),
    log,
    failed: selfChecks(system.state, compiled.days).filter((check) => check.found !== ''),
  }
}

/** The rows of a run, of the kinds asked for, or all. */
export function* rows(run: Run, kinds?: readonly number[]): Generator<LogRow> {
  for (const chunk of run.log) {
    for (let i = 0; i < chunk.length; i++) {
      const kind = chunk.kind[i] ?? -1
      if (kinds && !kinds.includes(kind)) continue
      yield {
        tick: chunk.tick[i] ?? 0,
        kind,
        child: chunk.child[i] ?? -1,
        team: chunk.team[i] ?? -1,
        worker: chunk.worker[i] ?? -1,
        detail: chunk.detail[i] ?? 0,
        detail2: chunk.detail2[i] ?? 0,
      }
    }
  }
}
