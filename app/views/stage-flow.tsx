import type { VNode } from 'preact'
import { capital, plainNumber, type StudyResult } from '../../src/browser.ts'

interface Next {
  readonly to: string
  readonly children: number
  readonly handedOff: number
}

/** The stages as a flow: how many children a year go on from each, to where, and how many are handed on. */
export function StageFlow({ result }: { readonly result: StudyResult }): VNode {
  const arm = result.arms[0]?.name ?? ''
  const stages = flowOf(result, arm)
  const most = Math.max(1, ...stages.map(({ total }) => total))
  return (
    <>
      <ol class="flow">
        {stages.map(({ stage, total, next }) => (
          <li key={stage}>
            <h3 class="m">{capital(stage)}</h3>
            <svg class="flow-bar" width="100%" height="10" aria-hidden="true">
              <rect width={`${(100 * total) / most}%`} height="10" fill="var(--a)" />
            </svg>
            <p>{told(total)} children a year go on from here</p>
            <ul>
              {next.map(({ to, children, handedOff }) => (
                <li key={to}>
                  {told(children)} to {to}
                  {handedOff > 0 && `, ${told(handedOff)} of them handed on to another team`}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <details class="data">
        <summary>
          Show as a table<span class="vh">: children a year from stage to stage</span>
        </summary>
        <div class="scroll" role="region" aria-label="Children a year from stage to stage" tabIndex={0}>
          <table>
            <caption class="vh">Children a year from stage to stage</caption>
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">Team</th>
                <th scope="col">To</th>
                <th scope="col">Team</th>
                <th scope="col" class="n">
                  Children a year
                </th>
                <th scope="col" class="n">
                  Handed on
                </th>
                <th scope="col" class="n last">
                  Wait, working days
                </th>
              </tr>
            </thead>
            <tbody>
              {result.routes
                .filter((route) => route.arm === arm)
                .map((route, i) => (
                  <tr key={i}>
                    <th scope="row">{route.from.stage}</th>
                    <td>{route.from.team}</td>
                    <td>{route.to.stage}</td>
                    <td>{route.to.team}</td>
                    <td class="n">{told(route.childrenAYear)}</td>
                    <td class="n">{told(route.handedOffAYear)}</td>
                    <td class="n last">
                      {route.meanWait === undefined ? 'no wait' : plainNumber(route.meanWait, 'days', 'table')}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}

function told(children: number): string {
  return plainNumber(children, 'count', 'table')
}

function flowOf({ routes }: StudyResult, arm: string): { stage: string; total: number; next: Next[] }[] {
  const stages = new Map<string, Map<string, Next>>()
  for (const { arm: of, from, to, childrenAYear, handedOffAYear } of routes) {
    if (of !== arm) continue
    const next = stages.get(from.stage) ?? new Map<string, Next>()
    const before = next.get(to.stage)
    next.set(to.stage, {
      to: to.stage,
      children: (before?.children ?? 0) + childrenAYear,
      handedOff: (before?.handedOff ?? 0) + handedOffAYear,
    })
    stages.set(from.stage, next)
  }
  return [...stages].map(([stage, next]) => {
    const all = [...next.values()].filter(({ children }) => children >= 0.5).toSorted((a, b) => b.children - a.children)
    return { stage, total: all.reduce((sum, { children }) => sum + children, 0), next: all }
  })
}
