import { type ChildChronology, childChronology } from '../experiment/child-chronology.ts'
import { isSameChild } from '../experiment/same-child.ts'
import { readManifest } from '../host/node/manifest.ts'
import { PlaceError } from '../host/node/place-error.ts'
import { readTrial } from '../host/node/run-folder.ts'
import { refuseUnwritable, writeWhole } from '../host/node/write-whole.ts'
import { childPage } from './child-page.ts'
import { childSummary } from '../words/child-step-in-words.ts'
import { whyWorkersInWords } from '../words/why-workers-in-words.ts'
import { DONE, PROBLEMS } from './exit-codes.ts'
import type { Output } from './output.ts'
import { type Arm, readArms } from './read-arms.ts'
import { filesOf } from './scenario-place.ts'
import { tellProblems } from './tell-problems.ts'
import { type ChildOfRun, childText } from './terminal-child.ts'
import { UsageError } from './usage-error.ts'
import { allWarmedUp } from './warm-up-runs.ts'

/** What `explain RUN --child` is told. */
export interface ChildOptions {
  /** "1047", or "7/1047" or "SIM7C1047" for the child of the seventh run. */
  readonly child: string
  readonly arm?: string | undefined
  /** Also write her chronology as a page here. */
  readonly html?: string | undefined
}

/**
 * Tells one simulated child's story, by simulating her run again from what the run folder holds; the run must come out as
 * the one that was kept, to its fingerprint. Returns the exit code.
 * @throws PlaceError where the run, the child or the kept replication is not there, or this build simulates it otherwise
 */
export function explainChild(path: string, options: ChildOptions, output: Output): number {
  const { run, child } = keyOf(options.child)
  if (options.html !== undefined) refuseUnwritable(options.html)
  const manifest = readManifest(path)
  const { asked, replications } = manifest
  const read = readArms(asked?.files ?? [], { set: [], ...asked }, { place: filesOf(manifest, path) })
  if (read.problems.length > 0) {
    tellProblems(read.problems, output)
    return PROBLEMS
  }
  const arms = allWarmedUp(read.arms, manifest.warmUp)
  const names = arms.map(({ name }) => name)
  const index = options.arm === undefined ? 0 : names.indexOf(options.arm)
  const arm = arms[index]
  if (!arm) throw new UsageError(`${path} has no model "${options.arm}"; its models are: ${names.join(', ')}`)
  if (run > replications) throw new UsageError(`${path} has ${replications} runs of each model, and no run ${run}`)

  const told = chronologyOf(arm, index)
  const own = told.child
  if (!own) {
    const suggested = told.mostChanged.map((who) => (run === 1 ? String(who) : `${run}/${who}`)).join(', ')
    throw new PlaceError(
      `Run ${run} of ${arm.name} has no child ${child}; they are numbered from 0 to ${told.children - 1}, and most changes of worker have ${suggested}`,
    )
  }
  const others = arms.flatMap((other, i) => {
    if (i === index) return []
    const same = chronologyOf(other, i)
    return same.child && isSameChild(own, same.child) ? [{ arm: other.name, changes: same.child.changes }] : []
  })
  const story: ChildOfRun = { child, run, replications, arm: arm.name, ...own, others }
  if (options.html !== undefined) writeWhole(options.html, childPage(story))
  if (output.json)
    output.answer(
      JSON.stringify({ ...story, summary: childSummary(story.changes), why: whyWorkersInWords(story.workers) }),
    )
  else output.answer(childText(story, path, output))
  return DONE

  function chronologyOf({ name, scenario }: Arm, i: number): ChildChronology {
    const kept = readTrial(path, manifest.study, { arm: i, replication: run - 1 })
    if (!kept)
      throw new PlaceError(`Run ${run} of ${name} is not in ${path}; caseflow resume ${path} runs what is missing`)
    const found = childChronology({ scenario, seed: scenario.seed, replication: run - 1 }, child)
    if (found.fingerprint === kept.fingerprint) return found
    throw new PlaceError(
      `This build of caseflow simulates run ${run} of ${name} otherwise than ${path}, made by ${manifest.caseflow}, kept it; run the study again`,
    )
  }
}

function keyOf(text: string): { run: number; child: number } {
  const [, run = '1', child] =
    /^(?:([1-9]\d{0,4})\/)?(\d{1,9})$/.exec(text) ?? /^SIM([1-9]\d{0,4})C(\d{1,9})$/.exec(text) ?? []
  if (child === undefined) {
    throw new UsageError(
      `--child takes the number of a child, as 1047, or of a run and a child, as 7/1047 or SIM7C1047; not "${text}"`,
    )
  }
  return { run: Number(run), child: Number(child) }
}
