import type { Cursor } from './cursor.ts'
import { findCursor } from './find-cursor.ts'
import type { StageStatus } from './stage-status.ts'
import { GROWN_UP } from './read-ages.ts'
import { lasts } from './stage-length.ts'
import type { Scenario } from './scenario.ts'

/** Who may be where: families at home and children in or after care do not stand in each other's stages. */
export function checkPlaces(scenario: Scenario, root: Cursor): void {
  const status = (name: string): StageStatus | undefined =>
    scenario.pathway.stages.find((stage) => stage.name === name)?.countsAs
  const isSingle = (name: string): boolean => status(name) === 'looked-after' || status(name) === 'leaving-care'
  const isCare = (name: string): boolean => status(name) === 'looked-after'
  const refuse = (path: readonly string[], name: string, wanted: string): void => {
    const counts = `"${name}" counts as ${status(name)}.`
    findCursor(root, path).report('wrong-stage', counts, `Name a stage that counts as ${wanted}.`)
  }
  const { demand, pathway, openingStock } = scenario
  const home = 'something at home: neither looked-after nor leaving-care'
  if (isSingle(demand.entry)) refuse(['demand', 'entry'], demand.entry, home)
  const alone = demand.unaccompanied?.entry
  if (alone !== undefined && status(alone) && !isCare(alone)) {
    refuse(['demand', 'unaccompanied', 'entry'], alone, 'looked-after')
  }
  for (const { stage } of demand.transfersIn ?? []) {
    if (isSingle(stage)) refuse(['demand', 'transfersIn', stage], stage, home)
  }
  const back = pathway.returnAfterClosure?.to
  if (back !== undefined && isSingle(back)) refuse(['pathway', 'returnAfterClosure', 'to'], back, home)
  const again = pathway.returnToCare?.to
  if (again !== undefined && status(again) && !isCare(again)) {
    refuse(['pathway', 'returnToCare', 'to'], again, 'looked-after')
  }
  for (const stage of pathway.stages) {
    const path = ['pathway', 'stages', stage.name]
    if (stage.enquiry && isSingle(stage.enquiry.to)) refuse([...path, 'enquiry', 'to'], stage.enquiry.to, home)
    for (const route of stage.routes) {
      if (route.takes !== 'one child' || route.to === '' || isSingle(route.to)) continue
      const cursor = findCursor(root, [...path, 'routes', route.name, 'takes'])
      cursor.report('wrong-stage', 'A route for one child must lead into care.', 'Write "takes: every child".')
    }
  }
  for (const group of openingStock.groups) {
    const cursor = findCursor(root, ['openingStock', 'groups', group.name])
    if (!status(group.stage)) continue
    if (group.families === isSingle(group.stage)) {
      const at = findCursor(cursor, [group.families ? 'stage' : 'oneByOne'])
      const message = `"${group.stage}" counts as ${status(group.stage)}.`
      const hint = group.families ? 'Children are held one by one there: add "oneByOne: true".' : 'Take "oneByOne" out.'
      at.report('wrong-stage', message, hint)
    }
    if (pathway.stages.some((stage) => stage.name === group.stage && !lasts(stage))) {
      const message = `"${group.stage}" has no length, so nobody is found in it.`
      findCursor(cursor, ['stage']).report('wrong-stage', message, 'Name a stage that lasts.')
    }
    checkAges(group.ages, group.agesAt, status(group.stage) === 'leaving-care', cursor)
  }
}

/** Ages of care leavers are told as they are now, and tell how long they have been there; all others are children. */
function checkAges(
  ages: readonly { readonly from: number; readonly below: number }[] | undefined,
  at: 'entry' | 'now',
  isLeaving: boolean,
  group: Cursor,
): void {
  const cursor = findCursor(group, ['ages'])
  if (isLeaving) {
    if (ages && at === 'now' && ages.every((band) => band.from >= GROWN_UP)) return
    const hint = 'Write "ages: { at: now, 18-20: 100 % }".'
    cursor.report('out-of-range', 'Care leavers need their ages of now, all of 18 or over.', hint, cursor.key)
  } else if (at === 'now' || ages?.some((band) => band.below > GROWN_UP)) {
    const hint = 'Give ages under 18, at entry.'
    cursor.report('out-of-range', 'These are children, and their ages those at entry.', hint, cursor.key)
  }
}
