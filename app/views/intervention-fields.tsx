import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { evidence, interventionsIntro, type Programme, programmeInWords } from '../../src/browser.ts'
import { beginIntervention, interventionsOffered, leaveOutIntervention } from '../state/intervention-edits.ts'
import type { Arm } from '../state/plan.ts'
import { DateInRun } from './date-in-run.tsx'

interface Props {
  readonly arm: Arm
  readonly planText: string
  /** The model the plan lies over. */
  readonly extended: Arm | undefined
  /** Years that are looked at. */
  readonly years: number
}

/** What can be done beside the teams: everything on the shelf and what the plan's own file has, each with its evidence. */
export function InterventionFields({ arm, planText, extended, years }: Props): VNode | undefined {
  const { scenario } = arm
  const [offered, setOffered] = useState<readonly Programme[]>([])
  useEffect(() => {
    let wanted = true
    void interventionsOffered(planText, scenario.start).then((programmes) => wanted && setOffered(programmes))
    return () => {
      wanted = false
    }
  }, [extended?.name, scenario.start])
  const has = scenario.interventions?.programmes ?? []
  const own = has.filter(({ name }) => !offered.some((one) => one.name === name))
  if (offered.length + own.length === 0) return undefined
  const below = new Set(extended?.scenario.interventions?.programmes.map(({ name }) => name))
  const end = `${Number(scenario.start.slice(0, 4)) + Math.min(scenario.years, years)}${scenario.start.slice(4)}`
  return (
    <details class="group">
      <summary>Interventions</summary>
      <p class="hint">{interventionsIntro}</p>
      <dl class="assumed">
        {[...offered, ...own].map((one) => {
          const now = has.find(({ name }) => name === one.name)
          return (
            <div key={one.name}>
              <dt>
                <label class="check">
                  <input
                    type="checkbox"
                    checked={now !== undefined}
                    onChange={() =>
                      void (now
                        ? leaveOutIntervention(one.name, below.has(one.name))
                        : beginIntervention(one.name, scenario.start))
                    }
                  />{' '}
                  {one.name}
                </label>
              </dt>
              {now && (
                <dd>
                  <BeginsOn programme={now} start={scenario.start} end={end} />
                </dd>
              )}
              {programmeInWords(now ?? one)
                .filter((words) => now !== undefined || !words.startsWith('It begins '))
                .map((words) => (
                  <dd key={words}>{words}</dd>
                ))}
              {one.effects.map(({ name, confidence, design, source }) => (
                <dd class="hint" key={name}>
                  {design} <span class="tag">{evidence[confidence]}</span> Source: {source}
                </dd>
              ))}
            </div>
          )
        })}
      </dl>
    </details>
  )
}

/** The day an intervention begins: one for all localities can be moved here, days of their own in the file. */
function BeginsOn({
  programme: { name, starts },
  start,
  end,
}: {
  readonly programme: Programme
  readonly start: string
  readonly end: string
}): VNode {
  const dates = [...new Set(starts.map(({ date }) => date))]
  const [date] = dates
  if (dates.length !== 1 || date === undefined)
    return <p>Begins on a day of its own in each locality; they are in the file.</p>
  return (
    <DateInRun
      id={`begins-${name.replaceAll(/\W+/g, '-')}`}
      label="Begins on"
      date={date}
      start={start}
      end={end}
      must="It must begin"
      onDate={(next) => void beginIntervention(name, next)}
    />
  )
}
