import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { DifferenceSection } from '../../src/browser.ts'
import { differenceOf } from '../state/changes.ts'
import type { Plan } from '../state/plan.ts'

interface Props {
  readonly before: string | Plan
  readonly after: string | Plan
  /** Said where nothing differs. */
  readonly none: string
}

/** How two models differ, in words. While one of them cannot be read, what was last known stays. */
export function Differences({ before, after, none }: Props): VNode {
  const [sections, setSections] = useState<readonly DifferenceSection[]>()
  useEffect(() => {
    let wanted = true
    void differenceOf(before, after).then((found) => {
      if (wanted && found) setSections(found)
      return undefined
    })
    return () => {
      wanted = false
    }
  }, [before, after])
  if (sections?.length === 0) return <p class="cap">{none}</p>
  return (
    <dl class="changes">
      {sections?.map(({ heading, sentences }) => (
        <div key={heading}>
          <dt>{heading}</dt>
          {sentences.map((sentence) => (
            <dd key={sentence}>{sentence}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
