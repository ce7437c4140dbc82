import { dataTable } from '../data-table.ts'
import type { ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'
import { studyRecordRows } from './study-record-rows.ts'

/** How the study was done, item by item of a checklist for reports of simulations: an appendix, written from the study. */
export function studyRecord(page: ReportPage): Section {
  return section(
    page,
    'How this study was done (STRESS-DES)',
    'The items of a published checklist for reports of simulation studies (Monks and others, Journal of Simulation, 2019).',
    dataTable(page, {
      caption: 'STRESS-DES study record',
      captionHidden: true,
      columns: [{ head: 'Item' }, { head: 'Of this study' }],
      rows: studyRecordRows(page.result, page.question).map(({ item, heading, text }) => [`${item} ${heading}`, text]),
      class: 'record',
    }),
  )
}
