import { capital, type Scenario, teamsInWords } from '../../src/browser.ts'
import { leversOf } from './levers.ts'

/** What is different in a plan from the model below it, each difference in a line of words. */
export function changesOf(below: Scenario, plan: Scenario): string[] {
  const labels = new Map([...leversOf(below), ...leversOf(plan)].map(({ path, label }) => [path.join('.'), label]))
  const told = (path: string): string => labels.get(path) ?? capital(path.split('.').slice(1).join(', '))
  const before = new Map(below.figures.map((figure) => [figure.path, figure.written]))
  const after = new Map(plan.figures.map((figure) => [figure.path, figure.written]))
  const values = [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [from, to] = [before.get(path), after.get(path)]
    if (from === to) return []
    if (from === undefined) return [`${told(path)}: ${to}`]
    return [`${told(path)}: ${from} → ${to ?? 'taken out'}`]
  })
  return [...values, ...teamChanges(below, plan), ...timeChanges(below, plan)]
}

/** Teams that hold other stages or other families than before. */
function teamChanges(below: Scenario, plan: Scenario): string[] {
  const rows = (scenario: Scenario): Map<string, string> =>
    new Map(teamsInWords(scenario).map(({ team, holds, whom }) => [team, whom === '' ? holds : `${holds} (${whom})`]))
  const [before, after] = [rows(below), rows(plan)]
  return [
    ...[...before].flatMap(([team, holds]) => {
      const now = after.get(team)
      if (now === holds) return []
      return [now === undefined ? `${team}: no longer there` : `${team} holds ${now === '' ? 'nothing' : now}`]
    }),
    ...[...after].flatMap(([team, holds]) => (before.has(team) ? [] : [`${team}: new, holds ${holds}`])),
  ]
}

/** When the teams come in. */
function timeChanges(below: Scenario, plan: Scenario): string[] {
  const dates = ({ rollOut }: Scenario): Map<string, string> =>
    new Map(rollOut?.goLive.map(({ locality, date }) => [locality, date]))
  const before = dates(below)
  return [...dates(plan)].flatMap(([locality, date]) => {
    const was = before.get(locality)
    return was === date ? [] : [`${locality} goes live on ${date}${was === undefined ? '' : ` instead of ${was}`}`]
  })
}
