import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { checkResults } from '../experiment/check-results.ts'
import type { StaffingHeard } from '../experiment/staffing-tried.ts'
import type { SizeResult } from '../experiment/size-result.ts'
import { SEARCH_RUNS, sizedTeams, sizeStaffing } from '../experiment/size.ts'
import { openRunFolder } from '../host/node/run-folder.ts'
import { checksInWords } from '../words/checks-in-words.ts'
import { several } from '../words/listing.ts'
import { staffingInWords } from '../words/staffing-in-words.ts'
import { warmUpInWords } from '../words/warm-up-in-words.ts'
import { CHECK_FAILED, DONE, PROBLEMS, STOPPED } from './exit-codes.ts'
import { manifestOf } from './manifest-of.ts'
import { NeverSettles, tellUnsettled } from './never-settles.ts'
import type { Output } from './output.ts'
import { readArms } from './read-arms.ts'
import type { StudyOptions } from './read-study.ts'
import { refuseOfStudies } from './study-options.ts'
import { runName } from './run-name.ts'
import { createExecutor, Stopped } from './run-trials.ts'
import { createStaffingRuns } from './staffing-runs.ts'
import { studyKey } from './study-key.ts'
import { tellProblems } from './tell-problems.ts'
import { terminalSize } from './terminal-size.ts'
import { UsageError } from './usage-error.ts'
import { settleArms } from './warm-up-runs.ts'
import { version } from './version.ts'

/**
 * The smallest staffing that meets the targets of a scenario, with its evidence; or by how much the most that was tried
 * fails, and where. Every staffing meets the same luck, and what is found is confirmed with runs of its own. Returns the
 * exit code.
 */
export async function size(file: string, options: StudyOptions, output: Output): Promise<number> {
  refuseOfStudies('size', options)
  const { arms, problems, texts } = readArms([file], options)
  const [arm] = arms
  if (!arm || problems.length > 0) {
    tellProblems(problems, output, texts)
    return PROBLEMS
  }
  const { scenario, targets } = arm
  if (!targets) {
    const example = 'targets: { meet: [{ measure: caseload-per-worker, by: team, atMost: 16 children }] }'
    throw new UsageError(`${arm.file} has no targets to meet. Write, for example, ${example}`)
  }
  if (sizedTeams(scenario.teams, targets).length === 0) {
    throw new UsageError(`${arm.file} has no team with posts, so none can be changed`)
  }
  const replications = options.replications ?? SEARCH_RUNS
  const key = studyKey(arms)
  const path = options.out ?? join('runs', `${runName([file])}-size-${key.slice(0, 8)}`)
  const folder = openRunFolder(path, manifestOf(arms, key, replications))
  const executor = await createExecutor(options.workers ?? availableParallelism())
  let last: StaffingHeard | undefined
  // A line for each staffing, once the next is begun.
  const hear = (now: StaffingHeard): void => {
    if (last && (last.isFresh !== now.isFresh || String(last.posts) !== String(now.posts)))
      output.notice(heardInWords(last))
    last = now
  }
  const cancellation = { aborted: false }
  const stop = (): void => {
    cancellation.aborted = true
  }
  process.once('SIGINT', stop)
  try {
    output.notice(
      `${scenario.title}: ${several(scenario.years, 'year', 'years')}, each staffing judged by ${several(replications, 'run', 'runs')}`,
    )
    const { arms: settled, warmUp } = await settleArms(arms, folder, executor, output, cancellation)
    const own = settled[0] ?? arm
    const { checks, ...answer } = await sizeStaffing(
      { scenario: own.scenario, targets, runs: replications },
      createStaffingRuns(own, folder, executor, output, cancellation),
      hear,
    )
    if (last) output.notice(heardInWords(last))
    const { title, start, seed, years } = scenario
    const told = { title, file: arm.file, sha256: arm.sha256 }
    const result: SizeResult = {
      caseflow: version(),
      format: 1,
      scenario: told,
      seed,
      years,
      start,
      sentence: staffingInWords(answer),
      ...(warmUp && { warmUp }),
      ...answer,
      checks: checkResults(checks),
    }
    folder.complete(`${JSON.stringify(result)}\n`, new Date().toISOString())
    if (output.json) output.answer(JSON.stringify(result))
    if (result.checks.some(({ passed }) => !passed)) {
      output.say(`These results are wrong and are not shown: ${checksInWords(result.checks)}`)
      return CHECK_FAILED
    }
    if (!output.json) {
      if (warmUp) output.notice(warmUpInWords(warmUp))
      output.answer(terminalSize(result, path, output.width))
    }
    return DONE
  } catch (error) {
    if (error instanceof NeverSettles) return tellUnsettled(error, path, output, texts)
    if (!(error instanceof Stopped)) throw error
    output.say(`\nStopped. Finished runs are kept in ${path}/; the same command goes on from there.`)
    return STOPPED
  } finally {
    process.removeListener('SIGINT', stop)
    await executor.close()
    folder.close()
  }
}

function heardInWords({ posts, runs, metRuns, isFresh }: StaffingHeard): string {
  const made = several(runs, isFresh ? 'fresh run' : 'run', isFresh ? 'fresh runs' : 'runs')
  return `${posts.join(' + ')} posts: ${made} made, the targets met in ${metRuns}`
}
