import { readFileSync } from 'node:fs'

/** A key of scenario files as the page on the interface tells of it. */
export interface DocumentedKey {
  /** From the top, names chosen by the user as `*`: `workforce.roles.*.cap`. */
  readonly path: string
  readonly description: string
  /** As the value would be written; empty where the page gives none. */
  readonly example: string
}

/** What the tables of a section are about: where their keys stand. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  'The top of a file': [''],
  '`area`': ['area'],
  '`demand`': ['demand'],
  '`needs`': ['needs'],
  '`pathway`': ['pathway.stages.*', '', 'pathway.stages.*.routes.*'],
  '`teams`': ['teams.*'],
  '`workforce`': ['workforce'],
  '`openingStock`': ['openingStock.groups.*'],
  '`warmUp`': ['warmUp'],
  '`practice`': ['practice'],
  '`interventions`': ['interventions', ''],
  '`rollOut`': ['rollOut'],
  '`definitions`': ['definitions', 'definitions.published.*'],
  '`targets`': ['targets'],
}

/** Keys told in the running text and not in a table. */
const IN_TEXT: readonly DocumentedKey[] = [
  ['area', 'The place and its localities'],
  ['demand', 'What comes in'],
  ['needs', 'Who the families are'],
  ['pathway', 'The stages, and who comes back'],
  ['pathway.stages', 'The stages by name'],
  ['pathway.court', 'How long a legal status lasts, wherever it began'],
  ['pathway.returnAfterClosure', 'Who is referred again after a closure'],
  ['pathway.returnToCare', 'Who comes back into care'],
  ['teams', 'The operating model: teams by name, and what each holds'],
  ['workforce', 'The people who hold cases'],
  ['workforce.roles', 'Roles by name'],
  ['openingStock', 'Who is open on the first day; empty for a run that begins with nobody'],
  ['openingStock.groups', 'Groups by name'],
  ['openingStock.recentlyClosed', 'Families closed not long before the start'],
  ['openingStock.recentlyHome', 'Children who went home from care not long before the start'],
  ['warmUp', 'How long a run that begins empty is simulated before its first day'],
  ['practice', 'Assumptions of what practice does beside capacity; off by default'],
  ['interventions', 'What is done beside the operating model; off unless named'],
  ['interventions.programmes.*.for.sincePreProceedings', 'The longest time since her latest pre-proceedings began'],
  ['interventions.programmes.*.decay.after', 'How long the whole of the effect holds'],
  ['interventions.programmes.*.decay.over', 'How long it then takes to fade'],
  ['interventions.programmes.*.decay.to', 'The part of the effect that stays'],
  ['interventions.overlap.discount', 'What each but the strongest loses'],
  ['interventions.overlap.floor', 'The least that all together leave'],
  ['uncertainty', 'What is known of drawn values together'],
  ['targets', 'What "size" must reach; no other command heeds it'],
  ['rollOut', 'How the teams come in, where they do not hold from the first day'],
  ['pathway.stages.*.enquiry.share', 'Share of stays with an enquiry, at most one in a stay; or a rate'],
  ['pathway.stages.*.enquiry.rate', 'Enquiries a child and year; or a share of stays'],
  ['pathway.stages.*.enquiry.startsWithin', 'Within what time of allocation an enquiry begins'],
  ['pathway.stages.*.enquiry.conference', 'Share of enquiries that lead to a conference'],
  ['pathway.stages.*.enquiry.to', 'The stage a conference enters'],
  ['pathway.stages.*.reviews.first', 'Limit of the first review after entry'],
  ['pathway.stages.*.reviews.second', 'Limit of the second after the first, if it differs'],
  ['pathway.stages.*.reviews.then', 'Limit of each one after the one before'],
  ['pathway.stages.*.reviews.lead', 'How far ahead of its limit each is planned'],
  ['pathway.stages.*.reviews.chair', 'Whether each takes a place of the conference chairs'],
  ['pathway.stages.*.reviews.endsStay', 'Whether the end of the stay is a review'],
  ['pathway.returnAfterClosure.frailty', 'How much families differ for good in their hazard'],
  ['**.terms', 'Hazards of a return, added up: a rate, and how fast it fades'],
  ['**.multiplier', 'Factor on the hazard of a return'],
  ['**.natural', 'The natural duration in working days, by any law'],
  ['**.hours', 'Mean hours of work'],
  ['**.limit', 'The statutory limit'],
  ['**.length', 'How long it lasts, by any law'],
  ['**.issued', 'The share that is issued and becomes proceedings'],
  ['**.when', 'The children it is for'],
  ['**.where', 'Other levels for some children; the first that fits'],
  ['**.needs', 'Needs by their codes'],
  ['**.localities', 'Localities by name'],
  ['**.ages', 'Ages, as under 5, 5-9 or 10 and over'],
  ['**.earlierPlan', 'With a protection plan in the past'],
  ['**.unaccompanied', 'Who came alone'],
  ['**.times', 'Factors by locality'],
  ['**.mean', 'Exponential, by its mean'],
  ['**.median', 'Log-normal or Weibull, by its median and 90th percentile'],
  ['**.p90', 'Log-normal or Weibull, by its median and 90th percentile'],
  ['**.law', 'lognormal, which is usual, or weibull'],
  ['**.bands', 'Published bands of time, uniform inside each, as 0-10 working days: 13 %'],
  ['**.shares', 'Whole days with their shares'],
  ['**.hazards', 'A hazard that holds from then on, as from week 10: 1.6 a year'],
  ['**.until', 'Until a birthday, as 18th birthday'],
  ['**.less', 'A length taken off every draw'],
  ['**.share', 'A share'],
  ['**.rate', 'How often, a year'],
  ['definitions', 'What the returns mean by their words, and published figures'],
].map(([path = '', description = '']) => ({ path, description, example: '' }))

