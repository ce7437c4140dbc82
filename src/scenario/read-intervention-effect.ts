import type { Cursor } from './cursor.ts'
import type { Dimension } from './dimensions.ts'
import { interventionLeverNames, interventionLevers } from './intervention-levers.ts'
import { type InterventionEffect, type InterventionTarget, separatingDesigns, studyDesigns } from './interventions.ts'
import { unsourced } from './origin.ts'
import type { DrawnRange } from './range-law.ts'

/** Bounds are wide of what anybody has found, so that a slip of the pen is refused and a doubt is not. */
const times: Dimension = {
  name: 'a factor',
  units: { '': 1, times: 1, '×': 1 },
  example: '0.85',
  least: 0,
  most: 5,
}

const EXAMPLE = '{ value: 0.85, range: [0.7, 1], source: "No study; our judgement" }'

/** One effect: what it acts on, its factor as a range, and who found it and how. */
export function readInterventionEffect(cursor: Cursor): InterventionEffect {
  const on = readTarget(cursor)
  const design = cursor.need('design', 'randomised trial')?.choice(studyDesigns, 'judgement') ?? 'judgement'
  const found = cursor.need('times', EXAMPLE)
  const { range, written } = found ? readFactor(found) : { range: nothing, written: '' }
  const figure = found && found.gathered.figures.find(({ path }) => path === found.path)
  if (found && !Number.isNaN(range.value) && (!figure || figure.source === unsourced.source)) {
    found.report('missing-key', 'Nobody says where this effect comes from.', `Write "times: ${EXAMPLE}".`)
  }
  const confidence = figure?.confidence ?? 'assumption'
  const isSetApart = separatingDesigns.includes(design) && (confidence === 'high' || confidence === 'medium')
  if (found && figure && figure.range && !isSetApart && (figure.range[0] > 1 || figure.range[1] < 1)) {
    found.report(
      'out-of-range',
      `${written} leaves out no effect, so it would assume the answer.`,
      'Let the range include 1. Only a randomised trial or a matched comparison of high or medium confidence may leave it out.',
    )
  }
  cursor.done()
  return { name: cursor.name, on, times: range, design, source: figure?.source ?? '', confidence }
}

function readTarget(cursor: Cursor): InterventionTarget {
  const found = cursor.need('on', 'route share')
  const lever = found?.choice(interventionLeverNames, 'route share') ?? 'route share'
  const { asks } = interventionLevers[lever]
  const list = (key: 'stages' | 'roles', kind: 'stage' | 'role', example: string): string[] => {
    if (!asks.includes(key)) return []
    const names = cursor.need(key, example)
    const items = names?.isList() ? names.list() : names ? [names] : []
    if (names && items.length === 0) names.report('missing-key', 'This list names nothing.', `Write "${example}".`)
    return items.map((item) => item.refer(kind))
  }
  return {
    lever,
    stages: list('stages', 'stage', '[protection plan]'),
    route: asks.includes('route') ? (cursor.need('route', 'care')?.text() ?? '') : '',
    roles: list('roles', 'role', '[social worker]'),
  }
}

const nothing: DrawnRange = { low: Number.NaN, high: Number.NaN, value: Number.NaN, law: 'two-piece' }

/**
 * The factor and its range. Where a study draws its values, the drawn one is the whole range: it then holds for every run,
 * so that chance and ignorance stay apart.
 */
function readFactor(cursor: Cursor): { readonly range: DrawnRange; readonly written: string } {
  const value = cursor.quantity(times)
  const ranged = cursor.gathered.ranged.find(({ path }) => path === cursor.path)
  if (Number.isNaN(value)) return { range: nothing, written: '' }
  if (!ranged) {
    // A range that is wrong has been told.
    if (cursor.at('range')) return { range: nothing, written: '' }
    const message = 'An effect is a range: nobody knows one to the point.'
    cursor.report('missing-key', message, `Write, for example, "times: ${EXAMPLE}".`)
    return { range: nothing, written: '' }
  }
  const { low, high, law } = ranged
  const written = `${ranged.value}, from ${low} to ${high}`
  if (cursor.gathered.drawn?.has(cursor.path)) return { range: { low: value, high: value, value, law }, written }
  return { range: { low, high, value, law }, written }
}
