import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface Props {
  /** What decides which controls there are. */
  readonly phase: string
  readonly class?: string
  readonly children: ComponentChildren
}

/**
 * Controls that take each other's place, such as a start and its stop. Whoever stood at one by keyboard stands at its
 * successor, and not at the top of the page; where none follows, at what is said instead.
 */
export function KeptFocus({ phase, class: name, children }: Props): VNode {
  const place = useRef<HTMLDivElement>(null)
  const was = useRef(false)
  useEffect(() => {
    if (!was.current || document.activeElement !== document.body) return
    const next = place.current?.querySelector('button') ?? place.current
    next?.focus({ preventScroll: true })
  }, [phase])
  return (
    <div
      ref={place}
      class={name === undefined ? 'kept' : `kept ${name}`}
      tabIndex={-1}
      onFocusIn={() => {
        was.current = true
      }}
      onFocusOut={({ relatedTarget }) => {
        // A control that is taken away loses focus to nothing.
        if (relatedTarget !== null) was.current = false
      }}
    >
      {children}
    </div>
  )
}
