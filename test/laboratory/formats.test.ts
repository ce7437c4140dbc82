import { describe, expect, test } from 'vitest'
import { experimentFor } from '../../src/laboratory/families/index.ts'
import { runReplications } from '../../src/laboratory/measure-model.ts'
import { measureReference, type RunModel } from '../../src/laboratory/measure-reference.ts'
import { offsetInJson } from '../../src/laboratory/json-places.ts'
import { checkReference, readReference } from '../../src/laboratory/read-reference.ts'
import type { ReferenceWork } from '../../src/laboratory/reference-work.ts'
import { missesByChance } from '../../src/laboratory/reference-verdict.ts'
import { ReferenceError } from '../../src/laboratory/reference-record.ts'
import { erlangWait } from '../reference/erlang-c.ts'

const runHere: RunModel = async (model, seed, effort, first, count, onDone) => {
  const samples = runReplications(experimentFor(model), seed, effort, first, count)
  onDone(count)
  return samples
}

interface Given {
  readonly id: string
  readonly kind: string
  readonly parameters: object
  readonly value: number
}

function file(...given: readonly Given[]): string {
  const cases = given.map(({ id, ...rest }) => {
    const [family = '', model = '', measure = ''] = id.split('/')
    const tolerance = { simulation: { maxRelHalfWidth: 0.03 } }
    return { id, name: `${family}/${model}`, family, measure: measure.replace(/@.*/, ''), tolerance, ...rest }
  })
  return JSON.stringify({ format: 'queueing-reference', version: 1, cases })
}

/** What the file does not hold, with values from elsewhere: the laboratory is written over the format. */
const others: readonly Given[] = [
  {
    id: 'mmc/c3/meanWait',
    kind: 'steady-mean',
    parameters: { arrivalRate: 4, serviceRate: 2, servers: 3, discipline: 'FCFS' },
    value: erlangWait(3, 4, 2),
  },
  // Pollaczek and Khinchine: λ E S² / 2(1 − ρ), with E S² = 2(0.2 × 0.5² + 0.8 × 2²).
  {
    id: 'mg1/hyper/meanWait',
    kind: 'steady-mean',
    parameters: {
      arrivalRate: 0.3,
      service: { dist: 'hyperexponential', p: [0.2, 0.8], means: [0.5, 2] },
      servers: 1,
    },
    value: (0.3 * 2 * (0.2 * 0.25 + 0.8 * 4)) / (2 * (1 - 0.3 * 1.7)),
  },
  // Sharing gives size / (1 − ρ), whatever the law, a constant one included.
  {
    id: 'processorSharing/constant/meanSojournGivenSize@0.5',
    kind: 'steady-mean',
    parameters: { arrivalRate: 1.2, service: { dist: 'constant', value: 0.5 }, servers: 1, jobSize: 0.5 },
    value: 0.5 / 0.4,
  },
  {
    id: 'competing/two/CIF_b@3',
    kind: 'cohort-prob',
    parameters: { causes: { a: { dist: 'exponential', mean: 5 }, b: { dist: 'exponential', rate: 0.1 } }, t: 3 },
    value: (0.1 / 0.3) * (1 - Math.exp(-0.9)),
  },
  // Behind its rate by atan(2π × 6 / 52) of a turn, also where the rate falls first (Eick, Massey and Whitt 1993).
  {
    id: 'mtminf/falling/peakLag',
    kind: 'periodic',
    parameters: {
      arrivalRate: { type: 'sinusoid', mean: 25, relativeAmplitude: -0.5, period: 52 },
      duration: { dist: 'exponential', mean: 6 },
      servers: 'infinite',
    },
    value: (52 * Math.atan((2 * Math.PI * 6) / 52)) / (2 * Math.PI),
  },
  // Found open at a random date: E S² / 2 E S, of a uniform law on (0, 6) a third of 6.
  {
    id: 'residualLife/uniform/equilibriumResidualMean',
    kind: 'cohort-mean',
    parameters: { duration: { dist: 'uniform', min: 0, max: 6 } },
    value: 2,
  },
  // The phase of the rate is carried over: what lags is the caseload behind its own arrivals.
  {
    id: 'mtminf/phase/peakLag',
    kind: 'transient-mean',
    parameters: {
      arrivalRate: { type: 'sinusoid', mean: 20, relativeAmplitude: 0.6, period: 10, phase: 1.3 },
      duration: { dist: 'exponential', mean: 3 },
      servers: 'infinite',
      start: 'empty',
    },
    value: (Math.atan((2 * Math.PI * 3) / 10) * 10) / (2 * Math.PI),
  },
  // A start that may be over at once: a share 0.2 has no phase at all.
  {
    id: 'phaseType/atom/mean',
    kind: 'cohort-mean',
    parameters: {
      alpha: [0.5, 0.3],
      T: [
        [-0.5, 0.25],
        [0, -0.1],
      ],
    },
    value: 0.5 * (2 + 0.5 * 10) + 0.3 * 10,
  },
]

