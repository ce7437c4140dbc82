import type { Figure } from './figure.ts'
import type { Located } from './located.ts'

/** Figures in the order of the file, base first, whatever the order they were read in. */
export function figuresInOrder(figures: readonly Figure[], tree: Located): Figure[] {
  const order = new Map<string, number>()
  const visit = (value: Located, path: string): void => {
    if (value.kind === 'scalar') order.set(path, order.size)
    else if (value.kind === 'list') value.items.forEach((item, i) => visit(item, `${path}[${i}]`))
    else {
      for (const [key, entry] of value.entries) {
        // A value with its source goes by the path of the value it stands for.
        visit(entry.value, key === 'value' ? path : path === '' ? key : `${path}.${key}`)
      }
    }
  }
  visit(tree, '')
  return figures.toSorted((a, b) => (order.get(a.path) ?? order.size) - (order.get(b.path) ?? order.size))
}
