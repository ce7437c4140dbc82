import { Cursor, nothingGathered } from './cursor.ts'
import { type Origin, unsourced } from './origin.ts'
import { type Practice, type PracticeAssumption, type PracticeEffect, practiceEffects } from './practice.ts'
import { type PracticeRange, practiceRanges } from './practice-ranges.ts'
import { originOf } from './with-origins.ts'

/** Practice assumptions: known effects, each with a range that includes no effect. */
export function readPractice(cursor: Cursor): Practice {
  if (!cursor.isMap()) cursor.entries()
  const assumptions = practiceEffects.flatMap((effect) => {
    const found = cursor.at(effect)
    return found ? [readAssumption(found, effect)] : []
  })
  cursor.done()
  return { assumptions }
}

function readAssumption(cursor: Cursor, effect: PracticeEffect): PracticeAssumption {
  const about = practiceRanges[effect]
  const range = cursor.need('range', about.example)
  const { low, high, written } = range ? readEnds(range, about) : { low: Number.NaN, high: Number.NaN, written: '' }
  const origin = originOfRange(cursor, range)
  const assumption: PracticeAssumption = {
    effect,
    low,
    high,
    unit: about.unit,
    written,
    ...origin,
    speaksFor: cursor.at('speaksFor')?.text() ?? '',
    note: cursor.at('note')?.text() ?? '',
  }
  cursor.done()
  // No single value is meant: the register of assumptions tells the range alone.
  const { path, gathered } = cursor
  gathered.figures.push({ path, written, value: Number.NaN, unit: about.unit, range: [low, high], ...origin })
  return assumption
}

/** Both ends of a range, the low one first; NaN after a problem. */
function readEnds(range: Cursor, { dimension, none, example }: PracticeRange) {
  // The ends are no figures of their own.
  const gathered = { ...nothingGathered(), problems: range.gathered.problems }
  const items = range.list().map((item) => new Cursor(item.value, item.path, gathered))
  const ends = items.map((item) => item.quantity(dimension))
  const written = items.map(({ value }) => (value.kind === 'scalar' ? value.text : '')).join(' to ')
  const [low = Number.NaN, high = Number.NaN] = ends
  const hint = `Write, for example, "${example}".`
  if (!range.isList() || ends.some(Number.isNaN)) return { low, high, written }
  if (ends.length !== 2 || low > high) {
    range.report('out-of-range', 'A practice assumption has a low and a high end, in this order.', hint)
  } else if (low > none || high < none) {
    const message = `${written} leaves out no effect, so it would assume the answer.`
    range.report('out-of-range', message, `Let the range include ${noEffect(none, dimension.units)}. ${hint}`)
  }
  return { low, high, written }
}

function noEffect(none: number, units: Readonly<Record<string, number>>): string {
  const [unit = ''] = Object.keys(units)
  return unit === '' ? String(none) : `${none} ${unit}`
}

/** A source belongs to the range it was written beside: another file's range, or the command line's, has its own or none. */
function originOfRange(cursor: Cursor, range: Cursor | undefined): Origin {
  const { value } = cursor
  const [end] = range?.value.kind === 'list' ? range.value.items : []
  if (end?.kind === 'scalar' && end.origin) return end.origin
  const source = value.kind === 'map' ? value.entries.get('source') : undefined
  if (!source) {
    cursor.need('source', 'No study; our judgement')
    return unsourced
  }
  if (value.kind !== 'map' || (range && range.key.file !== source.key.file)) return unsourced
  return originOf(value) ?? unsourced
}
