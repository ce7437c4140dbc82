import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { openCases } from '../../src/model/open-cases.ts'
import { selfChecks } from '../../src/model/self-checks.ts'
import { ages, shipped, teamsByAge } from './shipped.ts'

describe('families are with, or wait for, the team for the age of their youngest on any day, whoever left or came back', () => {
  test.each(['at once', 'when taken'])('where a worker lets go %s', (release) => {
    const compiled = compile(
      shipped('buckinghamshire/locality', ['years=2', ...teamsByAge, `teams.release=${release}`]),
    )
    const system = createCareSystem(compiled, 'by age', 0, [])
    const { state } = system
    const { cases, children } = state
    const at = (column: ArrayLike<number>, row: number): number => column[row] ?? Number.NaN
    const wrong: string[] = []
    let looked = 0
    for (let day = 1; day <= compiled.days; day++) {
      system.run(day)
      for (const c of openCases(state)) {
        const next = at(cases.nextTeam, c)
        const name = compiled.names.teams[next < 0 ? at(cases.team, c) : next] ?? ''
        const held = ages.find((one) => name.includes(one))
        if (held === undefined) continue
        let born = Number.NEGATIVE_INFINITY
        for (let child = at(cases.firstChild, c); child < at(cases.endChild, c); child++) {
          if (children.case[child] === c) born = Math.max(born, at(children.birthday, child))
        }
        const age = (state.day - born) / 365.25
        looked++
        if (held !== (age < 5 ? 'under 5' : '5 and over')) wrong.push(`day ${day}, case ${c}: ${age} years, ${name}`)
      }
    }
    expect(looked).toBeGreaterThan(500_000)
    expect(wrong.slice(0, 10)).toEqual([])
    expect(selfChecks(state, compiled.days).filter(({ found }) => found !== '')).toEqual([])
  })
})
