import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newPlanText } from '../../app/state/plan-edits.ts'
import { asPods, endMoves, moveStages } from '../../app/state/stage-moves.ts'
import { linesOf } from '../../app/state/team-lines.ts'
import { boardOf, handOffsOf } from '../../app/views/board-rows.ts'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

const shipped = createScenarioSource()

function read(text: string): Scenario {
  const reading = readScenario('plan', {
    read: (name, from) =>
      name === 'plan' ? { kind: 'text', file: 'plan', text, sha256: '' } : shipped.read(name, from),
  })
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join(' '))
  return reading.scenario
}

const postsOf = ({ teams }: Scenario): number => teams.teams.reduce((sum, { posts }) => sum + posts, 0)

describe.each(['buckinghamshire/functional', 'buckinghamshire/locality'])('stages of %s moved about', (model) => {
  const begun = newPlanText(model, 'A plan')
  const stages = read(begun).pathway.stages.map(({ name }) => name)

  test('the file reads, no post is lost or made, and the board is the one that was shown before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }), (asked) => {
        let text = begun
        for (const [s, l] of asked) {
          const scenario = read(text)
          const lines = linesOf(scenario)
          const stage = stages[s % stages.length] ?? ''
          const from = lines.find((line) => line.stages.includes(stage))?.line ?? ''
          const to = lines[l % lines.length]?.line ?? ''
          const moved = moveStages(scenario, [{ stage, from, to }])
          if (!moved) continue
          text = moved.change(text)
          const after = read(text)
          expect(postsOf(after)).toBe(postsOf(scenario))
          expect(boardOf(after)).toEqual(boardOf(moved.after))
          expect(linesOf(after).find(({ line }) => line === to)?.stages).toContain(stage)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('as pods: no hand-off among the stages its workers can hold, in every locality', () => {
    const scenario = read(begun)
    const pods = asPods(scenario)
    const after = read(pods?.change(begun) ?? '')
    expect(postsOf(after)).toBe(postsOf(scenario))
    const [, most] = handOffsOf(boardOf(after))
    expect(most).toBeLessThan(handOffsOf(boardOf(scenario))[0])
    expect(boardOf(after).rows.length).toBe(scenario.area.localities.length)
    expect(asPods(after)).toBeUndefined()
  })
})

test('the end of a bar moves by taking from the bar after it, or by giving it its own', () => {
  const bars = [
    { line: 'A', stages: ['a', 'b'] },
    { line: 'B', stages: ['c', 'd'] },
  ]
  expect(endMoves(bars, 0, 'c')).toEqual([{ stage: 'c', from: 'B', to: 'A' }])
  expect(endMoves(bars, 0, 'd').map(({ stage }) => stage)).toEqual(['c', 'd'])
  expect(endMoves(bars, 0, 'a')).toEqual([{ stage: 'b', from: 'A', to: 'B' }])
  expect(endMoves(bars, 0, 'b')).toEqual([])
  expect(endMoves(bars, 1, 'd')).toEqual([])
})
