import { type ChildChronology, childChronology } from '../../experiment/child-chronology.ts'
import type { Trial } from '../../experiment/trial.ts'
import { type KnownChild, readKnownChildren } from '../../export/find-known-children.ts'
import { replay } from '../../experiment/replay.ts'
import { compiledOf, readChildDescription } from '../../index.ts'

/** What is asked of a worker about the children of one run, as plain data. */
export type ChildQuestion =
  | {
      readonly ask: 'find'
      readonly trial: Trial
      /** Of the model. */
      readonly arm: string
      /** As "four workers". */
      readonly text: string
      readonly most: number
    }
  | { readonly ask: 'story'; readonly trial: Trial; readonly child: number }

/** Children found by a description, those with the most first, in the order `caseflow find` gives them. */
export interface ChildrenFound {
  /** Of the run. */
  readonly fingerprint: string
  /** How many there are beside those told. */
  readonly count: number
  /** Rows of the table `children`. */
  readonly children: readonly KnownChild[]
}

export type ChildAnswer<Q extends ChildQuestion = ChildQuestion> = Q extends { readonly ask: 'find' }
  ? ChildrenFound
  : ChildChronology

/** The children of the last run asked about: another description of them needs no run. */
let last: { readonly key: string; readonly fingerprint: string; readonly children: readonly KnownChild[] } | undefined

/**
 * Answers a question by simulating its run again.
 * @throws RangeError for a description that is not known
 */
export function answerQuestion(question: ChildQuestion): ChildAnswer {
  if (question.ask === 'story') return childChronology(question.trial, question.child)
  const { trial, arm, text, most } = question
  const asked = readChildDescription(text)
  if (!asked) throw new RangeError(`"${text}" is no description of children that is known`)
  const { fingerprint, children } = childrenOf(trial, arm)
  const { column, exactly } = asked
  const valueOf = (child: KnownChild): number => Number(child[column] ?? NaN)
  const found = children
    .filter((child) => (exactly === undefined ? !Number.isNaN(valueOf(child)) : valueOf(child) === exactly))
    .toSorted((a, b) => valueOf(b) - valueOf(a))
  return { fingerprint, count: found.length, children: found.slice(0, most) }
}

function childrenOf(trial: Trial, arm: string): NonNullable<typeof last> {
  const key = JSON.stringify([arm, trial.seed, trial.replication, trial.scenario])
  if (last?.key === key) return last
  let familyOf: (child: number) => number = () => -1
  const reader = readKnownChildren(compiledOf(trial.scenario), arm, trial.replication + 1, (child) => familyOf(child))
  const fingerprint = replay(trial, [reader], (of) => {
    familyOf = of
  })
  last = { key, fingerprint, children: reader.rows() }
  return last
}