describe('other sets in the same format', () => {
  test.each(others)('$id', async (given) => {
    const [verdict] = await measureReference(readReference(file(given)), runHere, { seed: 'others', atOnce: 1 })
    expect(verdict).toMatchObject({ id: given.id, value: given.value, verdict: 'met' })
  })

  test('a value that is not right is missed, under three other seeds too', async () => {
    const [, , , competing] = others
    const wrong = { ...(competing as Given), value: 1.1 * (competing?.value ?? 0) }
    const [verdict] = await measureReference(readReference(file(wrong)), runHere, { seed: 'others', atOnce: 1 })
    expect(verdict?.verdict).toBe('missed')
    expect(verdict?.again).toHaveLength(3)
    expect(new Set([verdict, ...(verdict?.again ?? [])].map((it) => it?.estimate)).size).toBe(4)
  })

  test('what would take more simulation than is allowed is not settled, and that is no pass', async () => {
    const [queue] = others
    const measuring = measureReference(readReference(file(queue as Given)), runHere, {
      seed: 'others',
      atOnce: 1,
      mostEntities: 100_000,
    })
    const [verdict] = await measuring
    expect(verdict?.verdict).toBe('not settled')
    expect(verdict?.wanted).toBeGreaterThan(1)
    expect(1.96 * (verdict?.standardError ?? 0)).toBeGreaterThan(0.03 * (verdict?.value ?? 0))
  })

  test('a run is as long as the file says is enough, and is told as it goes', async () => {
    const [queue] = others
    const said = { simulation: { maxRelHalfWidth: 0.03, totalTimeFor1pctHalfWidth: 9 * 20_000 } }
    const [record] = readReference(file({ ...(queue as Given), tolerance: said } as Given))
    const lengths: number[] = []
    const runCounted: RunModel = (model, seed, effort, first, count, onDone) => {
      lengths.push(effort * count)
      return runHere(model, seed, effort, first, count, onDone)
    }
    const told: ReferenceWork[] = []
    const onWork = (work: ReferenceWork): void => void told.push(work)
    const records = record ? [record] : []
    const [verdict] = await measureReference(records, runCounted, { seed: 'others', atOnce: 1, onWork })
    // A short try, and then a tenth more than what makes half the interval three times a hundredth.
    expect(lengths[1]).toBeCloseTo(1.1 * 20_000, 0)
    expect(verdict?.replications).toBeGreaterThanOrEqual(64)
    const last = told.at(-1)
    expect(last).toMatchObject({ stage: 'measuring', models: 1, modelsDone: 1 })
    expect(last?.entitiesDone).toBe(last?.entitiesPlanned)
  })

  test('counting waits until an open caseload has forgotten the start, whatever warm-up is suggested', () => {
    const warm = (servers: number | 'infinite'): number => {
      const parameters = { arrivalRate: 10, duration: { dist: 'exponential', mean: 3 }, servers }
      const tolerance = { simulation: { suggestedWarmup: 20 } }
      const id = 'mginf/warm/meanInSystem'
      const given = { id, kind: 'steady-mean', parameters, value: 30, tolerance } as Given
      return experimentFor(readReference(file(given))).entitiesOf(0) / 10
    }
    // One in a million stays longer than ln 10^6 means.
    expect(warm('infinite')).toBeCloseTo(3 * Math.log(1e6), 6)
    expect(warm(40)).toBe(20)
  })

  test('few records may be missed by chance', () => {
    expect(missesByChance(1)).toBe(0)
    expect(missesByChance(430)).toBeLessThanOrEqual(2)
  })
})

