import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { measures, SEARCH_RUNS, several, type StaffingHeard } from '../../src/browser.ts'
import { findStaffing, type StaffingAnswer, type StaffingAsked, takeStaffing } from '../state/find-staffing.ts'
import { stopLeaning } from '../state/leaning.ts'
import { linesOf } from '../state/team-lines.ts'
import { typedNumber } from '../state/typed-number.ts'
import { goTo } from '../state/route.ts'
import { stopRun } from '../state/running.ts'
import type { AppState } from '../state/store.ts'
import { StaffingFound } from './staffing-found.tsx'

/** Targets that are asked for most: a measure and the side it is limited on. */
const targets = [
  ['caseload-per-worker', 'atMost', 'Children held by each social worker, at most', 16],
  ['assessments-in-45-working-days', 'atLeast', 'Assessments in 45 working days, at least', 90],
  ['allocation-wait', 'atMost', 'Wait for a worker, at most', 2],
  ['unallocated', 'atMost', 'Children without a worker on an average day, at most', 10],
] as const

/** No target is anywhere near; beyond it numbers are no longer written in digits. */
const MOST_LIMIT = 1e9

type Search =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'running'; readonly tried: readonly string[] }
  | { readonly kind: 'stopped'; readonly tried: readonly string[] }
  | { readonly kind: 'found'; readonly found: StaffingAnswer; readonly text: string }

/** How many people a target needs: the fewest posts with which it is met, and how sure that is. */
export function StaffingView({ state }: { readonly state: AppState }): VNode {
  const { plan, arm } = state
  const [which, setWhich] = useState(0)
  const [limit, setLimit] = useState<string>(String(targets[0][3]))
  const [by, setBy] = useState<StaffingAsked['by']>('team')
  const [line, setLine] = useState('')
  const [years, setYears] = useState(2)
  const [search, setSearch] = useState<Search>({ kind: 'none' })
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])
  const heading = (
    <h1 class="xl" tabIndex={-1}>
      Find the staffing a target needs
    </h1>
  )
  if (!plan || !arm) return heading
  const [measure, bound, label] = targets[which] ?? targets[0]
  const unit = measures.find(({ name }) => name === measure)?.unit ?? ''
  const lines = linesOf(arm.scenario).filter(({ posts }) => posts > 0)
  const find = async (): Promise<void> => {
    const value = typedNumber(limit)
    if (value === undefined || value < 0 || value > MOST_LIMIT) {
      setSearch({ kind: 'refused', why: `Write the limit as a number, for example ${targets[which]?.[3]}.` })
      return
    }
    // The comparison would share the processor with the search; it goes on where it was when it is asked for again.
    stopRun()
    stopLeaning('The search for staffing came first.')
    const mine = new AbortController()
    abort.current = mine
    const tried = new Map<string, string>()
    const told = (): string[] => [...tried.values()]
    setSearch({ kind: 'running', tried: told() })
    try {
      const asked = { measure, bound, limit: `${value} ${unit}`, by, lines: line === '' ? [] : [line], years }
      const hear = ({ posts, runs, metRuns, isFresh }: StaffingHeard): void => {
        const key = posts.join(' + ')
        tried.delete(key)
        const made = several(runs, isFresh ? 'fresh run' : 'run', isFresh ? 'fresh runs' : 'runs')
        const total = posts.reduce((sum, one) => sum + one, 0)
        tried.set(
          key,
          `${posts.length > 1 ? `${key}, ${total} posts in all` : `${key} posts`}: ${made} made, the target met in ${metRuns}.`,
        )
        if (!mine.signal.aborted) setSearch({ kind: 'running', tried: told() })
      }
      const found = await findStaffing(plan, asked, hear, mine.signal)
      setSearch(found ? { kind: 'found', found, text: plan.text } : { kind: 'stopped', tried: told() })
    } catch (error) {
      setSearch({ kind: 'refused', why: error instanceof Error ? error.message : String(error) })
    }
  }
  const isRunning = search.kind === 'running'
  return (
    <>
      {heading}
      <p class="lead">
        The fewest posts with which your plan meets a target in 9 runs of 10, looked for up to twice the posts of today.
      </p>
      <form
        class="staffing"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isRunning) void find()
        }}
      >
        <div class="field">
          <label for="target">Target</label>
          <select
            id="target"
            value={String(which)}
            onChange={(event) => {
              const next = Number(event.currentTarget.value)
              setWhich(next)
              setLimit(String(targets[next]?.[3] ?? ''))
            }}
          >
            {targets.map(([name, , told], i) => (
              <option key={name} value={String(i)}>
                {told}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="limit">
            {label} ({unit})
          </label>
          <input
            id="limit"
            type="text"
            inputMode="decimal"
            value={limit}
            onInput={(event) => setLimit(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="target-by">Met by</label>
          <select
            id="target-by"
            value={by}
            onChange={(event) => setBy(event.currentTarget.value as StaffingAsked['by'])}
          >
            <option value="team">Every team whose posts may change</option>
            <option value="locality">Every locality</option>
            <option value="area">The whole area</option>
          </select>
        </div>
        <div class="field">
          <label for="target-teams">Teams whose posts may change</label>
          <select id="target-teams" value={line} onChange={(event) => setLine(event.currentTarget.value)}>
            <option value="">All teams with posts</option>
            {lines.map((one) => (
              <option key={one.line} value={one.line}>
                {one.line}
                {one.teams > 1 ? ` (${one.teams} teams)` : ''}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="target-years">Years simulated; the last is judged</label>
          <select
            id="target-years"
            value={String(years)}
            onChange={(event) => setYears(Number(event.currentTarget.value))}
          >
            {[1, 2, 3, 5].map((count) => (
              <option key={count} value={String(count)}>
                {several(count, 'year', 'years')}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="btn" aria-disabled={isRunning}>
          Find
        </button>
      </form>
      {search.kind === 'refused' && (
        <p class="error" role="alert">
          {search.why}
        </p>
      )}
      {search.kind === 'running' && (
        <div class="status">
          <p role="status">
            Looking: {several(search.tried.length, 'staffing', 'staffings')} tried, each judged by {SEARCH_RUNS} runs.{' '}
            {search.tried.at(-1)}
          </p>
          <button type="button" class="link" onClick={() => abort.current?.abort()}>
            Stop looking
          </button>
        </div>
      )}
      {search.kind === 'stopped' && (
        <p role="status">
          Stopped after {several(search.tried.length, 'staffing', 'staffings')}. What was tried is kept: Find goes on
          from there.
        </p>
      )}
      {search.kind === 'found' && (
        <StaffingFound
          found={search.found}
          isOld={search.text !== plan.text}
          onUse={() => {
            void takeStaffing(search.found)
            goTo('compare')
          }}
        />
      )}
    </>
  )
}
