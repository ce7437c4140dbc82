import { checkOrigin } from './check-origin.ts'
import { clipped } from './clipped.ts'
import { convertQuantity } from './convert-quantity.ts'
import type { Dimension } from './dimensions.ts'
import { type Gathered, nothingGathered } from './gathered.ts'
import { describeKind, type Located } from './located.ts'
import { isOriginKey, type Origin, originKeys } from './origin.ts'
import type { Place, ProblemCode, ScenarioProblem } from './problem.ts'
import { listed } from './listed.ts'
import { lawFault, type RangeLaw, rangeLaws, USUAL_LAW } from './range-law.ts'
import type { Named } from './references.ts'
import { suggest } from './suggest.ts'

export { type Gathered, nothingGathered } from './gathered.ts'

const MAPPING_HINT = 'Write "{ name: value }", or a line "name: value" for each.'

/** Where a cursor stands: its key, and the source that holds for what is inside. */
export interface Standing {
  readonly name?: string
  readonly key?: Place
  readonly origin?: Origin
}

/** A place in the tree that is being read. Whatever is asked of it and not there is reported, once, and reading goes on. */
export class Cursor {
  readonly value: Located
  readonly path: string
  readonly gathered: Gathered
  /** The key it stands under and where that stands; the value's own place in a list and at the root. */
  readonly name: string
  readonly key: Place
  /** Where values inside come from that do not say so themselves. */
  readonly #origin: Origin | undefined
  readonly #asked = new Set<string>()
  readonly #missing = new Map<string, ScenarioProblem>()

  constructor(value: Located, path: string, gathered: Gathered, from: Standing = {}) {
    this.value = value
    this.path = path
    this.gathered = gathered
    this.name = from.name ?? ''
    this.key = from.key ?? value.place
    this.#origin = from.origin
  }

  report(code: ProblemCode, message: string, hint?: string, place: Place = this.value.place): void {
    const { file, line, column } = place
    const found = { code, file, line, column, path: this.path, message: clipped(message) }
    this.gathered.problems.push({ ...found, ...(hint ? { hint } : {}) })
  }

  /** The same place, values inside that name no source having this one. */
  withOrigin(origin: Origin | undefined): Cursor {
    return this.#over(this.value, origin ?? this.#origin)
  }

  /** The value itself where it is written with its source, as `{ value, source … }`. */
  unwrap(): Cursor {
    if (this.value.kind !== 'map') return this
    const inner = this.value.entries.get('value')
    if (!inner) return this
    for (const [key, entry] of this.value.entries) {
      if (key !== 'value' && !isOriginKey(key)) this.#unknownKey(key, entry.key, ['value', ...originKeys])
    }
    checkOrigin(this.value, this.report.bind(this))
    return this.#over(inner.value, this.#origin)
  }

  /** The same without a word about what else stands there. */
  unwrapped(): Cursor {
    const inner = this.value.kind === 'map' ? this.value.entries.get('value') : undefined
    return inner ? this.#over(inner.value, this.#origin) : this
  }

