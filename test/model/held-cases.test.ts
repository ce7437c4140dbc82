import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { caseOf, inHand, stageOf } from '../../src/model/held-cases.ts'
import { openCases } from '../../src/model/open-cases.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { memorySource } from '../scenario/memory-source.ts'

test.each(['in-proportion', 'earliest-first'])(
  'a worker’s list is of the cases she holds their stages and what is in hand of them (%s)',
  (shortage) => {
    const set = ['years=1', `workforce.diary.shortage=${shortage}`]
    const reading = readScenario('buckinghamshire/locality', memorySource(), { set })
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    const system = createCareSystem(compile(reading.scenario), 'dated', 0, [])
    const { state } = system
    let [listed, dated] = [0, 0]
    for (let day = 1; day <= 365; day += 3) {
      system.run(day)
      const { cases } = state
      const { held, people } = state.workers
      const byWorker = new Map<number, number[]>()
      for (const c of openCases(state)) {
        const worker = cases.worker[c] ?? -1
        byWorker.set(worker, [...(byWorker.get(worker) ?? []), c])
      }
      for (let worker = 0; worker < people.rows; worker++) {
        const own = byWorker.get(worker) ?? []
        const entries = [...held.values.subarray(held.first(worker), held.end(worker))]
        expect(new Set(entries.map(caseOf))).toEqual(new Set(own))
        expect(entries).toHaveLength(own.length)
        expect(entries.map(inHand)).toEqual(entries.map((entry) => cases.working[caseOf(entry)]))
        expect(entries.map(stageOf)).toEqual(entries.map((entry) => cases.stage[caseOf(entry)]))
        listed += own.length
        dated += entries.filter((entry) => inHand(entry) !== 0).length
      }
    }
    expect([listed > 50_000, dated > 10_000]).toEqual([true, true])
  },
)
