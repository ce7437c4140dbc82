import type { Figure } from './figure.ts'
import { describeKind, type Located, type LocatedMap } from './located.ts'
import { confidences, isOriginKey, type Origin, originKeys, originOf } from './origin.ts'
import type { Place, ProblemCode, ScenarioProblem } from './problem.ts'
import { type Dimension, parseQuantity } from './quantity.ts'
import { suggest } from './suggest.ts'

/** What a reading gathers as it goes: everything that is wrong, and every figure with a source. */
export interface Gathered {
  readonly problems: ScenarioProblem[]
  readonly figures: Figure[]
}

/** A place in the tree that is being read. Whatever is asked of it and not there is reported, once, and reading goes on. */
export class Cursor {
  readonly value: Located
  readonly path: string
  readonly gathered: Gathered
  readonly #origin: Origin | undefined
  readonly #asked = new Set<string>()

  constructor(value: Located, path: string, gathered: Gathered, origin?: Origin) {
    this.value = value
    this.path = path
    this.gathered = gathered
    this.#origin = originOf(value) ?? origin
  }

  report(code: ProblemCode, message: string, hint?: string, place: Place = this.value.place): void {
    const { file, line, column } = place
    this.gathered.problems.push({ code, file, line, column, path: this.path, message, ...(hint ? { hint } : {}) })
  }

