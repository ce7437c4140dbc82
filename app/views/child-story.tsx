import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import {
  type ChildChronology,
  childSummary,
  dateInWords,
  isSameChild,
  several,
  whyWorkersInWords,
} from '../../src/browser.ts'
import { csvOf } from '../files/measures-csv.ts'
import { download } from '../files/download.ts'
import { tellChild } from '../state/ask-children.ts'
import { childRoute } from '../state/route.ts'
import type { AppState } from '../state/store.ts'

type Story = NonNullable<ChildChronology['child']>

interface ChildOfRun {
  readonly state: AppState
  /** Which model of the comparison. */
  readonly index: number
  /** From 1. */
  readonly run: number
  readonly child: number
}

/** The story of one child under one model, why she had as many workers, and what the other models make of it. */
export function ChildStory({ state, index, run, child }: ChildOfRun): VNode {
  const { arms, result } = state.run
  const stories = useStories(state, index, run, child)
  const [own] = stories
  const arm = arms[index]
  if (!arm || !own)
    return (
      <Framed heading={`Child ${child}`}>
        <p class="inset" role="status">
          Living run {run} again, to tell the story.
        </p>
      </Framed>
    )
  if (own.kind === 'failed')
    return (
      <Framed heading={`Child ${child}`}>
        <p class="inset" role="status">
          {own.why}
        </p>
      </Framed>
    )
  const { told } = own
  const story = told.child
  const model = arm.scenario.title
  if (run > state.run.of) {
    return (
      <Framed heading={`Child ${child}`}>
        <p class="inset" role="status">
          This comparison has {several(state.run.of, 'run', 'runs')}, so there is no run {run}.
        </p>
      </Framed>
    )
  }
  const kept = result?.arms[index]?.fingerprints[run - 1]
  if (kept !== undefined && kept !== told.fingerprint) {
    return (
      <Framed heading={`Child ${child}`}>
        <p class="inset" role="status">
          Run {run} came out otherwise than before. This is a defect of the program: please report it with the plan
          file.
        </p>
      </Framed>
    )
  }
  if (!story) {
    return (
      <Framed heading={`Child ${child}`}>
        <p class="inset" role="status">
          Run {run} of “{model}” has no child {child}; they are numbered from 0 to {told.children - 1}.
        </p>
      </Framed>
    )
  }
  const key = `SIM${run}C${child}`
  return (
    <Framed heading={whoIs(child, story)}>
      <p class="cap">
        “{model}”, run {run} of {state.run.of}. Need: {story.need}.
      </p>
      <p class="cap">This child is simulated. No real child’s record is here.</p>
      <h2 class="m">Why {several(differentWorkers(story), 'worker', 'workers')}</h2>
      <p>{whyWorkersInWords(story.workers)}</p>
      <p>{childSummary(story.changes)}</p>
      <ul class="lines">
        {arms.flatMap((other, i) => {
          const same = i === index ? undefined : stories.find((one) => one?.index === i)
          if (i === index) return []
          return [
            <li key={other.name}>
              <OtherModel title={other.scenario.title} own={story} told={same} />{' '}
              <a href={`#/${childRoute(other.name, key)}`}>
                Show the story there<span class="vh">: {other.scenario.title}</span>
              </a>
            </li>,
          ]
        })}
      </ul>
      <h2 class="m">Step by step</h2>
      <ol class="steps">
        {story.steps.map(({ date, text, note, event }, i) => (
          <li key={i} class={stepKind(event, text)}>
            <span class="when">
              {story.steps[i - 1]?.date === date ? (
                <span class="vh">{dateInWords(date)}</span>
              ) : (
                <time dateTime={date}>{dateInWords(date)}</time>
              )}
            </span>
            <span>{text.replace(/^[≷|] /, '')}</span>
            <span class="note">{note}</span>
          </li>
        ))}
      </ol>
      <p>
        <button
          type="button"
          class="link"
          onClick={() =>
            download(
              `${key}-${arm.name}.csv`,
              'text/csv;charset=utf-8',
              `\uFEFF${csvOf([['simulated child', 'model', 'date', 'what happened', 'why, or how timely'], ...story.steps.map(({ date, text, note }) => [key, arm.name, date, text, note])])}`,
            )
          }
        >
          Download this story (CSV)
        </button>{' '}
        <button type="button" class="link" onClick={() => print()}>
          Print this story
        </button>
      </p>
    </Framed>
  )
}

/** One frame for the story and what stands in its place: the heading, where the focus is, stays when the story comes. */
function Framed({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }): VNode {
  return (
    <div class="story">
      <h1 class="xl" tabIndex={-1}>
        {heading}
      </h1>
      {children}
    </div>
  )
}

type Told =
  | { readonly index: number; readonly kind: 'told'; readonly told: ChildChronology }
  | { readonly index: number; readonly kind: 'failed'; readonly why: string }

/** Her story under the model shown, first, and under each other as they are told. */
function useStories({ run: { arms } }: AppState, index: number, run: number, child: number): Told[] {
  const [stories, setStories] = useState<{ readonly key: string; readonly told: readonly Told[] }>({
    key: '',
    told: [],
  })
  const key = JSON.stringify([
    arms.map(({ sha256, scenario }) => [sha256, scenario.years, scenario.warmUp?.days]),
    run,
    child,
  ])
  useEffect(() => {
    let wanted = true
    setStories({ key, told: [] })
    const add = (one: Told): void => {
      if (wanted) setStories(({ key: of, told }) => ({ key: of, told: [...told, one] }))
    }
    const tell = async (i: number): Promise<void> => {
      const arm = arms[i]
      if (!arm) return
      try {
        add({ index: i, kind: 'told', told: await tellChild(arm, i, run, child) })
      } catch (error) {
        add({ index: i, kind: 'failed', why: error instanceof Error ? error.message : String(error) })
      }
    }
    const order = [index, ...arms.keys()].filter((i, at, all) => all.indexOf(i) === at)
    for (const i of order) void tell(i)
    return () => {
      wanted = false
    }
    // The key holds what of the models decides a story.
  }, [key])
  if (stories.key !== key) return []
  const own = stories.told.find((one) => one.index === index)
  return own ? [own, ...stories.told.filter((one) => one !== own)] : []
}

function OtherModel({
  title,
  own,
  told,
}: {
  readonly title: string
  readonly own: Story
  readonly told: Told | undefined
}): VNode {
  if (!told) return <>“{title}”: living the same run.</>
  const other = told.kind === 'told' ? told.told.child : undefined
  if (!other || !isSameChild(own, other)) {
    return <>“{title}” has no child who is the same: the models part before she comes.</>
  }
  return (
    <>
      Under “{title}” the same child has {whyWorkersInWords(other.workers)}
    </>
  )
}

function differentWorkers({ workers }: Story): number {
  return new Set(workers.map(({ worker }) => worker)).size
}

function whoIs(child: number, { girl, age, locality }: Story): string {
  const born = age < 0 ? 'not yet born' : `aged ${age}`
  return `Child ${child}, a ${girl ? 'girl' : 'boy'} ${born}, ${locality}`
}

/** How a step is marked beside its words: a change by design, an unplanned one, neither. */
function stepKind(event: string, text: string): string {
  if (event === 'transferred' && text.startsWith('≷')) return 'designed'
  return event === 'worker-allocated' && text.startsWith('|') ? 'unplanned' : ''
}
