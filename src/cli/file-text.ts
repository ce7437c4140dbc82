import { PUBLISHED_RANGES } from '../scenario/read-published-ranges.ts'
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
      // What the program brings along to warn by is no part of what was asked.
      if (found.kind === 'text' && name !== PUBLISHED_RANGES)
        texts.push({ file: found.file, sha256: found.sha256, text: found.text })
      return found
    },
  }
}
