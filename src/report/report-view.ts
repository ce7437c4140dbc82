import type { Leaning } from '../experiment/leaning.ts'
import type { StudyResult } from '../experiment/result.ts'
import type { Content } from './element.ts'
import { type ReportPage, reportPage } from './report-page.ts'
import { alwaysShown } from './sections/always-shown.ts'
import { assumptions } from './sections/assumptions.ts'
import { byLocality } from './sections/by-locality.ts'
import { cannotTell } from './sections/cannot-tell.ts'
import { checks } from './sections/checks.ts'
import { comparison } from './sections/comparison.ts'
import { everyMeasure, headlineMeasures } from './sections/every-measure.ts'
import { firstYear } from './sections/first-year.ts'
import { handOffs } from './sections/hand-offs.ts'
import { kindsOfDoubt } from './sections/kinds-of-doubt.ts'
import { makeAgain } from './sections/make-again.ts'
import { notices, warnings } from './sections/notices.ts'
import { overTime } from './sections/over-time.ts'
import { interventions } from './sections/interventions.ts'
import { leansOn } from './sections/leans-on.ts'
import { practice } from './sections/practice.ts'
import { sustainability } from './sections/sustainability.ts'
import { teams } from './sections/teams.ts'
import { reportTitle } from './sections/top.ts'
import { truth } from './sections/truth.ts'
import { whichBest } from './sections/which-best.ts'
import { wordsUsed } from './sections/words-used.ts'

/** The parts of a report that are also shown by themselves. */
export type ReportView = 'answer' | 'over-time' | 'hand-offs' | 'timeliness' | 'leaning' | 'places' | 'sure'

/** What has a law, a standard or a limit behind it, and what keeping it leans on, which is never left out beside it. */
const timeliness: readonly string[] = [
  'assessments-in-45-working-days',
  'conferences-in-15-working-days',
  'protection-plan-reviews-in-time',
  'looked-after-reviews-in-time',
  'proceedings-in-26-weeks',
  'allocation-wait',
  'agency-rate',
  'missed-visits',
  'months-over-caseload-limit',
]

/** What keeps a plan going and is not free: counted, so that nothing that is met in time hides what it is met with. */
const leaning: readonly string[] = [
  'worker-load',
  'agency-rate',
  'missed-visits',
  'months-over-caseload-limit',
  'allocated-over-cap',
  'vacancy-rate',
  'absence-rate',
]

const overYears: readonly string[] = [
  'caseload-per-worker',
  'unallocated',
  'allocation-wait',
  'children-in-need-open',
  'protection-plans-open',
  'looked-after-open',
  're-referral-rate',
  'referrals',
]

/**
 * One part of the report of a study, as elements of the document that shows it: the same words, charts and tables.
 * Ids are unique within one part, and at its end stand the words it uses.
 * @param inputs what the answer leans on, where a sensitivity analysis was made
 */
export function drawView(result: StudyResult, view: ReportView, document: Document, inputs?: Leaning): HTMLElement {
  const page = reportPage(result, document, '', inputs)
  const content = contentOf(page, view)
  const words = page.linkedTerms.size > 0 ? wordsUsed(page).element : undefined
  return page.make('div', { class: `view view-${view}` }, content, words)
}

/** "Locality teams compared with today's teams". */
export function viewTitle(result: StudyResult, document: Document): string {
  return reportTitle(reportPage(result, document))
}

function contentOf(page: ReportPage, view: ReportView): Content {
  const { models } = page
  switch (view) {
    case 'answer':
      return [
        notices(page),
        warnings(page),
        models.length > 1
          ? models.slice(1).map(({ name }) => comparison(page, name).element)
          : [
              page.make('div', { class: 'single' }, alwaysShown(page, models[0]?.name ?? '', 2)),
              headlineMeasures(page).element,
            ],
        whichBest(page)?.element,
        practice(page)?.element,
        interventions(page)?.element,
      ]
    case 'over-time':
      return overTime(page, 'Year by year', overYears)?.element
    case 'hand-offs':
      return handOffs(page)?.element
    case 'timeliness':
      return overTime(page, 'Waiting, time limits and what keeping them leans on', timeliness)?.element
    case 'leaning':
      return [
        leansOn(page)?.element,
        models.slice(models.length > 1 ? 1 : 0).map(({ name }) => alwaysShown(page, name, 2)),
        overTime(page, 'What it leans on', leaning)?.element,
        teams(page)?.element,
      ]
    case 'places':
      return [warnings(page), sustainability(page)?.element, teams(page)?.element, byLocality(page)?.element]
    case 'sure':
      return [
        cannotTell(page).element,
        kindsOfDoubt(page)?.element,
        truth(page)?.element,
        firstYear(page)?.element,
        assumptions(page)?.element,
        checks(page).element,
        everyMeasure(page).element,
        makeAgain(page).element,
      ]
  }
}
