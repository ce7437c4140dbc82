import { alwaysUnknown, leaningUnknown, neverHeld } from '../../words/report-words.ts'
import type { ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** What the report cannot say, from what was run. */
export function cannotTell(page: ReportPage): Section {
  const { make, result } = page
  const reasons = [...new Set(result.notMeasured.map(({ why }) => why))]
  const missing = reasons.map((why) => {
    const names = result.notMeasured.filter((one) => one.why === why).map(({ name }) => name.replaceAll('-', ' '))
    return make('li', {}, why, make('span', { class: 'rng' }, `Not measured: ${names.join(', ')}.`))
  })
  const limits = [...alwaysUnknown, ...(result.truth ? [] : [neverHeld]), ...(page.leaning ? [] : [leaningUnknown])]
  return section(
    page,
    'What this cannot tell you',
    '',
    make(
      'ul',
      { class: 'limits' },
      limits.map((limit) => make('li', {}, limit)),
      missing,
    ),
  )
}
