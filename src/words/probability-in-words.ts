/** The yardstick of probability used across UK government: word, from, to [%]; between two of them there is no word. */
const yardstick: readonly (readonly [word: string, from: number, to: number])[] = [
  ['a remote chance', 0, 5],
  ['highly unlikely', 10, 20],
  ['unlikely', 25, 35],
  ['a realistic possibility', 40, 50],
  ['likely', 55, 75],
  ['highly likely', 80, 90],
  ['almost certain', 95, 100],
]

/**
 * A probability as people read one: "about 9 in 10 (highly likely)". Never certain: as many draws as there were cannot say
 * so.
 * @param share in [0, 1], from drawn inputs and never from replications alone
 */
export function probabilityInWords(share: number): string {
  const percent = 100 * share
  const word = yardstick.find(([, from, to]) => percent >= from - 1e-9 && percent <= to + 1e-9)?.[0]
  const tenths = Math.round(10 * share)
  const number = percent > 95 ? 'more than 9 in 10' : percent < 5 ? 'less than 1 in 10' : `about ${tenths} in 10`
  return word === undefined ? number : `${number} (${word})`
}
