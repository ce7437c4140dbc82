/** A file that was read, for the record of a study. */
export interface ReadFile {
  readonly file: string
  readonly sha256: string
}
