import { Cursor, nothingGathered } from './cursor.ts'
import { readTree } from './extend.ts'
import type { Place, ScenarioProblem } from './problem.ts'
import type { Source } from './source.ts'

/** A comparison to be made again: settings laid over every arm, arms replaced by others, fewer runs. */
export interface Variant {
  readonly title: string
  /** What it varies, as "the number of teams"; empty where the file does not say. */
  readonly varies: string
  /** As `--set` takes them. */
  readonly set: readonly string[]
  /** An arm, by its file's name, and the scenario that stands in for it, each with its place. */
  readonly replace: readonly {
    readonly name: string
    readonly by: string
    readonly place: Place
    readonly named: Place
  }[]
  readonly replications: number
}

/** Runs of a variant, where the file does not say: enough to see a direction. */
const USUAL_RUNS = 10

/** Reads a list of variants, or all that is wrong with it. */
export function readVariantsFile(
  name: string,
  source: Source,
): { ok: true; variants: readonly Variant[] } | { ok: false; problems: readonly ScenarioProblem[] } {
  const gathered = nothingGathered()
  const tree = readTree(name, source, [], gathered.problems)
  if (!tree) return { ok: false, problems: gathered.problems }
  const root = new Cursor(tree, '', gathered)
  const runs = root.at('replications')?.wholeNumber(1, 10_000) ?? USUAL_RUNS
  const list = root.need('variants', '[{ title: Caps of 16 children, set: ["…"] }]')
  const variants = (list?.list() ?? []).map((item): Variant => {
    const variant = {
      title: item.need('title', 'Caps of 16 children')?.text() ?? '',
      varies: item.at('varies')?.text() ?? '',
      set: (item.at('set')?.list() ?? []).map((setting) => setting.text()),
      replace: (item.at('replace')?.entries() ?? []).map((by) => ({
        name: by.name,
        by: by.text(),
        place: by.key,
        named: by.value.place,
      })),
      replications: item.at('replications')?.wholeNumber(1, 10_000) ?? runs,
    }
    item.done()
    return variant
  })
  root.done()
  return gathered.problems.length > 0 ? { ok: false, problems: gathered.problems } : { ok: true, variants }
}
