import { Cursor, type Gathered, type Standing } from '../../src/scenario/cursor.ts'
import type { Dimension } from '../../src/scenario/dimensions.ts'
import type { Located } from '../../src/scenario/located.ts'

/** What readers asked of one place of a scenario, over all the files they were given. */
export class Shape {
  readonly keys = new Map<string, Shape>()
  /** Of the values of a mapping by names the user chooses. */
  names: Shape | undefined
  items: Shape | undefined
  readonly dimensions = new Map<string, Dimension>()
  readonly words = new Set<string>()
  readonly scalars = new Set<'text' | 'flag'>()
  whole: readonly [least: number, most: number] | undefined
  /** Whether the value may be written with its source, as `{ value, source … }`. */
  isSourced = false

  key(name: string): Shape {
    const known = this.keys.get(name)
    if (known) return known
    const shape = new Shape()
    this.keys.set(name, shape)
    return shape
  }
}

/** A cursor that notes what its readers ask for, so that the schema is what they read and nothing else. */
export class RecordingCursor extends Cursor {
  readonly shape: Shape
  #next: Shape
  #isNaming = false

  constructor(value: Located, path: string, gathered: Gathered, shape: Shape, from: Standing = {}) {
    super(value, path, gathered, from)
    this.shape = shape
    this.#next = shape
  }

  protected override inside(value: Located, path: string, from: Standing): Cursor {
    return new RecordingCursor(value, path, this.gathered, this.#next, from)
  }

  override at(key: string): Cursor | undefined {
    if (this.#isNaming) return this.#into((this.shape.names ??= new Shape()), () => super.at(key))
    return this.#into(this.shape.key(key), () => super.at(key))
  }

  override entries(): readonly Cursor[] {
    this.shape.names ??= new Shape()
    this.#isNaming = true
    const found = super.entries()
    this.#isNaming = false
    return found
  }

  override list(): readonly Cursor[] {
    return this.#into((this.shape.items ??= new Shape()), () => super.list())
  }

  override unwrap(): Cursor {
    this.shape.isSourced = true
    return super.unwrap()
  }

  override unwrapped(): Cursor {
    this.shape.isSourced = true
    return super.unwrapped()
  }

  override isText(text: string): boolean {
    this.shape.words.add(text)
    return super.isText(text)
  }

  override text(): string {
    this.shape.scalars.add('text')
    return super.text()
  }

  override flag(): boolean {
    this.shape.scalars.add('flag')
    return super.flag()
  }

  override choice<Word extends string>(words: readonly Word[], otherwise: Word): Word {
    const known = this.shape.scalars.has('text')
    for (const word of words) this.shape.words.add(word)
    const found = super.choice(words, otherwise)
    // A choice is a text of a few words, and not any text.
    if (!known) this.shape.scalars.delete('text')
    return found
  }

  override wholeNumber(least: number, most: number): number {
    this.shape.whole = [least, most]
    return super.wholeNumber(least, most)
  }

  override measured(dimension: Dimension, range?: Cursor): { value: number; unit: string } {
    this.shape.dimensions.set(`${dimension.name} ${Object.keys(dimension.units).join()}`, dimension)
    return super.measured(dimension, range)
  }

  #into<T>(shape: Shape, ask: () => T): T {
    const before = this.#next
    this.#next = shape
    const found = ask()
    this.#next = before
    return found
  }
}
