import { measures } from '../measure/index.ts'
import type { Measure } from '../measure/measure.ts'
import type { ScenarioProblem } from '../scenario/problem.ts'
import { suggest } from '../scenario/suggest.ts'
import type { Target, Targets } from '../scenario/targets.ts'

/** What is wrong with targets to whoever knows the measures: none of that name, another unit, limits that exclude each other. */
export function targetProblems({ meet }: Targets): ScenarioProblem[] {
  return meet.flatMap((target, i): ScenarioProblem[] => {
    const { measure: name, unit, path, place } = target
    const measure = measureOf(name)
    if (!measure) {
      const known = measures.filter(isNumber).map((one) => one.name)
      const hint = `${suggest(name, known)}docs/measures.md lists them.`
      return [
        { code: 'unknown-measure', ...place, path, message: `There is no measure "${name}" with one number.`, hint },
      ]
    }
    if (unit !== measure.unit) {
      const message = unit === '' ? 'This limit has no unit.' : `“${measure.title}” is not told in ${unit}.`
      const hint = `Write "${target.limit} ${measure.unit}".`
      return [{ code: unit === '' ? 'missing-unit' : 'wrong-unit', ...place, path, message, hint }]
    }
    const other = meet.slice(0, i).find((earlier) => contradict(earlier, target, measure))
    if (!other) return []
    const message = `No staffing meets this and line ${other.place.line} together: “${measure.title}” ${limitOf(other)} and ${limitOf(target)}.`
    return [
      { code: 'contradicting-targets', ...place, path, message, hint: 'Change one of the limits, or take one out.' },
    ]
  })
}

/** A measure that is one number. */
function measureOf(name: string): Measure | undefined {
  return measures.filter(isNumber).find((one) => one.name === name)
}

function isNumber({ kind }: Measure): boolean {
  return kind !== 'parts' && kind !== 'date'
}

function limitOf({ bound, limit, unit, by }: Target): string {
  const places = by === 'area' ? 'in the area' : `in every ${by}`
  return `${bound === 'at-most' ? 'at most' : 'at least'} ${limit} ${unit} ${places}`
}

/** Whether two limits exclude each other. The whole of a count is the sum of its parts; that of all else lies among them. */
function contradict(a: Target, b: Target, { kind }: Measure): boolean {
  if (a.measure !== b.measure || a.bound === b.bound) return false
  const [most, least] = a.bound === 'at-most' ? [a, b] : [b, a]
  if (most.limit >= least.limit) return false
  if (a.by === b.by || (kind !== 'flow' && kind !== 'stock')) return true
  return most.by === 'area'
}
