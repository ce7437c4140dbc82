import type { Source, SourceText } from '../scenario/source.ts'

/** A file as it was read. */
export interface FileText {
  readonly file: string
  readonly sha256: string
  readonly text: string
}

/** A source that keeps what it gave, for the record of the run. */
export function remembering(source: Source, texts: FileText[]): Source {
  return {
    read(name, from): SourceText {
      const found = source.read(name, from)
      if (found.kind === 'text') texts.push({ file: found.file, sha256: found.sha256, text: found.text })
      return found
    },
  }
}
