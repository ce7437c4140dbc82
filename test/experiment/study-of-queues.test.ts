import { describe, expect, test } from 'vitest'
import { assembleResult } from '../../src/experiment/assemble-result.ts'
import { compiledOf, simulate } from '../../src/experiment/simulate.ts'
import type { StudyResult } from '../../src/experiment/result.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { queueScenario } from '../model/queue-scenario.ts'

const replications = 12

/** A whole study, through the engine: each arm lives the same luck. */
function studyOf(arms: Readonly<Record<string, Scenario>>): StudyResult {
  const named = Object.entries(arms)
  return assembleResult(
    {
      arms: named.map(([name, scenario]) => ({
        name,
        title: scenario.title,
        file: name,
        sha256: '',
        compiled: compiledOf(scenario),
      })),
      seed: 'queues',
      replications,
      version: '0.1.0',
    },
    named.map(([, scenario]) =>
      Array.from({ length: replications }, (_, replication) => simulate({ scenario, seed: 'queues', replication })),
    ),
  )
}

const queue = { servers: 12, arrivals: 0.5, meanService: 20, years: 1 }

describe('a study of queues', () => {
  test('a model compared with itself is exactly the same on every measure', () => {
    const result = studyOf({ one: queueScenario({ ...queue, pools: 3 }), again: queueScenario({ ...queue, pools: 3 }) })
    expect(result.comparisons.length).toBeGreaterThan(20)
    expect(result.comparisons.filter(({ verdict }) => verdict !== 'exactly-the-same')).toEqual([])
    expect(result.answers[0]?.sentences).toHaveLength(1)
    expect(result.arms[0]?.fingerprints).toEqual(result.arms[1]?.fingerprints)
    expect(result.checks.filter(({ passed }) => !passed)).toEqual([])
  })

  test('one pool cut into four waits longer, as queueing theory has it, and the words say so', () => {
    const result = studyOf({
      pooled: queueScenario({ ...queue, pools: 1 }),
      cut: queueScenario({ ...queue, pools: 4 }),
    })
    const wait = result.comparisons.find(({ measure }) => measure === 'allocation-wait')
    expect(wait).toMatchObject({ verdict: 'worse', why: 'clear' })
    expect(wait?.sentence).toContain('Under the cut model, children would wait longer for a worker')
  })
})
