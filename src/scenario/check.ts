import { checkHolders } from './check-holders.ts'
import type { Cursor } from './cursor.ts'
import type { Condition, Stage } from './pathway.ts'
import type { ProblemCode } from './problem.ts'
import type { Scenario } from './scenario.ts'
import { suggest } from './suggest.ts'

/**
 * Sense beyond shape: every name means something, every stage can be reached and left, somebody holds it. A base leaves
 * who holds what to the scenarios that extend it.
 */
export function checkSense(scenario: Scenario, root: Cursor, asBase: boolean): void {
  const at = (path: readonly string[]): Cursor => {
    let cursor = root
    for (const key of path) cursor = cursor.unwrap().at(key) ?? cursor
    return cursor
  }
  const stageNames = scenario.pathway.stages.map((stage) => stage.name)
  const known = (
    code: ProblemCode,
    what: string,
    names: readonly string[],
    name: string,
    path: readonly string[],
  ): void => {
    if (names.includes(name)) return
    at(path).report(code, `There is no ${what} "${name}".`, `${suggest(name, names)}They are: ${names.join(', ')}.`)
  }
  const knownStage = (name: string, path: readonly string[]): void =>
    known('unknown-stage', 'stage', stageNames, name, path)

  knownStage(scenario.demand.entry, ['demand', 'entry'])
  const { unaccompanied } = scenario.demand
  if (unaccompanied) knownStage(unaccompanied.entry, ['demand', 'unaccompanied', 'entry'])
  for (const key of ['returnAfterClosure', 'returnToCare'] as const) {
    const law = scenario.pathway[key]
    if (law) knownStage(law.to, ['pathway', key, 'to'])
  }
  for (const group of scenario.openingStock.groups)
    knownStage(group.stage, ['openingStock', 'groups', group.name, 'stage'])

  const localities = scenario.area.localities.map((locality) => locality.name)
  const needs = scenario.needs.categories.map((category) => category.code)
  const knownCondition = (when: Condition, path: readonly string[]): void => {
    for (const place of when.localities ?? []) known('unknown-locality', 'locality', localities, place, path)
    for (const need of when.needs ?? []) known('unknown-need', 'need', needs, need, path)
  }
  for (const stage of scenario.pathway.stages) {
    const path = ['pathway', 'stages', stage.name]
    for (const { when } of stage.stay) knownCondition(when, [...path, 'stay'])
    for (const { when } of stage.enquiry?.cases ?? []) knownCondition(when, [...path, 'enquiry'])
    if (stage.enquiry) knownStage(stage.enquiry.to, [...path, 'enquiry', 'to'])
    if (stage.routes.length === 0)
      at(path).report('dead-end-stage', `Nothing follows "${stage.name}".`, 'Give it at least one route.')
    for (const route of stage.routes) {
      const routePath = [...path, 'routes', route.name]
      if (route.to !== 'close') knownStage(route.to, [...routePath, 'to'])
      for (const { when } of route.shares) knownCondition(when, routePath)
      for (const place of Object.keys(route.times))
        known('unknown-locality', 'locality', localities, place, [...routePath, 'times'])
      if (route.takes === 'one child' && !isHeldSingly(scenario, route.to)) {
        at(routePath).report('wrong-kind', 'A route for one child must lead into care.', 'Write "takes: every child".')
      }
    }
  }

  const roles = scenario.workforce.roles.map((role) => role.name)
  for (const team of scenario.teams.teams) {
    const path = ['teams', team.line]
    if (team.role !== '') {
      known('unknown-role', 'role', roles, team.role, [...path, 'role'])
      if (team.posts < 1)
        at([...path, 'posts']).report(
          'no-posts',
          `${team.name} has no posts, so nobody it holds would ever have a worker.`,
          'Give it at least one post, or take its role away.',
        )
    }
    for (const holding of team.holds) {
      knownStage(holding.stage, [...path, 'holds'])
      knownCondition(holding.when, path)
    }
  }

  checkReach(scenario, at)
  checkLoops(scenario, at)
  if (!asBase) checkHolders(scenario, at)
}

function isHeldSingly(scenario: Scenario, name: string): boolean {
  const stage = scenario.pathway.stages.find((candidate) => candidate.name === name)
  return stage?.countsAs === 'looked-after' || stage?.countsAs === 'leaving-care'
}

/** Whether a stage has no length for anybody. */
export function isInstant(stage: Stage): boolean {
  return stage.stay.every(({ law }) => law.law === 'constant' && law.value === 0 && law.untilBirthday === undefined)
}

function checkReach(scenario: Scenario, at: (path: readonly string[]) => Cursor): void {
  const { demand, pathway, openingStock } = scenario
  const reached = new Set<string>()
  const next = [
    demand.entry,
    ...(demand.unaccompanied ? [demand.unaccompanied.entry] : []),
    ...(pathway.returnAfterClosure ? [pathway.returnAfterClosure.to] : []),
    ...(pathway.returnToCare ? [pathway.returnToCare.to] : []),
    ...openingStock.groups.map((group) => group.stage),
  ]
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    const stage = pathway.stages.find((candidate) => candidate.name === name)
    next.push(...(stage?.routes.map((route) => route.to) ?? []), ...(stage?.enquiry ? [stage.enquiry.to] : []))
  }
  for (const stage of pathway.stages) {
    if (!reached.has(stage.name)) {
      at(['pathway', 'stages', stage.name]).report(
        'unreachable-stage',
        `No route leads to "${stage.name}".`,
        'Point a route at it, or take it out with "null".',
      )
    }
  }
}

function checkLoops(scenario: Scenario, at: (path: readonly string[]) => Cursor): void {
  const instant = scenario.pathway.stages.filter(isInstant)
  for (const start of instant) {
    const seen = new Set<string>()
    const next = [start]
    for (let stage = next.pop(); stage; stage = next.pop()) {
      for (const route of stage.routes) {
        const to = instant.find((candidate) => candidate.name === route.to)
        if (to === start) {
          at(['pathway', 'stages', start.name]).report(
            'endless-loop',
            `Children could go round through "${start.name}" for ever within a day.`,
            'Give one of the stages on the way a length.',
          )
          return
        }
        if (to && !seen.has(to.name)) {
          seen.add(to.name)
          next.push(to)
        }
      }
    }
  }
}
