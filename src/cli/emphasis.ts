/** A text in bold where colours are shown; never the only sign of anything. */
export function emphasis(text: string, { colour }: { readonly colour: boolean }): string {
  return colour ? `\u001B[1m${text}\u001B[22m` : text
}
