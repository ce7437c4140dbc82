import {
  createBundledSource,
  type DifferenceSection,
  readTree,
  scenarioDifference,
  settingDifferences,
} from '../../src/browser.ts'
import { scenarios } from 'bundled:scenarios'
import { type Plan, readArm } from './plan.ts'

/**
 * How one model differs from another, in the words `caseflow diff` says it in; undefined where either has problems.
 * Each is a plan, or the name of a shipped scenario.
 */
export async function differenceOf(
  before: string | Plan,
  after: string | Plan,
): Promise<readonly DifferenceSection[] | undefined> {
  const [a, b] = await Promise.all([readArm(before), readArm(after)])
  if (!a.ok || !b.ok) return undefined
  const [treeA, treeB] = await Promise.all([treeOf(before), treeOf(after)])
  const settings = treeA && treeB ? settingDifferences(treeA, treeB) : []
  return scenarioDifference(a.arm.scenario, b.arm.scenario, settings)
}

async function treeOf(named: string | Plan): Promise<ReturnType<typeof readTree>> {
  const own = typeof named === 'string' ? {} : { [named.file]: named.text }
  const file = typeof named === 'string' ? named : named.file
  return readTree(file, await createBundledSource(scenarios, own), [], [])
}
