import {
  type Parameter,
  type Practice,
  type Reading,
  readPracticeFile,
  readScenario,
  type Scenario,
  type ScenarioProblem,
  createBundledSource,
  sha256Hex,
  type Source,
  type Targets,
  type Uncertainty,
} from '../../src/browser.ts'
import { scenarios } from 'bundled:scenarios'

/** A scenario file as the planner has it: the text is the plan, and the command line reads the same. */
export interface Plan {
  /** Name of its file, as `plan.yaml`. */
  readonly file: string
  readonly text: string
}

/** A text that was read. */
export interface ReadText {
  readonly file: string
  readonly sha256: string
}

/** A model to simulate, read and without problems. */
export interface Arm {
  /** As tables call it; no other arm's. */
  readonly name: string
  readonly file: string
  readonly scenario: Scenario
  /** Of the texts of the file and all it extends, as the command line has it. */
  readonly sha256: string
  /** Each of those texts by its file. */
  readonly texts: readonly ReadText[]
  /** What it was read from. */
  readonly named: string | Plan
  /** Its values with a range, and what is known of them together. */
  readonly parameters: readonly Parameter[]
  readonly uncertainty: Uncertainty
  readonly targets?: Targets
}

export type ArmReading =
  | { readonly ok: true; readonly arm: Arm }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] }

/** Names of the shipped scenarios that can be run, by area; of an area the plain models stand before their variants. */
export const shippedModels: readonly string[] = Object.keys(scenarios)
  .filter((name) => name.includes('/') && !/^variants:/m.test(scenarios[name] ?? ''))
  .toSorted(
    (a, b) =>
      folderOf(a).localeCompare(folderOf(b)) || Number(isVariant(a)) - Number(isVariant(b)) || a.localeCompare(b),
  )

/** Folders of shipped models, each an area. */
export const areas: readonly string[] = [...new Set(shippedModels.map((name) => folderOf(name)))]

function folderOf(name: string): string {
  return name.slice(0, name.indexOf('/'))
}

function isVariant(name: string): boolean {
  return name.slice(name.indexOf('/')).includes('-')
}

/** The text of a shipped scenario; empty where there is none. */
export function shippedText(name: string): string {
  return scenarios[name] ?? ''
}

/** A title as its file writes it, without reading the whole. */
export function titleIn(text: string): string {
  return /^title:\s*(?:"([^"]*)"|'([^']*)'|(.*))$/m.exec(text)?.slice(1).find(Boolean)?.trim() ?? ''
}

/** The scenario a plan extends; empty where it extends none. */
export function extendedBy(text: string): string {
  return /^extends:\s*["']?([\w/-]+)["']?\s*$/m.exec(text)?.[1] ?? ''
}

/**
 * Reads a shipped scenario, or a plan by its file's name.
 * @param drawn values by path, in the engine's units, in place of those written
 */
export async function readArm(named: string | Plan, drawn?: ReadonlyMap<string, number>): Promise<ArmReading> {
  const own: Record<string, string> = typeof named === 'string' ? {} : { [named.file]: named.text }
  const file = typeof named === 'string' ? named : named.file
  const texts: ReadText[] = []
  const source = remembering(await createBundledSource(scenarios, own), texts)
  const reading: Reading = readScenario(file, source, drawn ? { drawn } : {})
  if (!reading.ok) return { ok: false, problems: reading.problems }
  const { scenario, parameters, uncertainty, targets } = reading
  return {
    ok: true,
    arm: {
      name: armName(file),
      file,
      scenario,
      sha256: await sha256Hex(digestsOf(texts)),
      texts,
      named,
      parameters,
      uncertainty,
      ...(targets && { targets }),
    },
  }
}

/**
 * The practice assumptions that come with the program.
 * @throws Error where they cannot be read
 */
export async function readPracticeAssumptions(): Promise<{ practice: Practice; sha256: string }> {
  const texts: ReadText[] = []
  const reading = readPracticeFile('practice-assumptions', remembering(await createBundledSource(scenarios), texts))
  if (!reading.ok) throw new Error(reading.problems[0]?.message ?? 'The practice assumptions cannot be read')
  return { practice: reading.practice, sha256: await sha256Hex(digestsOf(texts)) }
}

/** A file's name without folders and ending. */
export function armName(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.ya?ml$|\.json$/, '')
}

/** Names that differ: a repeat gets -2, -3, as on the command line. */
export function namedApart(arms: readonly Arm[]): Arm[] {
  const names = new Set<string>()
  return arms.map((arm) => {
    let { name } = arm
    for (let n = 2; names.has(name); n++) name = `${arm.name}-${n}`
    names.add(name)
    return { ...arm, name }
  })
}

function digestsOf(texts: readonly ReadText[]): string {
  return texts.map(({ sha256 }) => sha256).join('\n')
}

/** Keeps what was read, but what the program warns by, which decides nothing. */
function remembering(source: Source, texts: ReadText[]): Source {
  return {
    read(name, from) {
      const found = source.read(name, from)
      if (found.kind === 'text' && name !== 'published-ranges') texts.push({ file: found.file, sha256: found.sha256 })
      return found
    },
  }
}
