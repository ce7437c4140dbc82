import { readArea } from './read-area.ts'
import { readBefore } from './read-before.ts'
import { readDefinitions } from './read-definitions.ts'
import { readDemand } from './read-demand.ts'
import { readInterventions } from './read-interventions.ts'
import { readNeeds } from './read-needs.ts'
import { beginsEmpty, readOpeningStock } from './read-opening-stock.ts'
import { readPathway } from './read-pathway.ts'
import { readPractice } from './read-practice.ts'
import { readRollOut } from './read-roll-out.ts'
import { readUncertainty } from './read-uncertainty.ts'
import { readTargets } from './read-targets.ts'
import { readTeams } from './read-teams.ts'
import { readWarmUp } from './read-warm-up.ts'
import { readWorkforce } from './read-workforce.ts'
import { checkSense } from './check.ts'
import { parseIsoDate } from './civil-date.ts'
import { Cursor, type Gathered, nothingGathered } from './cursor.ts'
import { applySettings } from './settings.ts'
import { laidOver, type Naming, readTree } from './extend.ts'
import { figuresInOrder } from './figures-in-order.ts'
import { type Parameter, parametersOf } from './parameter.ts'
import type { ScenarioProblem, ScenarioWarning } from './problem.ts'
import { readPublishedRanges } from './read-published-ranges.ts'
import type { ReadFile } from './read-file.ts'
import type { Scenario } from './scenario.ts'
import type { Source } from './source.ts'
import type { Targets } from './targets.ts'
import type { Uncertainty } from './uncertainty.ts'
import { warningsOf } from './warn.ts'

/** A scenario, or everything that is wrong with it. */
export type Reading =
  | {
      readonly ok: true
      readonly scenario: Scenario
      readonly files: readonly ReadFile[]
      readonly warnings: readonly ScenarioWarning[]
      /** Every value with a range, and what is known of them together. */
      readonly parameters: readonly Parameter[]
      readonly uncertainty: Uncertainty
      /** What a staffing must reach; absent where nothing is said. */
      readonly targets?: Targets
    }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] }

/** What the format has a key for and the program does nothing with yet. */
export const NOT_YET = ['placements', 'prices', 'businessCase'] as const

/** Problems told of one scenario. */
const MOST_PROBLEMS = 1000

/** Longest run [years]; a ten-year plan with its warm-up fits well inside. */
const LONGEST = 30

/**
 * Reads a scenario and all it extends: names and texts from the host → Scenario, or all of its problems at once, each
 * with its place. Never throws for what a file holds.
 * @param name a path or a shipped name, as the host's source knows them
 * @param options.set settings laid over the file, each as `path.to.value=value`
 * @param options.named where another file names it, whose folder it then may not leave; absent for a name from outside
 * @param options.drawn values by path, in the engine's units, in place of those written
 * @param options.asBase reads a base for itself: who holds its stages is left to the scenarios that extend it
 */
export function readScenario(
  name: string,
  source: Source,
  options: {
    readonly set?: readonly string[]
    readonly asBase?: boolean
    readonly named?: Naming | undefined
    readonly drawn?: ReadonlyMap<string, number>
  } = {},
): Reading {
  const files: ReadFile[] = []
  const gathered = { ...nothingGathered(), drawn: options.drawn }
  const tree = readTree(name, source, files, gathered.problems, options.named)
  if (!tree) return { ok: false, problems: ordered(gathered.problems) }
  const set = applySettings(tree, options.set ?? [], gathered.problems)
  const root = new Cursor(laidOver(set, tree, source, files, gathered.problems), '', gathered)
  const before = readBefore(root.value, source, files, gathered)
  const scenario = readRoot(root, gathered, before)
  const parameters = parametersOf(gathered.ranged)
  const uncertainty = readUncertainty(root.at('uncertainty'), parameters)
  const asked = root.at('targets')
  const targets = asked && readTargets(asked, scenario.teams)
  root.done(NOT_YET)
  checkSense(scenario, root, options.asBase ?? false, before)
  if (gathered.problems.length > 0) return { ok: false, problems: ordered(gathered.problems) }
  const whole = { ...scenario, figures: figuresInOrder(gathered.figures, root.value) }
  // Warnings are about what was written, and were given when that was read. Looking things up again reports nothing new.
  const quiet = new Cursor(root.value, '', nothingGathered())
  const warnings = options.drawn ? [] : warningsOf(whole, quiet, files[0]?.file ?? name, readPublishedRanges(source))
  return { ok: true, scenario: whole, files, warnings, parameters, uncertainty, ...(targets && { targets }) }
}

