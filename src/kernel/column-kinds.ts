interface ColumnArrays {
  int8: Int8Array
  uint8: Uint8Array
  int16: Int16Array
  uint16: Uint16Array
  int32: Int32Array
  uint32: Uint32Array
  float32: Float32Array
  float64: Float64Array
}

/** What a column holds. */
export type ColumnKind = keyof ColumnArrays

/** A column of any kind. */
export type ColumnArray = ColumnArrays[ColumnKind]

/** A column's kind, or its kind and the value of a new row (0 where not said). */
export type ColumnSpec = ColumnKind | readonly [kind: ColumnKind, initial: number]

type KindOf<Spec extends ColumnSpec> = Spec extends readonly [infer Kind extends ColumnKind, number] ? Kind : Spec

type ColumnOf<Spec extends ColumnSpec> = KindOf<Spec> extends infer Kind extends ColumnKind ? ColumnArrays[Kind] : never

/** Columns by their specs. */
export type ColumnsOf<Specs extends Readonly<Record<string, ColumnSpec>>> = {
  readonly [Name in keyof Specs]: ColumnOf<Specs[Name]>
}

/** The kind a spec names. */
export function kindOf(spec: ColumnSpec): ColumnKind {
  return typeof spec === 'string' ? spec : spec[0]
}

/** What a new row holds by a spec. */
export function initialOf(spec: ColumnSpec): number {
  return typeof spec === 'string' ? 0 : spec[1]
}

const arrays = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  float32: Float32Array,
  float64: Float64Array,
} as const

/** Bytes of one value [bytes]. */
export function widthOf(kind: ColumnKind): number {
  return arrays[kind].BYTES_PER_ELEMENT
}

/** A column of zeros [length]. */
export function makeColumn(kind: ColumnKind, length: number): ColumnArray {
  return new arrays[kind](length)
}

/** A view of memory that is there already, from the value numbered `first` of its width to its end. */
export function viewColumn(kind: ColumnKind, memory: ArrayBuffer, first: number): ColumnArray {
  return new arrays[kind](memory, first * widthOf(kind))
}
