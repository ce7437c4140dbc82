import { type Columns, createColumns } from '../kernel/columns.ts'

const specs = {
  /** Names the family in every draw. */
  key: 'uint32',
  locality: 'int16',
  need: 'int8',
  /** Who made the contact: its place in `contactSources` counted from 1, 0 where it is not told. */
  source: 'uint8',
  /** Her children are rows firstChild to firstChild + size - 1, in order of birth. */
  firstChild: 'int32',
  size: 'uint8',
  /** File of the case of those at home; -1 until the first. */
  homeFile: ['int32', -1],
  /** Closures so far, the occurrence of the draw of a return. */
  closures: 'uint16',
  /** Changes of worker of those at home since their last referral; the first worker is none. */
  workerChanges: 'uint16',
  /** Whether a return is to come; cleared when the family opens for another reason. */
  returnHandle: ['int32', -1],
} as const

/** The families, in columns. A family is the unit of work: her children at home are held together (one case). */
export type Families = Columns<typeof specs>

/**
 * A table without families.
 * @param expected how many there will be, so that the table is not copied as it grows
 */
export function createFamilies(expected: number): Families {
  return createColumns(specs, Math.max(1 << 14, Math.ceil(expected)))
}
