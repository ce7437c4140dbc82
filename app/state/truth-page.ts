import { capital } from '../../src/browser.ts'

/** A published figure and the model's. */
export interface TruthRow {
  readonly line: string
  readonly published: string
  readonly simulated: string
  readonly band: string
  readonly bar: string
  readonly role: string
  readonly isMet: boolean
}

/** A published year as the model gives it back. */
export interface TruthYear {
  /** As "Buckinghamshire, 2024-25" or "Back-cast, 2023-24". */
  readonly heading: string
  /** How many lines are met. */
  readonly told: string
  /** Lines judged: those missed first, and of them those that were predicted. */
  readonly rows: readonly TruthRow[]
}

/** The truth runs of an area: the year that decides and the year before. */
export interface TruthArea {
  readonly area: string
  readonly years: readonly TruthYear[]
}

/** The truth runs of the bases, read from the page the project writes of them. */
export function truthAreas(page: string): TruthArea[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = ''] = part.split('\n', 1)
      const [, backCast] = part.split(/^### (?=Back-cast)/m)
      const [own = ''] = part.split(/^### /m)
      return {
        area: heading.split(',')[0] ?? '',
        years: [yearOf(own), ...(backCast === undefined ? [] : [yearOf(backCast)])],
      }
    })
}

/** How lines are judged and what their roles mean, as paragraphs. */
export function truthTerms(page: string): { readonly name: string; readonly text: string }[] {
  return [...page.matchAll(/^\*\*(Roles|Bars)(?:\.\*\*|\*\*,) (.+)$/gm)].map(([, name = '', text = '']) => ({
    name,
    text: capital(plain(text)),
  }))
}

function yearOf(part: string): TruthYear {
  const [heading = ''] = part.split('\n', 1)
  const told = /Met: (.+)$/m.exec(part)?.[1] ?? ''
  const rows = part.split('\n').flatMap((line): TruthRow[] => {
    const cells = line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => plain(cell.trim()))
    const [name = '', published = '', simulated = '', band = '', bar = '', role = '', verdict = ''] = cells
    if (!line.startsWith('| ') || cells.length !== 7 || (verdict !== 'met' && verdict !== 'missed')) return []
    return [{ line: name, published, simulated, band, bar, role, isMet: verdict === 'met' }]
  })
  const rank = ({ isMet, role }: TruthRow): number => (isMet ? 2 : 0) + (role.startsWith('predicted') ? 0 : 1)
  return { heading, told, rows: rows.toSorted((a, b) => rank(a) - rank(b)) }
}

/** Without the marks of Markdown. */
function plain(text: string): string {
  return text.replaceAll(/\*\*|\*|`/g, '')
}