  /** The value itself where it is written with its source, as `{ value, source … }`. */
  unwrap(): Cursor {
    if (this.value.kind !== 'map') return this
    const inner = this.value.entries.get('value')
    if (!inner) return this
    const unknown = [...this.value.entries].filter(([key]) => key !== 'value' && !isOriginKey(key))
    for (const [key, entry] of unknown) this.#unknownKey(key, entry.key, ['value', ...originKeys])
    this.#checkOrigin(this.value)
    return new Cursor(inner.value, this.path, this.gathered, this.#origin)
  }

  isMap(): boolean {
    return this.value.kind === 'map'
  }

  isList(): boolean {
    return this.value.kind === 'list'
  }

  has(key: string): boolean {
    return this.value.kind === 'map' && this.value.entries.has(key)
  }

  /** The value under a key, if the mapping has it. */
  at(key: string): Cursor | undefined {
    this.#asked.add(key)
    if (this.value.kind !== 'map') return undefined
    const entry = this.value.entries.get(key)
    return entry && new Cursor(entry.value, this.path === '' ? key : `${this.path}.${key}`, this.gathered, this.#origin)
  }

  /** The same place with one key alone. */
  only(key: string): Cursor {
    if (this.value.kind !== 'map') return this
    const entries = new Map([...this.value.entries].filter(([name]) => name === key))
    return new Cursor({ ...this.value, entries }, this.path, this.gathered, this.#origin)
  }

  /** The source told for this value, or for what it is part of; empty without one. */
  sourceText(): string {
    return this.#origin?.source ?? ''
  }

  /** The value under a key that must be there. */
  need(key: string, example: string): Cursor | undefined {
    const found = this.at(key)
    if (found) return found
    if (this.isMap())
      this.report('missing-key', `"${key}" is missing here.`, `Write, for example, "${key}: ${example}".`)
    else
      this.report(
        'wrong-kind',
        `Here stands ${describeKind(this.value)}, where a mapping of names to values is wanted.`,
      )
    return undefined
  }

  /** The mapping's keys and values; nothing, and a problem, when this is no mapping. */
  map(): ReadonlyMap<string, Cursor> | undefined {
    if (this.value.kind !== 'map') {
      this.report(
        'wrong-kind',
        `Here stands ${describeKind(this.value)}, where a mapping of names to values is wanted.`,
      )
      return undefined
    }
    const cursors = new Map<string, Cursor>()
    for (const key of this.value.entries.keys()) {
      if (isOriginKey(key)) continue
      const cursor = this.at(key)
      if (cursor) cursors.set(key, cursor)
    }
    return cursors
  }

  list(): readonly Cursor[] {
    if (this.value.kind !== 'list') {
      this.report(
        'wrong-kind',
        `Here stands ${describeKind(this.value)}, where a list is wanted.`,
        'Write [one, two] or a line with "- " for each.',
      )
      return []
    }
    return this.value.items.map((item, i) => new Cursor(item, `${this.path}[${i}]`, this.gathered, this.#origin))
  }

  text(): string {
    if (this.value.kind === 'scalar' && this.value.value !== null) return this.value.text
    this.report('wrong-kind', `Here stands ${describeKind(this.value)}, where a text is wanted.`)
    return ''
  }

  flag(): boolean {
    if (this.value.kind === 'scalar' && typeof this.value.value === 'boolean') return this.value.value
    this.report('wrong-kind', `Here stands ${describeKind(this.value)}, where true or false is wanted.`)
    return false
  }

  /** One of a set of words. */
  choice<Word extends string>(words: readonly Word[], otherwise: Word): Word {
    const text = this.text()
    const found = words.find((word) => word === text)
    if (found === undefined && text !== '') {
      this.report(
        'wrong-kind',
        `"${text}" is not one of the words that may stand here.`,
        `${suggest(text, words)}It may be: ${words.join(', ')}.`,
      )
    }
    return found ?? otherwise
  }

  /** A whole number without a unit. */
  wholeNumber(least: number, most: number): number {
    const cursor = this.unwrap()
    const value = cursor.value.kind === 'scalar' ? cursor.value.value : undefined
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
    this.report(
      'out-of-range',
      `Here stands ${describeKind(cursor.value)}.`,
      `Write a whole number from ${least} to ${most.toLocaleString('en-GB')}.`,
      cursor.value.place,
    )
    return least
  }

  /** A quantity in the engine's unit; NaN after a problem, so that sums are not checked on it. */
  quantity(dimension: Dimension): number {
    return this.measured(dimension).value
  }

  /** A quantity and the unit it was written in. */
  measured(dimension: Dimension): { value: number; unit: string } {
    const wrapped = this.value
    const cursor = this.unwrap()
    const none = { value: Number.NaN, unit: '' }
    if (cursor.value.kind !== 'scalar' || cursor.value.value === null) {
      this.report(
        'not-a-quantity',
        `Here stands ${describeKind(cursor.value)}, where ${dimension.name} is wanted.`,
        `Write, for example, "${dimension.example}".`,
      )
      return none
    }
    const found = this.#convert(cursor.value.text, dimension, cursor.value.place)
    if (!found) return none
    const range = wrapped.kind === 'map' ? this.#range(dimension) : undefined
    const origin = cursor.#origin
    if (origin) {
      this.gathered.figures.push({
        path: this.path,
        written: cursor.value.text,
        value: found.value,
        unit: found.unit,
        ...(range ? { range } : {}),
        source: origin.source,
        confidence: origin.confidence,
      })
    }
    return found
  }

  #convert(text: string, dimension: Dimension, place: Place): { value: number; unit: string } | undefined {
    const quantity = parseQuantity(text)
    if (!quantity) {
      this.report(
        'not-a-quantity',
        `"${text}" is not ${dimension.name}.`,
        `Write, for example, "${dimension.example}".`,
        place,
      )
      return undefined
    }
    const scale = Object.hasOwn(dimension.units, quantity.unit) ? dimension.units[quantity.unit] : undefined
    if (scale === undefined) {
      const units = Object.keys(dimension.units)
      if (quantity.unit === '') {
        this.report(
          'missing-unit',
          `"${text}" has no unit, so it is not clear what it counts.`,
          `Write ${dimension.name} as "${dimension.example}".`,
          place,
        )
      } else {
        this.report(
          'wrong-unit',
          `"${text}" is not ${dimension.name}.`,
          `${suggest(quantity.unit, units)}Write, for example, "${dimension.example}".`,
          place,
        )
      }
      return undefined
    }
    const value = quantity.value * scale
    if (value < dimension.least - 1e-12 || value > dimension.most + 1e-9) {
      this.report(
        'out-of-range',
        `"${text}" is outside what ${dimension.name} can be.`,
        `It must lie between ${dimension.least / scale} and ${dimension.most / scale} ${quantity.unit}.`.replace(
          ' .',
          '.',
        ),
        place,
      )
      return undefined
    }
    return { value, unit: quantity.unit }
  }

  #range(dimension: Dimension): readonly [number, number] | undefined {
    const found = this.at('range')
    if (!found) return undefined
    // Without its origin: the ends of a range are no figures of their own.
    const range = new Cursor(found.value, found.path, this.gathered)
    const ends = range.list().map((end) => end.quantity(dimension))
    const [low, high] = ends
    if (ends.length === 2 && low !== undefined && high !== undefined && low <= high) return [low, high]
    if (!ends.some(Number.isNaN))
      range.report(
        'out-of-range',
        'A range has a low and a high end, in this order.',
        `Write, for example, "[${dimension.example}, ${dimension.example}]".`,
      )
    return undefined
  }

  /** Reports the keys of the mapping that nobody asked for. */
  done(): void {
    if (this.value.kind !== 'map') return
    for (const [key, entry] of this.value.entries) {
      if (!this.#asked.has(key) && !isOriginKey(key)) this.#unknownKey(key, entry.key, [...this.#asked])
    }
    this.#checkOrigin(this.value)
  }

  #unknownKey(key: string, place: Place, known: readonly string[]): void {
    const { file, line, column } = place
    this.gathered.problems.push({
      code: 'unknown-key',
      file,
      line,
      column,
      path: this.path === '' ? key : `${this.path}.${key}`,
      message: `There is no key "${key}" here.`,
      hint: `${suggest(key, known)}Known here: ${known.join(', ')}.`,
    })
  }

  #checkOrigin(map: LocatedMap): void {
    const confidence = map.entries.get('confidence')?.value
    if (!confidence || confidence.kind !== 'scalar') return
    if (confidences.some((word) => word === confidence.text)) return
    this.report(
      'wrong-kind',
      `"${confidence.text}" is not a confidence.`,
      `It may be: ${confidences.join(', ')}.`,
      confidence.place,
    )
  }
}
