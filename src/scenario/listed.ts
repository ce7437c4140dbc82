/** Names told in one hint; who has more of them looks in the file. */
const MOST = 40

/** Names with commas between them; of very many the first, and how many more there are. */
export function listed(names: readonly string[]): string {
  if (names.length <= MOST) return names.join(', ')
  return `${names.slice(0, MOST).join(', ')} and ${(names.length - MOST).toLocaleString('en-GB')} more`
}