  isText(text: string): boolean {
    return this.value.kind === 'scalar' && this.value.text === text
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
    if (!entry) return undefined
    const path = this.path === '' ? key : `${this.path}.${key}`
    return this.inside(entry.value, path, { name: key, key: entry.key, ...this.#inherited() })
  }

  /** The value under a key that must be there. */
  need(key: string, example: string): Cursor | undefined {
    const found = this.at(key)
    if (found) return found
    if (!this.isMap()) {
      this.#wrongKind('a mapping of names to values', MAPPING_HINT)
      return undefined
    }
    this.report('missing-key', `"${key}" is missing here.`, `Write, for example, "${key}: ${example}".`)
    const told = this.gathered.problems[this.gathered.problems.length - 1]
    if (told) this.#missing.set(key, told)
    return undefined
  }

  /** The mapping's values, each with its key; none, and a problem, when this is no mapping. */
  entries(): readonly Cursor[] {
    if (this.value.kind !== 'map') {
      this.#wrongKind('a mapping of names to values', MAPPING_HINT)
      return []
    }
    return [...this.value.entries.keys()].flatMap((key) => this.at(key) ?? [])
  }

  list(): readonly Cursor[] {
    if (this.value.kind !== 'list') {
      this.#wrongKind('a list', 'Write [one, two] or a line with "- " for each.')
      return []
    }
    return this.value.items.map((item, i) => this.inside(item, `${this.path}[${i}]`, this.#inherited()))
  }

  text(): string {
    if (this.value.kind === 'scalar' && this.value.value !== null && this.value.text !== '') return this.value.text
    this.#wrongKind('a text', 'Write a name or a sentence.')
    return ''
  }

  flag(): boolean {
    if (this.value.kind === 'scalar' && typeof this.value.value === 'boolean') return this.value.value
    this.#wrongKind('true or false', 'Write true or false.')
    return false
  }

  /** One of a set of words. */
  choice<Word extends string>(words: readonly Word[], otherwise: Word): Word {
    const text = this.text()
    const found = words.find((word) => word === text)
    if (found === undefined && text !== '') {
      const hint = `${suggest(text, words)}It may be: ${listed(words)}.`
      this.report('wrong-kind', `"${text}" is not a word that may stand here.`, hint)
    }
    return found ?? otherwise
  }

  /** The name of a stage, locality, need or role, to be looked up when everything has been read. */
  refer(kind: Named): string {
    const name = this.text()
    if (name !== '') this.gathered.references.push({ kind, name, path: this.path, ...this.value.place })
    return name
  }

  /** The same for the key this stands under. */
  referKey(kind: Named): string {
    this.gathered.references.push({ kind, name: this.name, path: this.path, ...this.key })
    return this.name
  }

  /** A whole number without a unit; `or` says what else may stand there, as ', or "some"'. */
  wholeNumber(least: number, most: number, or = ''): number {
    const value = this.value.kind === 'scalar' ? this.value.value : undefined
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
    const found = describeKind(this.value)
    const hint = `Write a whole number from ${least} to ${most.toLocaleString('en-GB')}${or}.`
    this.report('out-of-range', `Here stands ${found}.`, hint)
    return least
  }

  /** A quantity in the engine's unit; NaN after a problem, so that nothing is checked on it. */
  quantity(dimension: Dimension, range?: Cursor): number {
    return this.measured(dimension, range).value
  }

  /**
   * A quantity and the unit it was written in.
   * @param range the ends it is thought to lie between, where they stand beside other keys than `value`
   */
  measured(dimension: Dimension, range?: Cursor): { value: number; unit: string } {
    const cursor = this.unwrap()
    const none = { value: Number.NaN, unit: '' }
    if (cursor.value.kind !== 'scalar' || cursor.value.value === null) {
      const message = `Here stands ${describeKind(cursor.value)}, where ${dimension.name} is wanted.`
      cursor.report('not-a-quantity', message, `Write, for example, "${dimension.example}".`)
      return none
    }
    const found = convertQuantity(cursor.value.text, dimension)
    if (!found.ok) {
      cursor.report(found.code, found.message, found.hint)
      return none
    }
    const ends = range ?? (this.has('value') ? this.at('range') : undefined)
    const between = ends && this.#ends(ends, dimension, found.value)
    const drawn = this.gathered.drawn?.get(cursor.path)
    const value = drawn === undefined ? found.value : dimension.whole ? Math.round(drawn) : drawn
    cursor.figure(value, found.unit, between && [between.low, between.high])
    if (between) {
      const { path, value: at } = cursor
      const { whole = false, units } = dimension
      const scale = units[found.unit] ?? 1
      this.gathered.ranged.push({ ...found, path, place: at.place, scale, whole, ...between })
    }
    return { value, unit: found.unit }
  }

  /** Puts a value on the list of figures, if its file or the command line says where it comes from. */
  figure(value: number, unit: string, range?: readonly [number, number]): void {
    const origin = (this.value.kind === 'scalar' ? this.value.origin : undefined) ?? this.#origin
    if (!origin) return
    this.gathered.figures.push({
      path: this.path,
      written: this.value.kind === 'scalar' ? this.value.text : '',
      value,
      unit,
      ...(range ? { range } : {}),
      source: origin.source,
      confidence: origin.confidence,
    })
  }

  /** Reports the keys of the mapping that nobody asked for; `refused` are known, and not offered in their place. */
  done(refused: readonly string[] = []): void {
    if (this.value.kind !== 'map') return
    const known = [...this.#asked].filter((key) => !refused.includes(key))
    for (const [key, entry] of this.value.entries) {
      if (!this.#asked.has(key) && !isOriginKey(key)) this.#unknownKey(key, entry.key, known)
    }
    checkOrigin(this.value, this.report.bind(this))
  }

  /** A cursor of the same kind, over a value inside or another reading of this one. */
  protected inside(value: Located, path: string, from: Standing): Cursor {
    return new Cursor(value, path, this.gathered, from)
  }

  #inherited(): { origin?: Origin } {
    return this.#origin ? { origin: this.#origin } : {}
  }

  #over(value: Located, origin: Origin | undefined): Cursor {
    return this.inside(value, this.path, { name: this.name, key: this.key, ...(origin ? { origin } : {}) })
  }

  #wrongKind(wanted: string, hint?: string): void {
    this.report('wrong-kind', `Here stands ${describeKind(this.value)}, where ${wanted} is wanted.`, hint)
  }

  /** Both ends of a range, as `[low, high]` or `{ low, high, law }`. */
  #ends(
    range: Cursor,
    dimension: Dimension,
    value: number,
  ): { readonly low: number; readonly high: number; readonly law: RangeLaw } | undefined {
    if (!range.isList() && !range.isMap()) range.list()
    // The ends are no figures of their own.
    const gathered = { ...nothingGathered(), problems: this.gathered.problems }
    const map = range.value.kind === 'map' ? new Cursor(range.value, range.path, gathered) : undefined
    const items = range.value.kind === 'list' ? range.value.items : []
    const ends = map
      ? ['low', 'high'].map((end) => map.need(end, dimension.example)?.quantity(dimension) ?? Number.NaN)
      : items.map((end, i) => new Cursor(end, `${range.path}[${i}]`, gathered).quantity(dimension))
    const law = map?.at('law')?.choice(rangeLaws, USUAL_LAW) ?? USUAL_LAW
    map?.done()
    const [low, high] = ends
    if (ends.some(Number.isNaN) || !(range.isList() || map)) return undefined
    if (ends.length === 2 && low !== undefined && high !== undefined && low <= value && value <= high) {
      const fault = lawFault(law, low)
      if (fault) range.report('law-not-allowed', fault.message, fault.hint)
      return { low, high, law }
    }
    range.report(
      'out-of-range',
      'A range has a low and a high end, and the value lies between them.',
      `Write, for example, "[${dimension.example}, ${dimension.example}]".`,
    )
    return undefined
  }

  /** A key that was misspelt is told once, as what it is, and not also as missing. */
  #unknownKey(key: string, place: Place, known: readonly string[]): void {
    const meant = [...this.#missing].find(([missing]) => suggest(key, [missing]) !== '')
    if (meant) this.gathered.problems.splice(this.gathered.problems.indexOf(meant[1]), 1)
    this.gathered.problems.push({
      code: 'unknown-key',
      ...place,
      path: this.path === '' ? key : `${this.path}.${key}`,
      message: `There is no key "${key}" here.`,
      hint: `${suggest(key, meant ? [meant[0]] : known)}Known here: ${listed(known)}.`,
    })
  }
}
