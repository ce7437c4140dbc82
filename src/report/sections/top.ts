import { comparedTitle, sizeOfStudy } from '../../words/report-words.ts'
import { lineSample } from '../icons.ts'
import type { ReportPage } from '../report-page.ts'

/** The words of the first heading. */
export function reportTitle({ models }: ReportPage): string {
  const [base, ...others] = models.map(({ title }) => title)
  return comparedTitle(base ?? '', others)
}

/** The band at the top: the product's name, the area, the size of the study. */
export function top(page: ReportPage): HTMLElement {
  const { make, result } = page
  return make(
    'header',
    { class: 'top' },
    make(
      'div',
      { class: 'wrap' },
      make('span', { class: 'mark' }, 'case', make('i', {}, 'flow')),
      make('span', { class: 'plan' }, result.area),
      make('span', { class: 'cap' }, sizeOfStudy(result.replications, result.years, result.arms.length)),
    ),
  )
}

/** Area and period, the first heading, the question, and which model is which. */
export function opening(page: ReportPage): HTMLElement {
  const { make, result, models } = page
  return make(
    'div',
    { class: 'opening' },
    make('p', { class: 'cap' }, `${result.area}, ${page.periodTold}`),
    make('h1', { class: 'xl' }, reportTitle(page)),
    page.question === '' ? undefined : make('p', { class: 'question' }, page.question),
    models.length < 2
      ? undefined
      : make(
          'dl',
          { class: 'models' },
          models.map((look) =>
            make(
              'div',
              {},
              make('dt', {}, lineSample(page.document, look), look.label),
              make('dd', {}, `${look.title}${postsOf(page, look.name)}`),
            ),
          ),
        ),
  )
}

function postsOf({ result }: ReportPage, arm: string): string {
  const posts = result.posts.find((posts) => posts.arm === arm)?.total
  return posts === undefined ? '' : `, ${posts} posts`
}
