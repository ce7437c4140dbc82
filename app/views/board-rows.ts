import type { Scenario } from '../../src/browser.ts'

/** A stretch of stages that one team holds for the same families. */
export interface BoardBar {
  readonly team: string
  /** The line of the file the team was written under. */
  readonly line: string
  readonly stages: readonly string[]
  readonly posts: number
  /** What it means that this team begins here: a hand-off where both sides have workers. */
  readonly before: 'start' | 'hand-off' | 'new-team'
}

/** Localities whose families are held alike, and by whom at each stage. */
export interface BoardRow {
  readonly localities: readonly string[]
  readonly bars: readonly BoardBar[]
}

export interface Board {
  readonly stages: readonly string[]
  readonly rows: readonly BoardRow[]
}

/** Who holds a family at each stage, from the map of teams alone: the stage × team board. */
export function boardOf({ pathway, teams, area }: Scenario): Board {
  const holders = (stage: string, locality: string) =>
    teams.teams.filter(({ holds }) =>
      holds.some(
        ({ stage: held, when }) =>
          held === stage && (when.localities === undefined || when.localities.includes(locality)),
      ),
    )
  const stages = pathway.stages
    .map(({ name }) => name)
    .filter((stage) => area.localities.some(({ name }) => holders(stage, name).length > 0))
  const rows = new Map<string, { localities: string[]; bars: BoardBar[] }>()
  for (const { name: locality } of area.localities) {
    const bars: BoardBar[] = []
    for (const stage of stages) {
      const found = holders(stage, locality)
      const team = found.map(({ name }) => name).join(' or ') || 'Nobody'
      const posts = found.reduce((sum, one) => sum + one.posts, 0)
      const last = bars.at(-1)
      if (last?.team === team) bars[bars.length - 1] = { ...last, stages: [...last.stages, stage] }
      else {
        const before = last === undefined ? 'start' : last.posts > 0 && posts > 0 ? 'hand-off' : 'new-team'
        bars.push({ team, line: found[0]?.line ?? '', stages: [stage], posts, before })
      }
    }
    const key = JSON.stringify(bars)
    const row = rows.get(key)
    if (row) row.localities.push(locality)
    else rows.set(key, { localities: [locality], bars })
  }
  return { stages, rows: [...rows.values()] }
}

/** "All localities", or their names. */
export function localitiesTold({ localities }: BoardRow, of: number): string {
  return localities.length === of ? 'All localities' : localities.join(', ')
}

/** Hand-offs a family meets that goes through every stage in order, least and most of the rows. */
export function handOffsOf({ rows }: Board): readonly [number, number] {
  const counts = rows.map(({ bars }) => bars.filter(({ before }) => before === 'hand-off').length)
  return [Math.min(...counts), Math.max(...counts)]
}