describe('what is not understood', () => {
  const [known] = others
  test.each([
    ['no JSON', 'mm1', 'no JSON'],
    ['another format', '{"format":"other","version":1,"cases":[]}', 'queueing-reference'],
    ['no cases', '{"format":"queueing-reference","version":1}', 'should be a list "cases"; found nothing'],
    [
      'empty cases',
      '{"format":"queueing-reference","version":1,"cases":[]}',
      'should be a list "cases"; found an empty list',
    ],
    ['a record without a value', file({ ...(known as Given), value: '1' as never }), 'mmc/c3/meanWait has no number'],
  ])('%s is told', (_, text, what) => {
    expect(() => readReference(text)).toThrow(what)
  })

  test.each([
    ['a family', { id: 'bulk/a/b', parameters: {} }, 'family bulk'],
    ['a name that everything has', { id: 'constructor/a/b', parameters: {} }, 'family constructor'],
    ['a measure', { id: 'mmc/c3/beauty' }, 'measure beauty'],
    ['a law', { parameters: { arrivalRate: 1, service: { dist: 'cauchy' } } }, 'cauchy'],
    ['a parameter', { parameters: { arrivalRate: '4', serviceRate: 2 } }, 'arrivalRate should be a number; found "4"'],
    [
      'a matrix',
      { id: 'jackson/a/meanTotalSojourn', parameters: { nodes: [3] } },
      'nodes should be a list of mappings',
    ],
  ])('%s nobody knows is told with the record', async (_, changes, what) => {
    const records = readReference(file({ ...(known as Given), ...changes }))
    const measuring = measureReference(records, runHere, { seed: 'others', atOnce: 1 })
    await expect(measuring).rejects.toThrow(what)
    await expect(measureReference(records, runHere, { seed: 'others', atOnce: 1 })).rejects.toThrow(records[0]?.id)
  })

  test.each<[string, object, string]>([
    [
      'a service that takes less than no time',
      { parameters: { arrivalRate: 1, service: { dist: 'constant', value: -1 } } },
      'laws of lengths from 0',
    ],
    [
      'failures at a rate below 0',
      { parameters: { arrivalRate: 1, serviceRate: 2, failureRateWhileBusy: -1, meanRepair: 1 } },
      'a rate from 0',
    ],
    [
      'the peak of a rate in steps, which no harmonic tells',
      {
        id: 'mtginf/steps/periodicPeakCaseload',
        parameters: {
          arrivalRate: { type: 'piecewise-periodic', breaks: [0, 16], rates: [14, 8], period: 52 },
          duration: { dist: 'exponential', mean: 6 },
          servers: 'infinite',
        },
      },
      'a rate that is a sinusoid',
    ],
    ['a class that is not there', { id: 'mmc/c3/meanWait_class7' }, 'is of something that is not there'],
    ['a node that is not there', { id: 'mmc/c3/meanInSystem_node2' }, 'is of something that is not there'],
    [
      'chances that are none',
      {
        id: 'jackson/a/meanTotalSojourn',
        parameters: { externalArrivals: [1], routing: [[-0.5]], nodes: [{ servers: 1, serviceRate: 2 }] },
      },
      'chances from 0',
    ],
    [
      'too few arrivals',
      {
        id: 'jackson/a/meanTotalSojourn',
        parameters: { externalArrivals: [], routing: [[0]], nodes: [{ servers: 1, serviceRate: 2 }] },
      },
      'a rate for each of nodes',
    ],
    [
      'too few chances of laws',
      { parameters: { arrivalRate: 1, service: { dist: 'hyperexponential', p: [1], means: [1, 2] } } },
      'a chance for each of means',
    ],
    [
      'another discipline',
      { parameters: { arrivalRate: 1, serviceRate: 2, discipline: 'LCFS' } },
      'discipline should be "FCFS"; found "LCFS"',
    ],
    [
      'a service begun anew',
      { parameters: { arrivalRate: 1, serviceRate: 2, failureRateWhileBusy: 1, meanRepair: 1, resume: false } },
      'resume should be true',
    ],
    [
      'no time to look at',
      {
        id: 'ctmc/a/occupancy_b',
        parameters: {
          states: ['a', 'b'],
          generator: [
            [-1, 1],
            [0, 0],
          ],
          start: 'a',
        },
      },
      'time t to look at',
    ],
    [
      'no such state',
      {
        id: 'absorbing/a/expectedVisits_c',
        parameters: { transient: ['a'], absorbing: ['end'], start: 'a', Q: [[0]], R: [[1]] },
      },
      'no state is called "c"',
    ],
  ])('%s is refused before anything is run', (_, changes, what) => {
    const records = readReference(file({ ...(known as Given), ...changes }))
    expect(() => checkReference(records)).toThrow(what)
  })

  test.each([
    ['a value of 0 that comes out exactly', 0, 'met'],
    ['a value that is missed without any error', 0.25, 'missed'],
  ])('%s is settled', async (_, value, verdict) => {
    const never = {
      id: 'ctmc/a/occupancy_b',
      value,
      parameters: {
        states: ['a', 'b'],
        generator: [
          [0, 0],
          [0, 0],
        ],
        start: 'a',
        t: 1,
      },
    }
    const records = readReference(file({ ...(known as Given), ...never }))
    const [found] = await measureReference(records, runHere, { seed: 'zero', atOnce: 1 })
    expect(found?.verdict).toBe(verdict)
  })

  test('all of a file is told at once, each where it is', () => {
    const wrong = file(
      { ...(known as Given), parameters: { arrivalRate: '4', serviceRate: 2, servers: 1 } },
      { ...(known as Given), id: 'mmc/c0/meanWait', parameters: { arrivalRate: 1, serviceRate: 2, servers: 0 } },
      { ...(known as Given), id: 'mmc/c4/beauty' },
      { ...(known as Given), id: 'mmc/c5/meanWait', parameters: { arrivalRate: 1, serviceRate: -2 } },
    )
    const found = faultsOf(() => checkReference(readReference(wrong)))
    expect(found.map(({ what }) => what)).toEqual([
      'mmc/c3/meanWait: Parameter arrivalRate should be a number; found "4"',
      'mmc/c0/meanWait: Servers should be a whole number from 1, or "infinite"; found 0',
      'mmc/c4/beauty: nothing is known here of the measure beauty',
      'mmc/c5/meanWait: The exponential law wants its mean above 0; found -0.5',
    ])
    const starts = found.map(({ path }) => wrong.slice(offsetInJson(wrong, path)))
    expect(starts[0]).toMatch(/^"4"/)
    expect(starts[1]).toMatch(/^0[,}]/)
    expect(starts[2]).toMatch(/^"beauty"/)
    expect(starts[3]).toMatch(/^\{"arrivalRate":1,"serviceRate":-2\}/)
  })

  test('what a record lacks, and one told twice, are told at once', () => {
    const twice = file(known as Given, known as Given, {
      ...(known as Given),
      id: 'mmc/c6/meanWait',
      value: 'x' as never,
    })
    expect(faultsOf(() => readReference(twice)).map(({ path }) => path)).toEqual([
      ['cases', 2, 'value'],
      ['cases', 1, 'id'],
    ])
    const width = { simulation: { maxRelHalfWidth: -1 } }
    const negative = file({ ...(known as Given), tolerance: width } as Given)
    expect(faultsOf(() => readReference(negative)).map(({ path }) => path)).toEqual([
      ['cases', 0, 'tolerance', 'simulation', 'maxRelHalfWidth'],
    ])
  })
})

