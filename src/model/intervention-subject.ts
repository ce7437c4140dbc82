import type { CareState } from './care-state.ts'
import { NEVER } from './children.ts'
import type { Subject } from './interventions.ts'
import { isMember, youngest } from './membership.ts'
import { postKey } from './post-key.ts'

/** Whom a decision on one child is about. */
export function subjectOfChild({ children, families }: CareState, child: number): Subject {
  const family = children.family[child]
  return {
    key: families.key[family],
    locality: families.locality[family],
    need: families.need[family],
    birthday: children.birthday[child],
    earlierPlan: children.earlierPlan[child],
    unaccompanied: children.unaccompanied[child],
    preProceedingsDay: children.preProceedingsDay[child],
  }
}

/**
 * Whom a decision on a case is about: the family, the age and history of one child (the youngest, unless another is named),
 * and the latest pre-proceedings of any.
 */
export function subjectOfCase(state: CareState, c: number, child: number = youngest(state, c)): Subject {
  const { cases, children } = state
  let day = NEVER
  for (let member = cases.firstChild[c]; member < cases.endChild[c]; member++) {
    if (isMember(state, c, member)) day = Math.max(day, children.preProceedingsDay[member])
  }
  return { ...subjectOfChild(state, child), preProceedingsDay: day }
}

/** The family as it closes: the age and history of its youngest child. */
export function subjectOfFamily(state: CareState, family: number): Subject {
  const { children, families } = state
  const first = families.firstChild[family]
  let child = first
  for (let other = first; other < first + families.size[family]; other++) {
    if (children.birthday[other] > children.birthday[child]) child = other
  }
  return subjectOfChild(state, child)
}

/** A post, which no condition on children tells apart from others. */
export function subjectOfPost(state: CareState, post: number): Subject {
  return {
    key: postKey(state, post),
    locality: 0,
    need: 0,
    birthday: 0,
    earlierPlan: 0,
    unaccompanied: 0,
    preProceedingsDay: NEVER,
  }
}
