/** What each arm is called: its file's name without its ending; a repeat gets -2, -3. */
export function armNames(files: readonly string[]): string[] {
  const names: string[] = []
  for (const file of files) {
    const last = file.split(/[/\\]/).pop() ?? file
    const plain = last.replace(/\.ya?ml$|\.json$/, '')
    let name = plain
    for (let n = 2; names.includes(name); n++) name = `${plain}-${n}`
    names.push(name)
  }
  return names
}
