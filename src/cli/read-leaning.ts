import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Leaning, leaningOf, strangerTo } from '../experiment/leaning.ts'
import type { StudyResult } from '../experiment/result.ts'
import type { SensitivityResult } from '../experiment/sensitivity-result.ts'
import { PlaceError } from '../host/node/place-error.ts'

/**
 * What the answer of a run leans on, from a sensitivity analysis of the same scenarios.
 * @param place its folder, or its result
 * @throws PlaceError where it is none, or not of these scenarios
 */
export function readLeaning(place: string, run: string, result: StudyResult): Leaning {
  const file = existsSync(place) && statSync(place).isDirectory() ? join(place, 'result.json') : place
  if (!existsSync(file)) {
    throw new PlaceError(`there is no ${file}; caseflow sensitivity writes one, and says where`)
  }
  const found = parsed(readFileSync(file, 'utf8'))
  if (!found) throw new PlaceError(`${file} is no result of caseflow sensitivity`)
  const why = strangerTo(result, found)
  if (why !== undefined) {
    const files = result.arms.slice(0, 2).map(({ scenario }) => scenario.file)
    throw new PlaceError(
      `${file} is not of the scenarios of ${run}: ${why}. Ask for: caseflow sensitivity ${files.join(' ')} --years ${result.years}`,
    )
  }
  return leaningOf(result, found)
}

function parsed(text: string): SensitivityResult | undefined {
  try {
    const told = JSON.parse(text) as Partial<SensitivityResult> | null
    const { arms, inputs, method, years, start } = told ?? {}
    const isOne = ['tornado', 'morris', 'sobol'].includes(method ?? '') && typeof years === 'number'
    const hasArms = Array.isArray(arms) && arms.every((arm) => typeof arm?.scenario?.sha256 === 'string')
    const hasInputs =
      Array.isArray(inputs) && inputs.every((one) => Array.isArray(one?.measures) && Array.isArray(one.range))
    return isOne && typeof start === 'string' && hasArms && hasInputs ? (told as SensitivityResult) : undefined
  } catch {
    return undefined
  }
}
