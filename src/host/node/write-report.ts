import type { Leaning } from '../../experiment/leaning.ts'
import type { StudyResult } from '../../experiment/result.ts'
import { buildReport } from '../../report/report.ts'
import { createDocument } from './document.ts'
import { sha256 } from './scenario-source.ts'

/** The page of a study. Import this file only where a page is made: it loads the charts and a document to draw on. */
export function writeReport(result: StudyResult, question: string, leaning?: Leaning): string {
  const digest = (text: string): string => Buffer.from(sha256(text), 'hex').toString('base64')
  return buildReport(result, { document: createDocument(), sha256: digest, question, leaning })
}
