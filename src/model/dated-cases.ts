import type { CareState } from './care-state.ts'

/**
 * The cases of a worker that have dated work, one in five of hers, stand in a list of their own, in the order of all she
 * holds: what is done and planned of dated work is found without looking at the others.
 */

/** A case whose first dated work begins joins those of its worker, if it has one. */
export function addDated(state: CareState, c: number): void {
  const { cases, workers } = state
  const worker = cases.worker[c]
  if (worker < 0) return
  const held = workers.held[worker]
  const dated = workers.dated[worker]
  let place = dated.length
  for (let i = held.length - 1; i >= 0 && held[i] !== c; i--) if (place > 0 && dated[place - 1] === held[i]) place--
  dated.push(c)
  for (let i = dated.length - 1; i > place; i--) dated[i] = dated[i - 1]
  dated[place] = c
}

/** A case leaves them: its dated work is over, or its worker lets go of it. */
export function removeDated(state: CareState, c: number): void {
  const { cases, workers } = state
  if (cases.worker[c] < 0) return
  removeFrom(workers.dated[cases.worker[c]], c)
}

/**
 * Takes a case out of a list, towards whose end it is looked for; what comes after it moves up.
 * @throws Error when it is not there
 */
export function removeFrom(list: number[], c: number): void {
  let at = list.length - 1
  while (at >= 0 && list[at] !== c) at--
  if (at < 0) throw new Error(`Case ${c} is not in the list of its worker`)
  for (; at + 1 < list.length; at++) list[at] = list[at + 1]
  list.pop()
}
