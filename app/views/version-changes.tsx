import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { changesOf } from '../state/changes.ts'
import type { Version } from '../state/kept-work.ts'
import { type Plan, readArm } from '../state/plan.ts'

interface Props {
  readonly versions: readonly Version[]
  readonly plan: Plan
}

/** What changed between any two: a version and another, or the plan as it is now. */
export function VersionChanges({ versions, plan }: Props): VNode {
  const all = [
    ...versions.map(({ id, name, plan: kept }) => ({ id, name, plan: kept })),
    { id: 'now', name: 'The plan as it is now', plan },
  ]
  const [from, setFrom] = useState(all[0]?.id ?? 'now')
  const [to, setTo] = useState('now')
  const [lines, setLines] = useState<readonly string[]>()
  const before = all.find(({ id }) => id === from)?.plan ?? plan
  const after = all.find(({ id }) => id === to)?.plan ?? plan
  useEffect(() => {
    let wanted = true
    void Promise.all([readArm(before), readArm(after)]).then(([one, other]) => {
      if (wanted) setLines(one.ok && other.ok ? changesOf(one.arm.scenario, other.arm.scenario) : undefined)
      return undefined
    })
    return () => {
      wanted = false
    }
  }, [before, after])
  const choice = (id: string, label: string, value: string, set: (id: string) => void): VNode => (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => set(event.currentTarget.value)}>
        {all.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <>
      <h3 class="m">What changed</h3>
      <div class="pair">
        {choice('changed-from', 'From', from, setFrom)}
        {choice('changed-to', 'To', to, setTo)}
      </div>
      {lines?.length === 0 && <p>Nothing.</p>}
      <ul class="changes">
        {lines?.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
