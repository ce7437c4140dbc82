import { type Columns, createColumns } from '../kernel/columns.ts'

const specs = {
  /** Its row among the cases while it is open; -1 while it is closed. */
  case: ['int32', -1],
  /** Enquiries so far, the occurrence of their draws. */
  enquiries: 'uint16',
  reallocations: 'uint16',
} as const

/**
 * What stays of a case when it closes: one file for each family ever in contact, and one for each child ever held by
 * herself. Files are in the order in which they were first needed, and never used again for somebody else; cases are.
 */
export type CaseFiles = Columns<typeof specs>

/**
 * No files yet.
 * @param expected how many there will be, so that the table is not copied as it grows
 */
export function createCaseFiles(expected: number): CaseFiles {
  return createColumns(specs, Math.max(1 << 14, Math.ceil(expected)))
}
