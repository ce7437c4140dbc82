import type { Figure, Scenario } from '../../src/browser.ts'
import { partsOf } from './number-with-unit.ts'

/** A value of the plan that can be changed in plain words. */
export interface Lever {
  readonly id: string
  readonly group: LeverGroup
  readonly label: string
  /** What it means, for those who ask; empty where the label says it. */
  readonly help: string
  /** Keys in the file. */
  readonly path: readonly string[]
  /** What the plan has now. */
  readonly figure: Figure
  readonly now: number
  /** As written after the number: "posts", "families a year", "%". */
  readonly unit: string
  readonly least: number
  readonly most: number
  readonly step: number
}

export type LeverGroup =
  | 'Staff by team'
  | 'Limits and hours'
  | 'Vacancies, agency and absence'
  | 'Demand'
  | 'Conferences'

export const leverGroups: readonly LeverGroup[] = [
  'Staff by team',
  'Limits and hours',
  'Vacancies, agency and absence',
  'Demand',
  'Conferences',
]

interface Named {
  readonly group: LeverGroup
  /** Keys; `*` stands for every role of social workers. */
  readonly path: readonly string[]
  readonly label: string
  readonly help: string
}

const named: readonly Named[] = [
  {
    group: 'Limits and hours',
    path: ['workforce', 'roles', '*', 'cap'],
    label: 'Children a social worker may hold',
    help: 'The caseload cap. A worker who holds as many has no room, and families wait; some go over it when they have waited.',
  },
  {
    group: 'Limits and hours',
    path: ['workforce', 'roles', '*', 'hardCap'],
    label: 'Children a social worker never passes',
    help: 'Nobody is given more than this, however long families wait.',
  },
  {
    group: 'Limits and hours',
    path: ['workforce', 'roles', '*', 'hours'],
    label: 'Hours for families, a full-time worker',
    help: 'What is left of contracted hours after leave, training, supervision and travel.',
  },
  {
    group: 'Vacancies, agency and absence',
    path: ['workforce', 'roles', '*', 'agencyShare'],
    label: 'Posts filled by agency workers',
    help: 'Agency workers stay for a shorter time, so that families change worker more often; their posts are filled again sooner.',
  },
  {
    group: 'Vacancies, agency and absence',
    path: ['workforce', 'roles', '*', 'employed', 'fill'],
    label: 'Adverts that find somebody',
    help: 'The others are repeated, and the post stands empty in the meantime: this makes vacancies.',
  },
  {
    group: 'Vacancies, agency and absence',
    path: ['workforce', 'roles', '*', 'newlyQualified', 'share'],
    label: 'Newly qualified among new starters',
    help: 'They carry part of a caseload in their first year.',
  },
  {
    group: 'Vacancies, agency and absence',
    path: ['workforce', 'absence', 'share'],
    label: 'Days away from work',
    help: 'Sickness and other leave that nobody plans round.',
  },
  {
    group: 'Vacancies, agency and absence',
    path: ['workforce', 'reallocation', 'managerial'],
    label: 'Changes of worker by a manager’s decision',
    help: 'For each case held: changes inside a team that neither leaving nor absence explain.',
  },
  {
    group: 'Demand',
    path: ['demand', 'contacts'],
    label: 'Families who come to notice',
    help: 'Contacts on families that are not open. Part of them become referrals.',
  },
  {
    group: 'Demand',
    path: ['demand', 'unaccompanied', 'children'],
    label: 'Unaccompanied children who arrive',
    help: 'Unaccompanied asylum-seeking children, who go into care as they come.',
  },
  {
    group: 'Demand',
    path: ['demand', 'transfersIn', 'protection plan'],
    label: 'Children who move here with a protection plan',
    help: '',
  },
  {
    group: 'Conferences',
    path: ['workforce', 'chairs', 'slots'],
    label: 'Conferences the chairs have room for',
    help: 'A conference that finds no room waits for the next.',
  },
]

/** What can be changed in a scenario, whichever it is: a value is offered where the scenario has it. */
export function leversOf(scenario: Scenario): Lever[] {
  const byPath = new Map(scenario.figures.map((figure) => [figure.path, figure]))
  const lever = ({ group, path, label, help }: Named): Lever[] => {
    const figure = byPath.get(path.join('.'))
    const parts = figure && partsOf(figure.written)
    if (!figure || !parts) return []
    const { number: now, unit } = parts
    return [{ id: idOf(path), group, label, help, path, figure, now, unit, ...boundsOf(figure, now, unit) }]
  }
  const roles = scenario.workforce.roles.filter(({ countsAs }) => countsAs === 'social-worker')
  const general = named.flatMap((one) => {
    if (!one.path.includes('*')) return lever(one)
    return roles.flatMap(({ name }) =>
      lever({
        ...one,
        path: one.path.map((key) => (key === '*' ? name : key)),
        label: roles.length > 1 ? `${one.label}: ${name}` : one.label,
      }),
    )
  })
  return [...staffOf(scenario, byPath).flatMap(lever), ...general]
}

/** Posts by team; of a line with a team in each locality, by locality. */
function staffOf({ teams, area }: Scenario, byPath: ReadonlyMap<string, Figure>): Named[] {
  return teams.teams.flatMap(({ name, line, role }): Named[] => {
    const whole = ['teams', line, 'posts']
    const own = area.localities.find((locality) => name.startsWith(locality.name))
    const path = own && byPath.has([...whole, own.name].join('.')) ? [...whole, own.name] : whole
    if (!byPath.has(path.join('.'))) return []
    const help = `Full-time posts for ${role}s. Some stand empty while they are filled again.`
    return [{ group: 'Staff by team', path, label: name, help }]
  })
}

function boundsOf({ range }: Figure, now: number, unit: string): Pick<Lever, 'least' | 'most' | 'step'> {
  const step = now >= 1000 ? 10 : now >= 10 || Number.isInteger(now) ? 1 : now >= 1 ? 0.1 : 0.01
  const high = (range?.[1] ?? 0) * (unit === '%' ? 100 : 1)
  if (unit === '%') return { least: 0, most: 100, step: now >= 10 || now === 0 ? 1 : 0.1 }
  return { least: unit.startsWith('post') ? 0 : step, most: Math.max(3 * Math.ceil(now), Math.ceil(high), 1), step }
}

function idOf(path: readonly string[]): string {
  return `lever-${path.join('-').replaceAll(/[^\w-]+/g, '-')}`
}
