/** A text of at most so many characters, the last of them an ellipsis when there were more. */
export function shortenedTo(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
