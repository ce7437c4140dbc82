/** What the host answers when asked for a scenario by name. */
export type SourceText =
  | { readonly kind: 'text'; readonly file: string; readonly text: string; readonly sha256: string }
  /** `known` are names that would have been found; `folder` says that a folder has this one, and whether it is of a run. */
  | {
      readonly kind: 'absent'
      readonly file: string
      readonly known: readonly string[]
      readonly folder?: 'plain' | 'run'
    }
  /** Line and column, from 1, of the first byte that is no UTF-8, or no letter. */
  | { readonly kind: 'not-text'; readonly file: string; readonly line?: number; readonly column?: number }
  | { readonly kind: 'too-large'; readonly file: string; readonly bytes: number }
  /** A path that leaves the folder it may not leave. */
  | { readonly kind: 'outside'; readonly file: string; readonly folder: string }

/** Finds scenario texts: the only way the language reaches files. */
export interface Source {
  /**
   * @param name a path or the name of a shipped scenario; inside a file, what stands after `extends`
   * @param from the `file` of the text that names it; absent for a name from the command line
   */
  read(name: string, from?: string): SourceText
}
