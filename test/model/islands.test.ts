import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { CompiledScenario } from '../../src/compile/compiled-scenario.ts'
import { createIslands } from '../../src/compile/islands.ts'
import { copyChunk, type EventChunk, type Recorder } from '../../src/kernel/event-log.ts'
import { createFingerprint } from '../../src/kernel/fingerprint.ts'
import { createMeasuring } from '../../src/measure/measure-all.ts'
import { type CareSystem, createCareSystem } from '../../src/model/care-system.ts'
import { selfChecks } from '../../src/model/self-checks.ts'
import { shipped, teamsByAge } from './shipped.ts'

const LOCALITIES = ['Aylesbury town', 'Chiltern', 'North and rural Aylesbury Vale', 'South Bucks', 'Wycombe']
const inEach = (posts: readonly number[]): string =>
  `{ ${LOCALITIES.map((name, i) => `${name}: ${posts[i]} posts`).join(', ')} }`

/** The county cut into five councils that share nobody but those who hold no families; overload, and agency on call. */
const councils = [
  'years=2',
  'workforce.chairs={ slots: 5 a week, diaries: each locality }',
  'workforce.overload={ leaving: 1.5 }',
  'teams.Looked after.each=locality',
  `teams.Looked after.posts=${inEach([5, 4, 6, 5, 11])}`,
  'teams.Leaving care.each=locality',
  `teams.Leaving care.posts=${inEach([2, 2, 2, 2, 4])}`,
]

/** Cut into its islands, which an area of its size is not by itself. */
function cut(compiled: CompiledScenario): CompiledScenario {
  const { cells, chairs, holders, interventions, scenario } = compiled
  const islands = createIslands({
    cells,
    teams: scenario.teams.teams,
    holders: holders.team,
    all: false,
    chairs,
    interventions,
  })
  return { ...compiled, islands }
}

const whole = compile(shipped('buckinghamshire/locality', councils))
const inFive = cut(whole)

function begin(compiled: CompiledScenario, recorders: readonly Recorder[], seed = 'islands'): CareSystem {
  return createCareSystem(compiled, seed, 0, recorders)
}

interface Told {
  readonly log: readonly EventChunk[]
  readonly system: CareSystem
}

function run(compiled: CompiledScenario, stops: readonly number[] = [], seed?: string): Told {
  const log: EventChunk[] = []
  const system = begin(compiled, [{ onChunk: (chunk) => log.push(copyChunk(chunk)) }], seed)
  for (const day of stops) system.run(day)
  system.run(compiled.days)
  return { log, system }
}

/** Every row but for who the worker is, by child in the order told; what is told of no child, by tick. */
function stories({ log }: Told): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const { length, tick, kind, child, team, detail, detail2 } of log) {
    for (let i = 0; i < length; i++) {
      const row = [tick[i], kind[i], team[i], detail[i], detail2[i]].join(' ')
      const about = child[i] ?? -1
      const of = found.get(about)
      if (of) of.push(row)
      else found.set(about, [row])
    }
  }
  found.get(-1)?.sort()
  return found
}

function fingerprintOf({ log }: Told): string {
  const fingerprint = createFingerprint()
  for (const chunk of log) fingerprint.onChunk(chunk)
  return fingerprint.digest()
}

describe('what ties localities together', () => {
  const counted = (set: readonly string[], of = 'buckinghamshire/locality'): number =>
    cut(compile(shipped(of, [...councils, ...set]))).islands.count

  test('nothing here: each is an island, with its teams and those that have no workers', () => {
    const { islands, names } = inFive
    expect(islands.count).toBe(5)
    expect([...islands.ofLocality]).toEqual([0, 1, 2, 3, 4])
    islands.teams.forEach((teams, island) => {
      const own = [...teams]
        .map((team) => names.teams[team] ?? '')
        .filter((name) => LOCALITIES.some((l) => name.startsWith(l)))
      expect(own).toHaveLength(3)
      for (const name of own) expect(name.startsWith(LOCALITIES[island] ?? '-')).toBe(true)
      expect(teams.length - own.length).toBe(names.teams.length - 15)
    })
  })

  test('a team with workers, a diary of chairs, or a programme with places', () => {
    const shared = ['teams.Leaving care.each=null', 'teams.Leaving care.posts=12 posts']
    expect(counted(shared)).toBe(1)
    expect(counted(['workforce.chairs.diaries=5'])).toBe(1)
    const two = { ...inFive, holders: { ...inFive.holders, team: inFive.holders.team.slice() } }
    const { cells } = two
    const [south, wycombe] = [3, 4].map((locality) => locality * (cells.count / cells.localities))
    const assessment = two.names.stages.indexOf('assessment') * cells.count
    two.holders.team[assessment + (south ?? 0)] = two.holders.team[assessment + (wycombe ?? 0)] ?? -1
    expect([...cut(two).islands.ofLocality]).toEqual([0, 1, 2, 3, 3])
    const programmes = 'buckinghamshire/locality-family-group-conferences'
    expect(counted(['years=5'], programmes)).toBe(5)
    const places = 'interventions.programmes.family group conference at pre-proceedings.places'
    expect(counted(['years=5', `${places}=40 families a year`], programmes)).toBe(1)
    expect(counted(['years=5', `${places}=0 families a year`], programmes)).toBe(5)
  })

  test('a small area is one, whatever it shares', () => {
    expect(whole.islands.count).toBe(1)
    expect([...whole.islands.ofTeam]).toEqual(whole.names.teams.map(() => 0))
    expect(whole.islands.teams[0]).toHaveLength(whole.names.teams.length)
  })
})

