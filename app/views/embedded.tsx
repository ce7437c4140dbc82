import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { drawView, type Leaning, type ReportView, type StudyResult } from '../../src/browser.ts'
import { addDownloads } from '../files/add-downloads.ts'

/** A part of the report, drawn by the report's own code. It is drawn anew only when the result is another. */
export function Embedded({
  result,
  view,
  inputs,
}: {
  readonly result: StudyResult
  readonly view: ReportView
  /** What the answer leans on, where that was asked. */
  readonly inputs?: Leaning | undefined
}): VNode {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const drawn = drawView(result, view, document, inputs)
    addDownloads(drawn, result)
    if (view === 'answer') pointToMap(drawn)
    // What the reader had opened stays open: a redrawn table has the place of the one before.
    const before = [...(place.current?.querySelectorAll('details') ?? [])].map(({ open }) => open)
    drawn.querySelectorAll('details').forEach((details, i) => {
      details.open = before[i] ?? false
    })
    place.current?.replaceChildren(drawn)
  }, [result, view, inputs])
  return <div ref={place} onClick={followWord} />
}

/** Whoever reads that a plan cannot last is led to where that stands by team and month. */
function pointToMap(drawn: HTMLElement): void {
  const link = document.createElement('a')
  link.href = '#/compare/places'
  link.textContent = 'See it by team and month'
  drawn.querySelector('.warn p')?.append(' ', link)
}

/** Links inside a part lead to places in it: focus goes there too, and the address keeps the route. */
function followWord(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null
  const id = link?.getAttribute('href')?.slice(1) ?? ''
  const target = id === '' ? null : document.getElementById(id)
  if (!target) return
  event.preventDefault()
  target.scrollIntoView()
  target.focus()
}
