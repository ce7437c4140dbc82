import type { Cursor } from './cursor.ts'
import { findCursor } from './find-cursor.ts'
import type { Scenario } from './scenario.ts'
import { canBeInstant } from './stage-length.ts'

/** Stages of no length that may follow each other within a day. */
const LONGEST_CHAIN = 8

/** Every stage can be reached, and left in the end; nobody goes round for ever within a day. */
export function checkReach(scenario: Scenario, root: Cursor): void {
  const { demand, pathway, openingStock } = scenario
  const stages = new Map(pathway.stages.map((stage) => [stage.name, stage]))
  const stageAt = (name: string): Cursor => findCursor(root, ['pathway', 'stages', name])
  const reached = spread(
    [
      demand.entry,
      ...(demand.unaccompanied ? [demand.unaccompanied.entry] : []),
      ...(demand.transfersIn ?? []).map((transfer) => transfer.stage),
      ...(pathway.returnAfterClosure ? [pathway.returnAfterClosure.to] : []),
      ...(pathway.returnToCare ? [pathway.returnToCare.to] : []),
      ...openingStock.groups.map((group) => group.stage),
    ],
    (name) => {
      const stage = stages.get(name)
      return stage ? [...stage.routes.map((route) => route.to), ...(stage.enquiry ? [stage.enquiry.to] : [])] : []
    },
  )
  const leaving = spread(['close'], (name) =>
    pathway.stages.filter((stage) => stage.routes.some((route) => route.to === name)).map((stage) => stage.name),
  )
  for (const { name, routes } of pathway.stages) {
    const cursor = stageAt(name)
    if (!leaving.has(name)) {
      const message = routes.length === 0 ? `Nothing follows "${name}".` : `No way leads from "${name}" to closure.`
      cursor.report('dead-end-stage', message, 'Give it a route to "close", or to a stage that has one.', cursor.key)
    }
    if (!reached.has(name)) {
      const hint = 'Point a route at it, or take it out with "null".'
      cursor.report('unreachable-stage', `No route leads to "${name}".`, hint, cursor.key)
    }
  }
  const instantAfter = (name: string): string[] =>
    (stages.get(name)?.routes ?? []).map((route) => route.to).filter((to) => canBeInstant(stages.get(to)))
  const rings = pathway.stages.filter(
    (stage) => canBeInstant(stage) && spread(instantAfter(stage.name), instantAfter).has(stage.name),
  )
  const [first] = rings
  if (first) {
    const cursor = stageAt(first.name)
    const names = rings.map((stage) => `"${stage.name}"`).join(', ')
    const message = `Children could go round for ever within a day, through stages of no length: ${names}.`
    cursor.report('endless-loop', message, 'Give one of the stages on the way a length.', cursor.key)
    return
  }
  const long = pathway.stages.find((stage) => canBeInstant(stage) && chain(stage.name, instantAfter) > LONGEST_CHAIN)
  if (!long) return
  const cursor = stageAt(long.name)
  const message = `More than ${LONGEST_CHAIN} stages of no length follow each other from "${long.name}" on.`
  cursor.report('endless-loop', message, 'Give one of them a length.', cursor.key)
}

/** All that can be come to from some beginnings. */
function spread(from: readonly string[], next: (name: string) => readonly string[]): Set<string> {
  const found = new Set<string>()
  const open = [...from]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue
    found.add(name)
    open.push(...next(name))
  }
  return found
}

/** The most stages of no length that follow each other from one on, where there are no rings. */
function chain(name: string, after: (name: string) => readonly string[], longest = new Map<string, number>()): number {
  const known = longest.get(name)
  if (known !== undefined) return known
  const found = 1 + Math.max(0, ...after(name).map((next) => chain(next, after, longest)))
  longest.set(name, found)
  return found
}
