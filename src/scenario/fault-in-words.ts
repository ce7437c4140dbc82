import type { YAMLParseError } from 'yaml'

/** What a fault of syntax means to somebody who has never read the standard of the format: its beginning, and what to say. */
const WORDS: readonly (readonly [beginning: RegExp, words: string, hint?: string])[] = [
  [/^Flow map in block/, 'A mapping that opens with "{" does not close.', 'Put its "}" behind the last value.'],
  [/^Flow sequence in block/, 'A list that opens with "[" does not close.', 'Put its "]" behind the last entry.'],
  [/^Flow map must end/, 'A mapping that opens with "{" does not close.', 'Put its "}" behind the last value.'],
  [/^Flow sequence must end/, 'A list that opens with "[" does not close.', 'Put its "]" behind the last entry.'],
  [
    /^Nested mappings are not allowed in compact/,
    'There is a second key inside the value of this one.',
    'Give each key a line of its own, in the column of its neighbours; a text with a colon in it stands in quotes.',
  ],
  [
    /^Implicit keys need to be on a single line/,
    'This line has no colon, or its key begins on the line before.',
    'Write "key: value" on one line.',
  ],
  [
    /^Implicit map keys need to be followed by map values/,
    'There is a key here without a colon.',
    'Write "key: value".',
  ],
  [
    /^All (mapping|sequence) items must start at the same column/,
    'This line begins in another column than the lines it belongs to.',
    'Begin lines of one level in the same column.',
  ],
  [/^Missing closing '/, "A text that opens with ' does not close.", "Put a ' at its end."],
  [/^Missing closing "/, 'A text that opens with " does not close.', 'Put a " at its end.'],
  [/^Missing , or : between/, 'A comma, or a colon, is missing before this.'],
  [/^Missing , between/, 'A comma is missing before this.'],
  [/^Missing space after :/, 'A space is missing behind the colon.'],
  [/^Plain value cannot start with/, 'A text cannot begin with this sign.', 'Put the text in quotes.'],
  [/^Invalid escape sequence/, 'A backslash means something else here.', 'Put the text in single quotes.'],
  [/^Unexpected (empty item|,) in/, 'A comma stands here with nothing before it.', 'Take out one comma.'],
  [/^Comments must be separated/, 'A "#" stands here without a space before it.', 'Put a space before it, or quotes.'],
]

/** A fault of syntax as a sentence, and what would mend it where that can be said more nearly than in general. */
export function faultInWords(fault: YAMLParseError): { readonly message: string; readonly hint: string | undefined } {
  const told = fault.message.split('\n')[0] ?? fault.message
  const known = WORDS.find(([beginning]) => beginning.test(told))
  if (known) return { message: known[1], hint: known[2] }
  return { message: told.endsWith('.') ? told : `${told}.`, hint: undefined }
}
