import Table from 'cli-table3'

/** A table without borders. `cli-table3` colours heads and borders by itself unless told not to. */
export function plainTable(columns: readonly ('left' | 'right')[]): InstanceType<typeof Table> {
  const none = [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
  ]
  return new Table({
    chars: { ...Object.fromEntries(none.map((name) => [name, ''])), middle: '  ' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: [...columns],
  })
}
