/**
 * Places of whole numbers in ascending order, those of one number as they stand: counted, then put in their places.
 * @param values within some millions of each other
 */
export function inOrder(values: ArrayLike<number>): Uint32Array {
  const order = new Uint32Array(values.length)
  if (order.length === 0) return order
  let [least, most] = [values[0], values[0]]
  for (let i = 1; i < values.length; i++) {
    if (values[i] < least) least = values[i]
    if (values[i] > most) most = values[i]
  }
  const next = new Uint32Array(most - least + 2)
  for (let i = 0; i < values.length; i++) next[values[i] - least + 1]++
  for (let i = 1; i < next.length; i++) next[i] += next[i - 1]
  for (let i = 0; i < order.length; i++) order[next[values[i] - least]++] = i
  return order
}
