/** Name of a run: the area's folder if all files lie in one, else the first file's name. */
export function runName(files: readonly string[]): string {
  const parts = files.map((file) => file.split(/[/\\]/))
  const folders = new Set(parts.map((path) => path.at(-2) ?? ''))
  const [only] = folders
  const file = parts[0]?.at(-1)?.replace(/\.\w+$/, '')
  return ((folders.size === 1 && only) || file || 'run').replace(/[^\w-]/g, '-')
}
