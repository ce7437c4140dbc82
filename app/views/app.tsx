import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { redo, undo } from '../state/actions.ts'
import { places, routeOf, views } from '../state/route.ts'
import type { AppState } from '../state/store.ts'
import { savePlanFile } from '../files/save-plan-file.ts'
import { AreaView } from './area-view.tsx'
import { ChildrenView } from './children-view.tsx'
import { CompareView } from './compare-view.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { Header } from './header.tsx'
import { LiveRegion } from './live-region.tsx'
import { OnPaper } from './on-paper.tsx'
import { ProblemsView } from './problems-view.tsx'
import { StaffingView } from './staffing-view.tsx'
import { SureView } from './sure-view.tsx'
import { TakeAwayView } from './take-away-view.tsx'
import { TeamsView } from './teams-view.tsx'
import { TodayView } from './today-view.tsx'
import { TruthView } from './truth-view.tsx'
import { useAppState } from './use-app-state.ts'

/** The whole page: header, places, and the place where we are. */
export function App(): VNode {
  const state = useAppState()
  const route = useRoute(state)
  const main = useRef<HTMLElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    document.title = `${titleOf(route)} – caseflow`
    // Whoever went somewhere by keyboard stands at its heading; the first page is left as the browser has it.
    if (moved.current) main.current?.querySelector<HTMLElement>('h1')?.focus()
    if (moved.current) scrollTo(0, 0)
    moved.current = true
  }, [route])
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => skipTo(event, main.current)}>
        Skip to the main part
      </a>
      <Header state={state} route={route} />
      <main id="main" class="wrap" tabIndex={-1} ref={main}>
        {state.elsewhere && <Elsewhere />}
        {viewOf(route, state)}
      </main>
      <LiveRegion state={state} />
      <footer>
        <div class="wrap">
          <OnPaper state={state} />
          <p>
            Simulated figures: every child counted here is simulated. Nothing you type or open leaves this computer.
          </p>
        </div>
      </footer>
    </>
  )
}

function viewOf(route: string, state: AppState): VNode {
  if (route === 'problems') return <ProblemsView state={state} />
  if (route === 'area' || !state.plan) return <AreaView state={state} />
  if (route === 'today') return <TodayView state={state} />
  if (route === 'teams') return <TeamsView state={state} />
  if (route.startsWith('children')) return <ChildrenView state={state} route={route} />
  if (route === 'sure') return <SureView state={state} />
  if (route === 'sure/truth') return <TruthView state={state} />
  if (route === 'staffing') return <StaffingView state={state} />
  if (route === 'take-away') return <TakeAwayView state={state} />
  const [view] = views.find(([, address]) => address === route) ?? views[0]
  return <CompareView state={state} view={view} />
}

/** Where we are. An address inside the page, such as that of a word's meaning, leaves us there. */
function useRoute(state: AppState): string {
  const first = state.plan ? 'compare' : 'area'
  const [route, setRoute] = useState(() => routeOf(location.hash) ?? first)
  useEffect(() => {
    const follow = (): void => {
      const next = location.hash === '' ? first : routeOf(location.hash)
      if (next !== undefined) setRoute(next)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [first])
  return route
}

function titleOf(route: string): string {
  const view = views.find(([, address]) => address === route)?.[2]
  return (
    view ??
    places.find(([address]) => address === route.split('/')[0])?.[1] ??
    (route === 'staffing' ? 'Find the staffing' : 'Problems')
  )
}

function skipTo(event: Event, main: HTMLElement | null): void {
  event.preventDefault()
  main?.focus()
}

/** Undo, redo and save by the keys every program has for them; fields keep their own undo while text is typed. */
function onKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return
  const key = event.key.toLowerCase()
  const isTyping =
    event.target instanceof HTMLInputElement && event.target.type === 'text' && event.target.dataset.dirty === 'true'
  if (key === 's') {
    event.preventDefault()
    savePlanFile()
  } else if (key === 'z' && !isTyping) {
    event.preventDefault()
    void (event.shiftKey ? redo() : undo())
  } else if (key === 'y' && !isTyping) {
    event.preventDefault()
    void redo()
  }
}
