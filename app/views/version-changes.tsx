import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Version } from '../state/kept-work.ts'
import type { Plan } from '../state/plan.ts'
import { Differences } from './differences.tsx'

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
  // A version that was chosen may have been deleted since.
  const before = all.find(({ id }) => id === from) ?? all[0]
  const after = all.find(({ id }) => id === to) ?? all.at(-1)
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
        {choice('changed-from', 'From', before?.id ?? 'now', setFrom)}
        {choice('changed-to', 'To', after?.id ?? 'now', setTo)}
      </div>
      <Differences
        before={before?.plan ?? plan}
        after={after?.plan ?? plan}
        none="Nothing that is simulated differs."
      />
    </>
  )
}
