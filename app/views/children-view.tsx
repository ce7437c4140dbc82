import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import {
  capital,
  type ChildrenFound,
  childDescriptions,
  type KnownChild,
  readChildDescription,
  several,
} from '../../src/browser.ts'
import { findChildren } from '../state/ask-children.ts'
import { childOf, childRoute, goTo } from '../state/route.ts'
import type { AppState } from '../state/store.ts'
import { ChildStory } from './child-story.tsx'
import { RunStatus } from './run-status.tsx'

/** Stories that are asked for most, as buttons. */
const stories = ['four workers', 'most workers', 'waited longest', 'three teams', 'came back once'] as const

/** One child's story step by step: found by what happened to her, told under each model. */
export function ChildrenView({ state, route }: { readonly state: AppState; readonly route: string }): VNode {
  const { arms, result } = state.run
  const shown = childOf(route)
  const index = shown ? arms.findIndex(({ name }) => name === shown.arm) : -1
  const hasResults = result !== undefined && arms.length > 0
  return (
    <>
      {hasResults && shown && index >= 0 ? (
        <ChildStory state={state} index={index} run={shown.run} child={shown.child} />
      ) : (
        <>
          <h1 class="xl" tabIndex={-1}>
            One child’s story
          </h1>
          <p class="lead">Every child here is simulated. No real child’s record is in this program.</p>
        </>
      )}
      {hasResults && shown && index < 0 && <p class="inset">There is no model “{shown.arm}” in this comparison.</p>}
      {(!hasResults || state.run.stale) && <RunStatus state={state} />}
      {hasResults && <Finder key="finder" state={state} shownArm={Math.max(0, index)} />}
    </>
  )
}

type Search =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'busy'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'found'; readonly text: string; readonly arm: string; readonly found: ChildrenFound }

/** Finds children by a description or a number and goes to the first of them. */
function Finder({ state, shownArm }: { readonly state: AppState; readonly shownArm: number }): VNode {
  const { arms } = state.run
  const [index, setIndex] = useState(shownArm)
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState<Search>({ kind: 'nothing' })
  useEffect(() => setIndex(shownArm), [shownArm])
  const arm = arms[index] ?? arms[0]
  if (!arm) return <></>
  const find = async (text: string): Promise<void> => {
    const [, run = '1', child] = /^(?:sim([1-9]\d*)c)?(\d+)$/i.exec(text.trim()) ?? []
    if (child !== undefined) {
      setSearch({ kind: 'nothing' })
      goTo(childRoute(arm.name, `SIM${run}C${child}`))
      return
    }
    if (!readChildDescription(text)) {
      const known = childDescriptions.map((example) => `“${example}”`).join(', ')
      setSearch({
        kind: 'refused',
        why: `Not known: “${text}”. Write a child’s number, or, with any number: ${known}.`,
      })
      return
    }
    setSearch({ kind: 'busy', text })
    try {
      const found = await findChildren(arm, index, 1, text)
      setSearch({ kind: 'found', text, arm: arm.name, found })
      const [first] = found.children
      if (first) goTo(childRoute(arm.name, String(first['child'])))
    } catch (error) {
      setSearch({ kind: 'refused', why: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <section class="sec" aria-labelledby="find-child">
      <h2 class="l" id="find-child">
        Find a child by what happened
      </h2>
      <div class="field">
        <label for="child-model">Under</label>
        <select
          id="child-model"
          value={String(index)}
          onChange={(event) => setIndex(Number(event.currentTarget.value))}
        >
          {arms.map(({ name, scenario }, i) => (
            <option key={name} value={String(i)}>
              {scenario.title}
            </option>
          ))}
        </select>
      </div>
      <p class="stories">
        {stories.map((text) => (
          <button type="button" class="btn second" key={text} onClick={() => void find(text)}>
            {capital(text)}
          </button>
        ))}
      </p>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault()
          void find(typed)
        }}
      >
        <label for="child-words">Or say what happened, or the child’s number</label>
        <p class="hint" id="child-words-hint">
          As {childDescriptions.slice(2, 4).join(', ')} or 1047. The first run is searched; SIM7C1047 is of the seventh.
        </p>
        <input
          id="child-words"
          type="text"
          value={typed}
          aria-describedby="child-words-hint"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />{' '}
        <button type="submit" class="btn second">
          Find
        </button>
      </form>
      <div role="status">
        {search.kind === 'busy' && <p>Looking through one run for: {search.text}.</p>}
        {search.kind === 'refused' && <p class="inset">{search.why}</p>}
        {search.kind === 'found' && <Found {...search} />}
      </div>
    </section>
  )
}

function Found({ text, arm, found }: Extract<Search, { kind: 'found' }>): VNode {
  const { count, children } = found
  if (count === 0) return <p>No child of the first run: {text}.</p>
  return (
    <>
      <p>
        {several(count, 'child', 'children')} of the first run: {text}.
        {count > children.length && ` The first ${children.length}:`}
      </p>
      <ul class="found">
        {children.map((child) => (
          <li key={String(child['child'])}>
            <a href={`#/${childRoute(arm, String(child['child']))}`}>{toldShortly(child)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function toldShortly(child: KnownChild): string {
  const days = Number(child['longest_wait'] ?? 0)
  const wait = days === 0 ? '' : `, waited ${several(days, 'working day', 'working days')} at most`
  const number = String(child['child']).replace(/^SIM1C/, '')
  return `Child ${number}, ${child['locality']}: ${several(Number(child['workers']), 'worker', 'workers')}, held by ${several(Number(child['teams']), 'team', 'teams')}${wait}`
}
