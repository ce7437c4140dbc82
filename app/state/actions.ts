import { readChosenFile } from '../../src/browser.ts'
import { readKeptWork, type Version } from './kept-work.ts'
import { goTo } from './route.ts'
import { newPlanText, withData, withModel } from './plan-edits.ts'
import { areas, extendedBy, type Plan, readArm, shippedModels, shippedText, titleIn } from './plan.ts'
import { runSoon, stopRun } from './running.ts'
import { getState, keepSoon, noRun, setState } from './store.ts'

/** Edits that can be taken back. */
const MOST_EDITS = 200

/** The model an area's others are compared with: the first that says it is today's, else its first. */
export function todayOf(area: string): string {
  const models = shippedModels.filter((name) => name.startsWith(`${area}/`))
  return models.find((name) => name === `${area}/functional`) ?? models[0] ?? ''
}

/** Begins with an area: the plan is one of its models, as yet unchanged. */
export async function chooseArea(area: string, model: string): Promise<void> {
  await take({ file: 'plan.yaml', text: newPlanText(model, titleIn(shippedText(model))) }, area, todayOf(area))
}

/** Takes a plan up in place of the one there is. */
async function take(plan: Plan, area: string, base: string): Promise<void> {
  stopRun()
  setState({ area, base, plan, against: '', also: [], undo: [], redo: [], run: noRun, refused: undefined })
  await readAgain()
  const { arm } = getState()
  if (arm) setState({ years: arm.scenario.years, runs: arm.scenario.replications })
  keepSoon()
  runSoon('', 0)
}

/** Opens a file of the user's; one with problems is refused with all of them, and what there was stays. */
export async function openFile(file: File): Promise<boolean> {
  const chosen = await readChosenFile(file)
  if (chosen.kind !== 'text') {
    const told =
      chosen.kind === 'too-large'
        ? `This file is ${Math.round(chosen.bytes / 1e6)} MB. Plan files are at most 5 MB.`
        : 'This does not look like a plan file: it is not text.'
    setState({
      refused: {
        file: file.name,
        text: '',
        problems: [{ code: 'not-text', file: file.name, line: 1, column: 1, path: '', message: told }],
      },
    })
    goTo('problems')
    return false
  }
  const plan = { file: file.name, text: chosen.text }
  const reading = await readArm(plan)
  if (!reading.ok) {
    setState({ refused: { file: file.name, text: chosen.text, problems: reading.problems } })
    goTo('problems')
    return false
  }
  const below = extendedBy(chosen.text)
  const area = areas.find((name) => below.startsWith(`${name}/`)) ?? areas.find((name) => name === below) ?? ''
  await take(plan, area, area === '' ? '' : todayOf(area))
  goTo('compare')
  return true
}

/** Reads the plan and today's model anew. A plan with problems is not run; its problems are shown. */
export async function readAgain(): Promise<void> {
  const { plan, base } = getState()
  if (!plan) return
  const [own, today] = await Promise.all([readArm(plan), base === '' ? undefined : readArm(base)])
  if (getState().plan !== plan) return
  setState({
    problems: own.ok ? [] : own.problems,
    ...(own.ok && { arm: own.arm }),
    today: today?.ok ? today.arm : undefined,
  })
}

/** Changes the plan; the change can be taken back by its words. */
export async function changePlan(words: string, change: (text: string) => string): Promise<void> {
  const { plan, undo } = getState()
  if (!plan) return
  const after = { ...plan, text: change(plan.text) }
  if (after.text === plan.text) return
  const edit = { before: plan, after, words }
  await put(after, words, { undo: [...undo, edit].slice(-MOST_EDITS), redo: [] })
}

/** Lays the plan over another model. */
export function changeModel(name: string): Promise<void> {
  return changePlan(`teams as in “${titleIn(shippedText(name))}”`, (text) => withModel(text, name))
}

export async function undo(): Promise<void> {
  const { undo: done, redo } = getState()
  const last = done.at(-1)
  if (last) await put(last.before, `taken back: ${last.words}`, { undo: done.slice(0, -1), redo: [...redo, last] })
}

export async function redo(): Promise<void> {
  const { undo: done, redo: undone } = getState()
  const last = undone.at(-1)
  if (last) await put(last.after, last.words, { undo: [...done, last], redo: undone.slice(0, -1) })
}

