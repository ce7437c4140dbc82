/** What is told of a value that fills pages [letters]. */
const LONGEST = 400

/** A message, cut where it quotes a value of many lines. */
export function clipped(message: string): string {
  return message.length > LONGEST ? `${message.slice(0, LONGEST)} …` : message
}
