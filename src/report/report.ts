import type { Leaning } from '../experiment/leaning.ts'
import type { StudyResult } from '../experiment/result.ts'
import { contentPolicy, type Sha256 } from './content-policy.ts'
import { type ReportPage, reportPage } from './report-page.ts'
import { alwaysShown } from './sections/always-shown.ts'
import { assumptions } from './sections/assumptions.ts'
import { byLocality } from './sections/by-locality.ts'
import { cannotTell } from './sections/cannot-tell.ts'
import { checks } from './sections/checks.ts'
import { comparison } from './sections/comparison.ts'
import { everyMeasure, headlineMeasures } from './sections/every-measure.ts'
import { enoughRuns } from './sections/enough-runs.ts'
import { firstYear } from './sections/first-year.ts'
import { handOffs } from './sections/hand-offs.ts'
import { kindsOfDoubt } from './sections/kinds-of-doubt.ts'
import { leansOn } from './sections/leans-on.ts'
import { makeAgain } from './sections/make-again.ts'
import { interventions } from './sections/interventions.ts'
import { practice } from './sections/practice.ts'
import { notices, warnings } from './sections/notices.ts'
import { overTime } from './sections/over-time.ts'
import type { Section } from './sections/section.ts'
import { studyRecord } from './sections/study-record.ts'
import { sustainability } from './sections/sustainability.ts'
import { teams } from './sections/teams.ts'
import { opening, reportTitle, top } from './sections/top.ts'
import { truth } from './sections/truth.ts'
import { variants } from './sections/variants.ts'
import { whichBest } from './sections/which-best.ts'
import { wordsUsed } from './sections/words-used.ts'
import { stylesheet } from './stylesheet.ts'

export interface ReportOptions {
  /** A page's, or jsdom's. Nothing is put into it. */
  readonly document: Document
  readonly sha256: Sha256
  /** What the study was to answer, as its author wrote it. */
  readonly question?: string
  /** What the answer leans on, from a sensitivity analysis of the same scenarios. */
  readonly leaning?: Leaning | undefined
}

/**
 * A study as one HTML page that needs nothing beside itself: no script, no request. The same result gives the same bytes.
 * Every sentence, number and verdict comes from `words/` or from the result.
 */
export function buildReport(result: StudyResult, { document, sha256, question, leaning }: ReportOptions): string {
  const page = reportPage(result, document, question, leaning)
  const html = page.make('html', { lang: 'en-GB' }, headOf(page, sha256), bodyOf(page))
  return `<!doctype html>\n${html.outerHTML}\n`
}

function headOf(page: ReportPage, sha256: Sha256): HTMLElement {
  const { make, result } = page
  return make(
    'head',
    {},
    make('meta', { charset: 'utf-8' }),
    make('meta', { 'http-equiv': 'Content-Security-Policy', content: contentPolicy(stylesheet, sha256) }),
    make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    make('meta', { name: 'color-scheme', content: 'light dark' }),
    make('meta', { name: 'referrer', content: 'no-referrer' }),
    make('title', {}, `${reportTitle(page)} \u2013 ${result.area} \u2013 caseflow`),
    make('style', {}, stylesheet),
  )
}

function bodyOf(page: ReportPage): HTMLElement {
  const { make, models } = page
  const compared =
    models.length > 1 ? models.slice(1).map(({ name }) => comparison(page, name)) : [headlineMeasures(page)]
  const single = models.length > 1 ? undefined : alwaysShown(page, models[0]?.name ?? '', 2)
  const sections: readonly (Section | undefined)[] = [
    ...compared,
    whichBest(page),
    overTime(page),
    handOffs(page),
    byLocality(page),
    variants(page),
    practice(page),
    interventions(page),
    kindsOfDoubt(page),
    enoughRuns(page),
    leansOn(page),
    sustainability(page),
    teams(page),
    truth(page),
    firstYear(page),
    cannotTell(page),
    everyMeasure(page),
    assumptions(page),
    checks(page),
    makeAgain(page),
    studyRecord(page),
    wordsUsed(page),
  ]
  const present = sections.filter((section) => section !== undefined)
  const main = make(
    'main',
    { id: 'main', tabindex: '-1' },
    opening(page),
    notices(page),
    warnings(page),
    single && make('div', { class: 'single' }, single),
    present.map(({ element }) => element),
  )
  return make(
    'body',
    {},
    make('a', { class: 'skip', href: '#main' }, 'Skip to the answer'),
    top(page),
    make('div', { class: 'wrap page' }, main, contents(page, present)),
    foot(page),
  )
}

/** Links to the sections, beside the page where there is room. */
function contents({ make }: ReportPage, sections: readonly Section[]): HTMLElement {
  const links = sections.map(({ heading, id }) => make('li', {}, make('a', { href: `#${id}` }, heading)))
  return make('nav', { class: 'contents', 'aria-label': 'On this page' }, make('ul', {}, links))
}

function foot({ make, result }: ReportPage): HTMLElement {
  const told = `caseflow ${result.caseflow}. Simulated figures: every child counted here is simulated, and no real child’s record is in this page.`
  return make('footer', {}, make('div', { class: 'wrap' }, make('p', {}, told)))
}
