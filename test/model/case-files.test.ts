import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { RECORD_STEP } from '../../src/kernel/records.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { openCases } from '../../src/model/open-cases.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { memorySource } from '../scenario/memory-source.ts'

test('a case has a row while it is open and no longer, and its file knows it', () => {
  const reading = readScenario('buckinghamshire/functional', memorySource(), { set: ['years=2'] })
  if (!reading.ok) throw new Error('The shipped scenario does not read')
  const system = createCareSystem(compile(reading.scenario), 'files', 0, [])
  const { cases, children, families, files } = system.state
  let most = 0
  for (let day = 50; day <= 700; day += 50) {
    system.run(day)
    const open = openCases(system.state)
    most = Math.max(most, open.length)
    expect(cases.rows).toBe(open.length)
    expect(open.map((c) => files.case[cases.file[c] ?? -1])).toEqual(open)
    let known = 0
    for (let file = 0; file < files.rows; file++) if ((files.case[file] ?? -1) >= 0) known++
    expect(known).toBe(open.length)
    for (let child = 0; child < children.rows; child++) {
      const c = children.case[child] ?? -1
      if (c < 0) continue
      const file = cases.single[c] === 1 ? children.ownFile[child] : families.homeFile[children.family[child] ?? -1]
      expect(file).toBe(cases.file[c])
    }
  }
  // Two years see three times as many cases as are ever open together, and take rows for those and a day’s more.
  expect(files.rows).toBeGreaterThan(3 * most)
  expect(cases.end / RECORD_STEP).toBeLessThan(1.2 * most)
})