describe('where something stands in a JSON text', () => {
  const text = ' {"a": [1, {"b\\"c": "x,]}"}, -2.5e3], "d": null}'

  test.each([
    [['a', 0], '1,'],
    [['a', 1, 'b"c'], '"x,]}"'],
    [['a', 2], '-2.5e3'],
    [['d'], 'null'],
    [['a', 1, 'nowhere', 'at all'], '{"b'],
    [['nowhere'], '{"a"'],
  ])('%j', (path, start) => {
    expect(text.slice(offsetInJson(text, path)).startsWith(start)).toBe(true)
  })

  test.each([
    ['{"a": 1,}', 8],
    ['{"a" 1}', 5],
    ['[1 2]', 3],
    ['{"a": nul}', 6],
    ['[1', 2],
    ['', 0],
    ['{} {}', 3],
    ['["a\nb"]', 1],
  ])('%j is no JSON from %i on', (broken, offset) => {
    expect(() => JSON.parse(broken)).toThrow(SyntaxError)
    expect(offsetInJson(broken)).toBe(offset)
  })
})

function faultsOf(read: () => unknown): ReferenceError['faults'] {
  try {
    read()
  } catch (error) {
    if (error instanceof ReferenceError) return error.faults
  }
  throw new Error('Nothing was refused')
}
