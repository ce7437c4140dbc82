import type { Parameter } from '../scenario/parameter.ts'
import { drawFromRange } from '../scenario/range-law.ts'

/** A value with a range as the arms of a study share it: one draw for all, each from its own range. */
export interface Factor {
  /** The path it goes by. */
  readonly path: string
  /** [arms]; undefined where an arm does not have it. */
  readonly byArm: readonly (Parameter | undefined)[]
}

/** The factors of some arms: values at one path are one factor, whichever file gives them. */
export function factorsOf(arms: readonly (readonly Parameter[])[]): Factor[] {
  const factors: { path: string; byArm: (Parameter | undefined)[] }[] = []
  arms.forEach((parameters, arm) => {
    for (const parameter of parameters) {
      const known = factors.find(
        ({ byArm }) =>
          !byArm[arm] && byArm.some((other) => other?.paths.some((path) => parameter.paths.includes(path))),
      )
      if (known) known.byArm[arm] = parameter
      else {
        const byArm = arms.map((_, i) => (i === arm ? parameter : undefined))
        factors.push({ path: parameter.paths[0] ?? '', byArm })
      }
    }
  })
  return factors
}

/**
 * The values of an arm at a point.
 * @param point [factors], each in [0, 1]; undefined leaves a value as it is written
 * @returns by path, in the engine's units
 */
export function valuesAtPoint(
  factors: readonly Factor[],
  point: readonly (number | undefined)[],
  arm: number,
): Map<string, number> {
  const values = new Map<string, number>()
  factors.forEach(({ byArm }, i) => {
    const parameter = byArm[arm]
    const u = point[i]
    if (!parameter || u === undefined) return
    const drawn = drawFromRange(parameter, u)
    for (const path of parameter.paths) values.set(path, drawn)
  })
  return values
}
