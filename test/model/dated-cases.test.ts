import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { openWorkOf } from '../../src/model/open-work.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { memorySource } from '../scenario/memory-source.ts'

test.each(['in-proportion', 'earliest-first'])(
  'a worker’s list of dated work and her sum of open work are those of the cases she holds (%s)',
  (shortage) => {
    const set = ['years=1', `workforce.diary.shortage=${shortage}`]
    const reading = readScenario('buckinghamshire/locality', memorySource(), { set })
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    const system = createCareSystem(compile(reading.scenario), 'dated', 0, [])
    const { state } = system
    let [dated, known] = [0, 0]
    for (let day = 1; day <= 365; day += 3) {
      system.run(day)
      const { people } = state.workers
      state.workers.held.forEach((held, worker) => {
        const own = held.filter((c) => state.cases.working[c] !== 0)
        expect(state.workers.dated[worker]).toEqual(own)
        dated += own.length
        if (people.knowsOpen[worker] !== 1) return
        // Added up in the same order, so to the last digit.
        expect(people.openHeld[worker]).toBe(held.reduceRight((sum, c) => sum + openWorkOf(state, c), 0))
        known++
      })
    }
    expect([dated > 10_000, known > 5_000]).toEqual([true, true])
  },
)
