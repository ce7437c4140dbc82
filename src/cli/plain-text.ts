/** How a reader without Unicode reads what we write with it. */
const inAscii: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/£/g, 'GBP '],
  [/→/g, '->'],
  [/…/g, '...'],
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[−–—·]/g, '-'],
  [/×/g, 'x'],
  [/[\u00a0\u2009\u202f]/g, ' '],
]

/** A text in ASCII; letters lose their marks, and what has no plain form becomes a question mark. */
export function plainText(text: string): string {
  const told = inAscii.reduce((so, [pattern, plain]) => so.replace(pattern, plain), text)
  return told
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{ASCII}]/gu, '?')
}

/**
 * Whether the terminal's locale says that it cannot show Unicode. Silence says nothing: many that say nothing can.
 * @param environment as of the process
 */
export function isWithoutUnicode(environment: Readonly<Record<string, string | undefined>>): boolean {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'] || ''
  return locale !== '' && !/utf-?8/i.test(locale)
}
