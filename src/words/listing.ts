/** Names as a sentence lists them: "a", "a or b", "a, b or c". */
export function listing(names: readonly string[], joint: 'and' | 'or'): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`
}

/** "1 run", "2 runs". */
export function several(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** With a capital at the start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A title as it stands inside a sentence; an abbreviation keeps its capitals. */
export function inSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}