/** Every key that the page on the interface tells of, with its example. */
export function documentedKeys(): readonly DocumentedKey[] {
  const page = readFileSync(new URL('../../docs/interface.md', import.meta.url), 'utf8')
  const found: DocumentedKey[] = [...IN_TEXT]
  for (const section of page.split('\n### ').slice(1)) {
    const [heading = '', ...lines] = section.split('\n## ')[0]?.split('\n') ?? []
    const paths = TABLES[heading]
    const tables = lines.join('\n').trim().split(/\n\n+/)
    const withKeys = tables.filter((table) => /^\| (?:key|written) \|/.test(table))
    withKeys.forEach((table, i) => {
      const path = paths?.[i]
      if (path === undefined || !table.startsWith('| key |')) return
      found.push(...keysOf(table, path))
    })
  }
  return found
}

function keysOf(table: string, at: string): DocumentedKey[] {
  let before = at
  return table.split('\n').flatMap((row) => {
    const cells = row.split(/(?<!\\) \| /).map((cell) => cell.replace(/^\| | \|$/g, ''))
    const [keys = '', holds = ''] = cells
    const examples = [...(cells.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '')
    // "roles.<name>.employed, agency", and "… leave" for a key inside the one told before.
    const isInside = keys.startsWith('… ')
    const names = [...keys.matchAll(/`([^`]+)`/g)].map((match) => (match[1] ?? '').replaceAll('<name>', '*'))
    if (names.length === 0) return []
    const parent = /^(.*)\.[^.]+$/.exec(names[0] ?? '')?.[1]
    return names.map((name, i) => {
      const own = i > 0 && parent !== undefined && !name.includes('.') ? `${parent}.${name}` : name.split(':')[0]
      const path = [isInside ? before : at, own].filter((part) => part !== '').join('.')
      if (!isInside && i === 0) before = path
      return { path, description: plain(holds), example: examples[i] ?? examples[0] ?? '' }
    })
  })
}

/** A cell as text: no marks, links by their words, one sentence with a capital. */
function plain(cell: string): string {
  const text = cell
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll('`', '')
    .replace(/, see below\b/g, '')
  return text === '' ? '' : text.charAt(0).toUpperCase() + text.slice(1)
}
