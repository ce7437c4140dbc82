/** A value with where it comes from. `confidence: 'assumption'` puts it on the list every report shows. */
export interface Figure {
  /** Dotted path in the scenario file. */
  readonly path: string
  /** As written, with its unit. */
  readonly written: string
  readonly value: number
  readonly unit: string
  readonly range?: readonly [number, number]
  readonly source: string
  readonly confidence: 'high' | 'medium' | 'low' | 'assumption'
}
