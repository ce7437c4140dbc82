import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { experimentFor } from '../../src/laboratory/families/index.ts'
import { runReplications } from '../../src/laboratory/measure-model.ts'
import { measureReference, type RunModel } from '../../src/laboratory/measure-reference.ts'
import { modelsOf } from '../../src/laboratory/models-of.ts'
import { readReference } from '../../src/laboratory/read-reference.ts'

const records = readReference(readFileSync(new URL('../reference/queueing.json', import.meta.url), 'utf8'))

/** Quick ones of every family, by how their ids begin; `npm run validate -- --reference` tries all. */
const quick: Readonly<Record<string, readonly string[]>> = {
  mm1: ['mm1/rho0.5/utilisation', 'mm1/rho0.5/meanInSystem', 'mm1/rho0.5/meanSojourn'],
  mmc: ['mmc/c3rho0.6/meanInSystem', 'mmc/c3rho0.6/meanSojourn', 'mmc/c3rho0.6/utilisation'],
  mg1: ['mg1/md1pmf_rho0.6/', 'mg1/md1rho0.5/'],
  erlangB: ['erlangB/c3a2/'],
  mmck: ['mmck/overload_c4K12/throughput', 'mmck/overload_c4K12/meanWaitAccepted'],
  erlangA: ['erlangA/overload/probWait', 'erlangA/overload/utilisation'],
  balking: ['balking/discouraged_lam2.0/meanInSystem', 'balking/discouraged_lam2.0/probBalk'],
  gim1: ['gim1/erlang3rho0.7/probWait'],
  mginf: ['mginf/exp26/meanInSystemAt_t@13', 'mginf/lognormal30/meanInSystemAt_t@26'],
  mtminf: ['mtminf/annual6/meanInSystemAt_t@10', 'mtminf/annual6/periodicPeakCaseload', 'mtminf/annual6/peakLag'],
  mtginf: ['mtginf/schoolYear/meanInSystemAt_t@30'],
  mmcTransient: ['mmcTransient/overload_c4/meanInSystemAt_t@5', 'mmcTransient/overload_c4/probAllBusyAt_t@5'],
  priority: ['priority/nonpreempt2/meanInSystem_class1', 'priority/preempt2/meanSojourn_class1'],
  jackson: ['jackson/tandem2/arrivalRate', 'jackson/tandem2/utilisation', 'jackson/tandem2/meanVisits'],
  feedback: ['feedback/rereferral22/meanVisits', 'feedback/rereferral22/totalArrivalRate'],
  absorbing: ['absorbing/drunkard4/', 'absorbing/carePathway4/expectedSteps'],
  ctmc: ['ctmc/illnessDeath/occupancy_CIN@13', 'ctmc/illnessDeath/occupancy_Closed@52'],
  competing: ['competing/weibullVsExp_1.6/', 'competing/exp3/meanTime'],
  piecewiseExp: ['piecewiseExp/fourBand/'],
  phaseType: ['phaseType/erlang3_mean45d/', 'phaseType/coxian3/'],
  batchArrivals: ['batchArrivals/mx_m_1/'],
  processorSharing: ['processorSharing/rho0.7/'],
  breakdowns: ['breakdowns/sickness/probServerDown'],
  residualLife: ['residualLife/weibull0.7/meanResidual', 'residualLife/lognormal30/'],
}

const runHere: RunModel = async (model, seed, effort, first, count) =>
  runReplications(experimentFor(model), seed, effort, first, count)

describe('the reference file', () => {
  test('is understood to the last record', () => {
    expect(records).toHaveLength(430)
    for (const model of modelsOf(records)) experimentFor(model)
    expect(Object.keys(quick).toSorted()).toEqual([...new Set(records.map(({ family }) => family))].toSorted())
  })

  test.each(Object.entries(quick))('%s: simulation gives back what is known', async (family, beginnings) => {
    const some = records.filter(({ id }) => beginnings.some((beginning) => id.startsWith(beginning)))
    const isFound = (beginning: string): boolean => some.some(({ id }) => id.startsWith(beginning))
    expect(beginnings.filter((beginning) => !isFound(beginning))).toEqual([])
    expect(new Set(some.map((record) => record.family))).toEqual(new Set([family]))
    const verdicts = await measureReference(some, runHere, { seed: 'quick', atOnce: 1 })
    expect(verdicts.map(({ id }) => id)).toEqual(some.map(({ id }) => id))
    expect(verdicts.filter(({ verdict }) => verdict !== 'met')).toEqual([])
    expect(Math.min(...verdicts.map(({ replications }) => replications))).toBeGreaterThanOrEqual(50)
  })
})

test.each([1e-9, 1e9, 1e12])(
  'in a unit of time %d times as short, every length is as many times as long',
  async (k) => {
    const some = records.filter(({ id }) => id === 'mm1/rho0.5/meanSojourn' || id === 'mm1/rho0.5/utilisation')
    const scaled = some.map(({ timeForHundredth = 0, suggestedWarmup = 0, ...record }) => ({
      ...record,
      parameters: { ...record.parameters, arrivalRate: 0.5 / k, serviceRate: 1 / k },
      value: record.measure === 'meanSojourn' ? record.value * k : record.value,
      timeForHundredth: timeForHundredth * k,
      suggestedWarmup: suggestedWarmup * k,
    }))
    const [as, found] = await Promise.all(
      [some, scaled].map((all) => measureReference(all, runHere, { seed: 'unit', atOnce: 1 })),
    )
    expect(found?.map(({ verdict }) => verdict)).toEqual(['met', 'met'])
    found?.forEach(({ estimate }, i) => {
      const { estimate: before = 0 } = as?.[i] ?? {}
      expect(estimate / (before * (scaled[i]?.measure === 'meanSojourn' ? k : 1))).toBeCloseTo(1, 4)
    })
  },
)