describe('islands simulated in turns', () => {
  const together = run(whole)
  const apart = run(inFive)

  test('tell of every child what is told of her where all are simulated together, by the same number', () => {
    const [one, five] = [stories(together), stories(apart)]
    expect(one.size).toBeGreaterThan(20_000)
    expect([...five.keys()].sort((a, b) => a - b)).toEqual([...one.keys()].sort((a, b) => a - b))
    const differing = [...one].filter(([child, story]) => story.join('\n') !== five.get(child)?.join('\n'))
    expect(differing).toEqual([])
    expect(apart.system.state.log.count).toBe(together.system.state.log.count)
  })

  test('where teams are by age too, and a birthday is waited for that never matters any more', () => {
    const byAge = [...councils, ...teamsByAge, 'teams.release=when taken']
    const compiled = compile(shipped('buckinghamshire/locality', byAge))
    for (const seed of ['one', 'two', 'three']) {
      const [one, five] = [run(compiled, [], seed), run(cut(compiled), [], seed)]
      const other = stories(five)
      expect([...stories(one)].filter(([child, story]) => story.join() !== other.get(child)?.join())).toEqual([])
      const weeks = Array.from({ length: 104 }, (_, week) => 7 * week)
      expect(fingerprintOf(run(cut(compiled), weeks, seed))).toBe(fingerprintOf(five))
      for (const { system } of [one, five]) {
        expect(selfChecks(system.state, compiled.days).filter(({ found }) => found !== '')).toEqual([])
      }
    }
  })

  test('are told in order of time', () => {
    const ticks = apart.log.flatMap(({ length, tick }) => [...tick.subarray(0, length)])
    expect(ticks).toHaveLength(apart.system.state.log.count)
    expect(ticks.findIndex((tick, i) => tick < (ticks[i - 1] ?? 0))).toBe(-1)
  })

  test('have the same families, and pass every check', () => {
    const [{ system: one }, { system: five }] = [together, apart]
    const children = [...stories(apart).keys()].filter((child) => child >= 0)
    const families = (of: CareSystem): number[][] => children.map((child) => [of.familyOf(child), of.localityOf(child)])
    expect(families(five)).toEqual(families(one))
    for (const { system } of [together, apart]) {
      expect(selfChecks(system.state, whole.days).filter(({ found }) => found !== '')).toEqual([])
    }
  })

  test('come to the same measures, to the last digit that a sum in another order leaves', () => {
    const measured = (compiled: CompiledScenario, { log }: Told): unknown => {
      const measuring = createMeasuring(compiled)
      for (const chunk of log) measuring.onChunk(chunk)
      const text = JSON.stringify(measuring.results(compiled.days), (_, value: unknown) =>
        typeof value === 'number' ? Number(value.toPrecision(9)) : value,
      )
      measuring.close()
      return JSON.parse(text)
    }
    expect(measured(inFive, apart)).toEqual(measured(whole, together))
  })

  test('are measured council by council as they are in order of time, to the last digit', () => {
    const byPart = createMeasuring(inFive)
    const inTime = createMeasuring(inFive)
    let turns = 0
    let last = 0
    const counter: Recorder = {
      isByPart: true,
      onChunk({ length, tick }) {
        for (let i = 0; i < length; i++) {
          if ((tick[i] ?? 0) < last) turns++
          last = tick[i] ?? 0
        }
      },
    }
    const system = begin(inFive, [byPart, { onChunk: (chunk) => inTime.onChunk(chunk) }, counter])
    for (const day of [1, 113, inFive.days]) system.run(day)
    expect(turns).toBeGreaterThan(4 * 3)
    expect(byPart.results(inFive.days)).toEqual(inTime.results(inFive.days))
    expect(byPart.routes()).toEqual(inTime.routes())
    expect(byPart.routes().length).toBeGreaterThan(10)
  })

  test('are told alike wherever the run stops on its way, and by a snapshot', () => {
    const straight = fingerprintOf(apart)
    expect(fingerprintOf(run(inFive, [1, 50, 112, 113, 333]))).toBe(straight)

    const tail = createFingerprint()
    const copied = createFingerprint()
    let passed = false
    const system = begin(inFive, [{ onChunk: (chunk) => passed && tail.onChunk(chunk) }])
    system.run(200)
    const snapshot = system.copy([])
    snapshot.copy([]).run(300)
    passed = true
    system.run(whole.days)
    snapshot.copy([copied]).run(whole.days)
    expect(copied.digest()).toBe(tail.digest())
  })

  test('begin with what a warm-up from nothing comes to', () => {
    const empty = compile(
      shipped('buckinghamshire/locality', [
        ...councils,
        'years=1',
        'openingStock=empty',
        'warmUp={ length: 400 days }',
      ]),
    )
    const [one, five] = [run(empty), run(cut(empty))]
    expect(stories(five).size).toBeGreaterThan(5000)
    const told = (of: Told): [number, string[]][] => [...stories(of)].sort(([a], [b]) => a - b)
    expect(told(five)).toEqual(told(one))
    expect(fingerprintOf(run(cut(empty), [1, 100]))).toBe(fingerprintOf(five))
  })
})
