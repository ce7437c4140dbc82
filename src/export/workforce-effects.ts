import { diariesInWords } from '../scenario/diaries-in-words.ts'
import type { Practice, PracticeEffect } from '../scenario/practice.ts'
import { practiceRanges } from '../scenario/practice-ranges.ts'
import type { RollOut } from '../scenario/roll-out.ts'
import type { Teams } from '../scenario/teams.ts'
import type { Reallocation, Workforce } from '../scenario/workforce.ts'
import { always, inARow, nothing, percent, type PutIn, type PutInRules } from './put-in.ts'

/** What the operating model puts in. */
export const teamRules: PutInRules<Teams> = {
  teams: (teams) => [
    {
      path: 'teams',
      says: `Which of ${teams.length} teams holds which stage, for which children: every transfer, hand-off and change of worker by design follows from it.`,
    },
  ],
  release: (release) => [
    {
      path: 'teams',
      says:
        release === 'at-once'
          ? 'At a transfer the old worker lets go at once, and the child waits for another.'
          : 'At a transfer the old worker keeps the child until the new team gives one.',
    },
  ],
}

/** What a new model that comes in by and by puts in. */
export const rollOutRules: PutInRules<RollOut> = {
  from: nothing,
  before: nothing,
  goLive: always('When each locality goes over to the new teams.'),
  families: (families, path) => [
    {
      path,
      says: `On that day families in progress are ${families}: their changes of worker for a reorganisation follow from it.`,
    },
  ],
  shock: ({ changes, dip, dipYears }, path) =>
    changes === 0 && dip === 0
      ? []
      : [
          {
            path,
            says: `The reorganisation itself changes the worker of ${percent(changes)} of families, and takes ${percent(dip)} of the hours of a team for ${dipYears} years.`,
          },
        ],
}

/** What the workforce puts in. */
export const workforceRules: PutInRules<Workforce> = {
  roles: (roles, path) =>
    roles.flatMap(({ name, employed, cap, newlyQualified }) => {
      const at = `${path}.${name}`
      const leaving = employed.leaveByTenure ? 'by time in post' : 'at one rate'
      return [
        {
          path: at,
          says: `How long workers stay (they leave ${leaving}) and how long a post is empty; the same in every team.`,
        },
        ...(Number.isFinite(cap)
          ? [{ path: at, says: `A worker holds up to ${cap} children before she has no room.` }]
          : []),
        ...(newlyQualified
          ? [
              {
                path: at,
                says: `${percent(newlyQualified.share)} of starters are newly qualified and carry less at first.`,
              },
            ]
          : []),
      ]
    }),
  escalation: ({ agency }, path) => [
    { path, says: 'After how long a wait a child is given to a worker who is at her cap.' },
    ...(agency ? [{ path, says: 'An overloaded team gets agency workers, one at a time.' }] : []),
  ],
  diary: always(
    'How a worker shares her hours among families when they do not suffice: what is missed and what is late follows from it.',
  ),
  reallocation: (reallocation, path, { workforce }) => residual(reallocation, path, workforce.absence !== undefined),
  absence: ({ share, mean }, path) => [
    {
      path,
      says: `Workers are away ${percent(share)} of days, in spells of ${mean} days on average, of the post and whoever fills it.`,
    },
  ],
  weights: always('What a child counts for against caps, by stage and brothers and sisters.'),
  overload: ({ leaving }, path) =>
    leaving === 1
      ? []
      : [{ path, says: `A worker who holds twice her cap leaves ${leaving} times as often: an assumption.` }],
  managers: nothing,
  agencyBlocks: (blocks, path) =>
    blocks.length === 0 ? [] : [{ path, says: 'Agency workers hired together for a time.' }],
  chairs: ({ slotsPerWeek, diaries }, path) => [
    { path, says: `Conferences wait for one of ${slotsPerWeek} slots a week${diariesInWords(diaries)}.` },
  ],
}

/** @param isAway whether absence comes in spells, and its rate is not used */
function residual({ managerial, absence, reasons }: Reallocation, path: string, isAway: boolean): readonly PutIn[] {
  const named = Object.entries(reasons ?? {}).filter(([, share]) => share > 0)
  const rates: PutIn[] =
    managerial + (isAway ? 0 : absence) > 0
      ? [{ path, says: 'Changes to a colleague that nothing else explains: a rate for each child held.' }]
      : []
  if (named.length === 0) return rates
  const shares = inARow(named.map(([reason, share]) => `${reason} ${percent(share)}`))
  return [...rates, { path, says: `Of those, stated shares are recorded as ${shares}.` }]
}

const effects: Readonly<Record<PracticeEffect, string>> = {
  readingIn: 'Work on a family goes on later after each change of worker',
  returnOdds: 'The odds of a re-referral rise with each change of worker',
  specialistSpeed: 'Teams of a single stage need less work for it',
  countyTravel: 'Teams that serve the whole of several localities need more work',
}

/** What practice assumptions put in: each a range, of which every replication draws one value. */
export const practiceRules: PutInRules<Practice> = {
  assumptions: (assumptions, path) =>
    assumptions
      .filter(({ effect, low, high }) => low !== practiceRanges[effect].none || high !== practiceRanges[effect].none)
      .map(({ effect, written }) => ({
        path: `${path.replace('.assumptions', '')}.${effect}`,
        says: `${effects[effect]}, drawn from ${written} for each replication: an assumption that includes no effect.`,
      })),
}
