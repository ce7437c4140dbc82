import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import type { CareState } from '../../src/model/care-state.ts'
import { RoomTree } from '../../src/model/room-tree.ts'
import { UNDER_CAP, UNDER_HARD_CAP, workerWithRoom } from '../../src/model/worker-with-room.ts'
import { workerByLooking } from '../reference/worker-by-looking.ts'
import { readScenario } from '../../src/scenario/read.ts'
import { memorySource } from '../scenario/memory-source.ts'

/** A county some months on: workers away, posts vacant, newly qualified, over the cap. */
function county(): CareState {
  const reading = readScenario('buckinghamshire/locality', memorySource(), { set: ['years=1'] })
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  const system = createCareSystem(compile(reading.scenario), 'room', 0, [])
  system.run(120)
  return system.state
}

const weights = [0.25, 1, 1.5, 2, 3, 5, 8, 1000]
/** What is done to one worker of a team: her load, her hours wanted and whether she is away. */
const changes = fc.array(
  fc.record({
    place: fc.nat(),
    load: fc.integer({ min: 0, max: 40 * 64 }).map((units) => units / 64),
    // Few values, so that there are ties.
    wanted: fc.integer({ min: 0, max: 6 }),
    isAway: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
)

describe.each([
  { name: 'where hours are counted', counted: true },
  { name: 'where they are not', counted: false },
])('$name', ({ counted }) => {
  const simulated = county()
  const compiled = { ...simulated.compiled, work: { ...simulated.compiled.work, counted } }
  const state: CareState = { ...simulated, compiled }
  const { workers } = state
  const teams = compiled.names.teams.map((_, team) => team).filter((team) => compiled.teamHoldsCases[team] === 1)

  test('the tree finds whom a look at everybody finds, before and after each of many changes', () => {
    let [found, none] = [0, 0]
    fc.assert(
      fc.property(fc.constantFrom(...teams), fc.constantFrom(UNDER_CAP, UNDER_HARD_CAP), changes, (team, room, all) => {
        const tree = new RoomTree(room)
        tree.takeIn(state, team)
        const agree = (): void => {
          for (const weight of weights) {
            const worker = workerByLooking(state, team, weight, room === UNDER_CAP)
            expect(tree.best(weight)).toBe(worker)
            if (room === UNDER_HARD_CAP) expect(workerWithRoom(state, team, weight, -1)).toBe(worker)
            if (worker < 0) none++
            else found++
          }
        }
        agree()
        const first = workers.firstPost[team] ?? 0
        const posts = (workers.firstPost[team + 1] ?? 0) - first
        for (const { place, load, wanted, isAway } of all) {
          const worker = workers.inPost[workers.teamPosts[first + (place % posts)] ?? 0] ?? -1
          if (worker < 0) continue
          workers.people.load[worker] = load
          workers.people.wanted[worker] = wanted
          workers.people.absent[worker] = isAway ? 1 : 0
          tree.renew(state, team, worker)
          agree()
        }
      }),
      { numRuns: 60 },
    )
    expect([found > 1000, none > 100]).toEqual([true, true])
  })

  test('a worker of another team, or nobody, changes nothing', () => {
    const [team, other] = [teams[0] ?? 0, teams[1] ?? 0]
    const tree = new RoomTree(UNDER_HARD_CAP)
    tree.takeIn(state, team)
    const before = weights.map((weight) => tree.best(weight))
    tree.renew(state, team, -1)
    tree.renew(state, team, workers.inPost[workers.teamPosts[workers.firstPost[other] ?? 0] ?? 0] ?? -1)
    expect(weights.map((weight) => tree.best(weight))).toEqual(before)
  })
})
