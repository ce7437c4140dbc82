import { posix } from 'node:path'
import { parseSync, Visitor } from 'vite'
import type { SourceFile } from './source-files.ts'

export interface Import {
  /** What is imported: a file named from the top of `src`, or a package as it is written. */
  readonly target: string
  /** Whether `target` is one of our files. */
  readonly isFile: boolean
  /** Whether nothing of it is left when the types are taken away. */
  readonly isType: boolean
}

/**
 * Every import of a source file: static, re-exported, dynamic, and types named in place.
 *
 * @throws Error where the file does not parse, or a dynamic import does not name its module in plain quotes.
 */
export function importsOf(file: SourceFile): Import[] {
  const { module, program, errors } = parseSync(file.name, file.text)
  if (errors.length > 0) throw new Error(`${file.name} does not parse: ${errors[0]?.message}`)
  const found: Import[] = []
  const note = (written: string, isType: boolean): void => {
    const isFile = written.startsWith('.')
    const target = isFile ? posix.join(posix.dirname(file.name), written) : written
    found.push({ target, isFile, isType })
  }
  for (const { moduleRequest, entries } of module.staticImports) {
    note(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType))
  }
  for (const { entries } of module.staticExports) {
    for (const entry of entries) if (entry.moduleRequest) note(entry.moduleRequest.value, entry.isType)
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const written = /^(['"])(?<name>[^'"]+)\1$/.exec(file.text.slice(moduleRequest.start, moduleRequest.end))
    if (!written?.groups?.['name']) throw new Error(`${file.name} imports something it does not name in plain quotes`)
    note(written.groups['name'], false)
  }
  new Visitor({ TSImportType: (type) => note(type.source.value, true) }).visit(program)
  return found
}

/** The package an import names: `node:fs` is `node:*`, `yargs/helpers` is `yargs`. */
export function packageOf(target: string): string {
  if (target.startsWith('node:')) return 'node:*'
  const parts = target.split('/')
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? target)
}
