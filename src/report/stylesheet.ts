import { base } from './styles/base.ts'
import { charts } from './styles/charts.ts'
import { layout } from './styles/layout.ts'
import { print } from './styles/print.ts'
import { tables } from './styles/tables.ts'
import { tokens } from './styles/tokens.ts'

/** The whole look of the page, as it stands in its one style element. */
export const stylesheet: string = [tokens, base, layout, tables, charts, print].join('')