/** The sections of a scenario, from the top of its tree. */
export function readRoot(root: Cursor, gathered: Gathered, before: Cursor | undefined): Scenario {
  // Which format each file has was checked when it was read.
  root.need('caseflow', '1')
  root.at('extends')
  for (const key of NOT_YET) {
    const found = root.at(key)
    const hint = 'Take it out: it would change nothing, and you would not know.'
    found?.report('not-yet-supported', `"${key}" is not yet supported.`, hint, found.key)
  }
  const start = root.need('start', '2025-04-01')
  const startText = start?.text() ?? ''
  const date = parseIsoDate(startText)
  if (startText !== '' && !(date?.month === 4 && date.day === 1)) {
    const message = date ? `${startText} is not a first of April.` : `"${startText}" is not a date.`
    start?.report('out-of-range', message, 'Runs start with a financial year: write "2025-04-01".')
  }
  // A section that is missing is told once; what would stand in it is not missed as well.
  const section = <T>(key: string, read: (cursor: Cursor) => T): T => {
    const found = root.need(key, '{ … }')
    const nothing = { kind: 'map', entries: new Map(), place: root.value.place } as const
    return read(found ?? new Cursor(nothing, key, nothingGathered()))
  }
  const area = section('area', readArea)
  const needs = section('needs', readNeeds)
  const practised = root.at('practice')
  const practice = practised && readPractice(practised)
  const years = root.need('years', '5')?.wholeNumber(1, LONGEST) ?? 1
  const run = { start: startText, years }
  const rollOut = readRollOut(root.at('rollOut'), before, area, run)
  const interventions = readInterventions(root.at('interventions'), area, run)
  const warmUp = readWarmUp(root.at('warmUp'), beginsEmpty(root.at('openingStock')))
  const scenario: Scenario = {
    title: root.at('title')?.text() ?? '',
    question: root.at('question')?.text() ?? '',
    start: startText,
    years,
    seed: root.at('seed')?.text() ?? 'caseflow',
    replications: root.at('replications')?.wholeNumber(1, 10_000) ?? 30,
    area,
    demand: section('demand', (cursor) => readDemand(cursor, area, needs)),
    needs,
    pathway: section('pathway', readPathway),
    teams: section('teams', (cursor) => readTeams(cursor, area)),
    ...(rollOut ? { rollOut } : {}),
    workforce: section('workforce', readWorkforce),
    openingStock: section('openingStock', (cursor) => readOpeningStock(cursor, needs)),
    ...(warmUp && { warmUp }),
    definitions: readDefinitions(root.at('definitions')),
    ...(practice && practice.assumptions.length > 0 && { practice }),
    ...(interventions && { interventions }),
    figures: gathered.figures,
  }
  return scenario
}

/** By file and place, each once; of more than anybody reads the first, and how many more there are. */
function ordered(problems: readonly ScenarioProblem[]): ScenarioProblem[] {
  const all = inOrder(problems)
  const next = all[MOST_PROBLEMS]
  if (!next) return all
  const { file, line, column } = next
  const more = (all.length - MOST_PROBLEMS).toLocaleString('en-GB')
  const message = `There are ${more} more problems from here on.`
  return [...all.slice(0, MOST_PROBLEMS), { code: 'too-many-problems', file, line, column, path: '', message }]
}

function inOrder(problems: readonly ScenarioProblem[]): ScenarioProblem[] {
  const seen = new Set<string>()
  const order = new Map<string, number>()
  for (const { file } of problems) if (!order.has(file)) order.set(file, order.size)
  return problems
    .filter((problem) => {
      const key = [problem.file, problem.line, problem.column, problem.code, problem.message].join('\n')
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line || a.column - b.column || 0)
}
