import { several } from './listing.ts'

/** A published figure beside a simulated one, as far as words need to know. */
export interface FigureBeside {
  readonly role: 'input' | 'fitted' | 'predicted'
  readonly within10: boolean
}

/**
 * How near the first year comes, with the figures the model was not given apart, since they alone say something of it:
 * "16 of 18 published figures are within 10% in the first year; of the 4 the model was not given, 3."
 */
export function publishedInWords(lines: readonly FigureBeside[]): string {
  if (lines.length === 0) return ''
  const near = (of: readonly FigureBeside[]): number => of.filter((line) => line.within10).length
  const predicted = lines.filter((line) => line.role === 'predicted')
  const all = `In the first year ${near(lines)} of ${several(lines.length, 'published figure', 'published figures')} come out within 10%`
  if (predicted.length === 0) return `${all}; the model was given all of them.`
  return `${all}; of the ${predicted.length} that the model was not given, ${near(predicted)}.`
}