async function put(plan: Plan, words: string, stacks: Partial<ReturnType<typeof getState>>): Promise<void> {
  setState({ plan, ...stacks, refused: undefined })
  await runRead(words)
}

/** Changes what is simulated beside the plan itself: models compared, years, runs. */
export async function changeStudy(
  words: string,
  change: {
    base?: string
    against?: string
    also?: readonly string[]
    years?: number
    runs?: number
    practice?: boolean
    draws?: number
  },
): Promise<void> {
  setState(change)
  await runRead(words)
}

/** Reads what has changed and runs it. It can be stopped from the moment the results are out of date. */
async function runRead(words: string): Promise<void> {
  keepSoon()
  const read = readAgain()
  runSoon(words, undefined, read)
  await read
}

/**
 * Keeps the plan as it is under a name.
 * @returns the id of the version; empty where there is no plan
 */
export function saveVersion(name: string, plan: Plan | undefined = getState().plan): string {
  const { versions } = getState()
  if (!plan) return ''
  const number = 1 + Math.max(0, ...versions.map(({ id }) => Number(id.replace('version-', '')) || 0))
  const version = {
    id: `version-${number}`,
    name,
    at: new Date().toISOString(),
    plan: { ...plan, file: `${slugOf(name)}.yaml` },
  }
  setState({ versions: [...versions, version] })
  keepSoon()
  return version.id
}

/** Keeps the plan as it is now, and compares what it becomes with that instead of with today. */
export async function compareFromHere(): Promise<void> {
  const { plan, arm, versions } = getState()
  if (!plan || !arm) return
  const names = new Set(versions.map((version) => version.name))
  let name = 'Plan before'
  for (let n = 2; names.has(name); n++) name = `Plan before ${n}`
  // Two models of one title could not be told apart.
  const title = `${arm.scenario.title} (${name.toLowerCase()})`
  const id = saveVersion(name, { ...plan, text: withData(plan.text, ['title'], title) })
  await changeStudy(`what the plan is compared with, now “${name}”`, { against: id, also: [] })
}

/** Takes up what another window has kept, in place of what is here; Undo of this window ends there. */
export async function takeUpKept(): Promise<void> {
  stopRun()
  const { versions, plan, ...kept } = readKeptWork()
  setState({
    ...kept,
    against: kept.against ?? '',
    plan,
    versions,
    undo: [],
    redo: [],
    run: noRun,
    refused: undefined,
    elsewhere: false,
    saved: true,
  })
  await readAgain()
  if (getState().plan) runSoon('', 0)
}

/** Takes a version up again; the plan there is can be had back by Undo. */
export async function openVersion(id: string): Promise<void> {
  const { versions, plan, undo: done } = getState()
  const version = versions.find((one) => one.id === id)
  if (!version || !plan) return
  const edit = { before: plan, after: version.plan, words: `version “${version.name}” opened` }
  await put(version.plan, edit.words, { undo: [...done, edit].slice(-MOST_EDITS), redo: [] })
}

/** Takes a version away; it can be put back. */
export async function deleteVersion(id: string): Promise<void> {
  const { versions, also, against } = getState()
  setState({ versions: versions.filter((one) => one.id !== id) })
  keepSoon()
  if (also.includes(id) || against === id) {
    const change = { also: also.filter((one) => one !== id), against: against === id ? '' : against }
    await changeStudy('a version was deleted', change)
  }
}

/** Puts a version back where it stood before it was deleted; what it was compared with stays as it is. */
export function putBackVersion(version: Version, at: number): void {
  const { versions } = getState()
  // Its id may have been given to another meanwhile.
  if (versions.some(({ id }) => id === version.id)) {
    saveVersion(version.name, version.plan)
    return
  }
  setState({ versions: versions.toSpliced(at, 0, version) })
  keepSoon()
}

/** A name no version has. */
export function freeVersionName(versions: readonly Version[]): string {
  const names = new Set(versions.map(({ name }) => name))
  let n = versions.length + 1
  while (names.has(`Version ${n}`)) n++
  return `Version ${n}`
}

/** A name as a file may have it. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return slug === '' ? 'plan' : slug.slice(0, 60)
}
