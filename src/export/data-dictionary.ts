import { eventKinds } from '../model/event-kinds.ts'
import type { CohortTable } from './cohort-table.ts'
import { cohortTables } from './cohort-tables.ts'
import { eventMeanings } from './event-meanings.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { absentTogether } from './absent-together.ts'
import { cohortLicence, stabilityPromise } from './cohort-terms.ts'
import { effectsPutIn } from './effects-put-in.ts'

const kinds = {
  text: 'text',
  date: 'date',
  whole: 'whole number',
  number: 'number',
  'yes-no': 'true or false',
} as const

/**
 * Every table and column of a cohort, with units and meanings, as a page (Markdown).
 * @param example scenario of which is shown what it puts in
 */
export function dataDictionary(example: Scenario): string {
  const events = eventKinds.map(({ name }, kind) => {
    const { means = '', value = '', beside = '', opens = '', closes = '' } = eventMeanings[kind] ?? {}
    return `| \`${name}\` | ${means} | ${value} | ${beside} | ${opens} | ${closes} |`
  })
  return [
    '# Data dictionary of a cohort',
    '',
    '<!-- Made by the program from its own tables: UPDATE_EXPECTED=1 npx vitest run --project node test/export/data-dictionary.test.ts -->',
    '',
    'What `caseflow run … --keep cohort` keeps and `caseflow export` and `caseflow query` give. How to get there: [researchers.md](researchers.md). Everybody in it is made up.',
    '',
    ...cohortTables.flatMap(tablePage),
    '## Events',
    '',
    '| event | what happened | `value` | `value_beside` | opens | closes |',
    '|---|---|---|---|---|---|',
    ...events,
    '',
    '## Put in, and not to be found again',
    '',
    `Made for each cohort from the scenario that was simulated, and told in its \`simulated-manifest.json\`. For *${example.title}* it is:`,
    '',
    ...effectsPutIn(example).map(({ path, says }) => `- \`${path}\`: ${says}`),
    '',
    '## Not in it',
    '',
    'Likewise made from the scenario; for the same one:',
    '',
    ...absentTogether(example).map((absent) => `- ${absent}`),
    '',
    '## Versions',
    '',
    stabilityPromise,
    '',
    '## Terms',
    '',
    cohortLicence,
    '',
  ].join('\n')
}

function tablePage({ name, row, columns }: CohortTable): string[] {
  return [
    `## ${name}`,
    '',
    `One row is ${row}.`,
    '',
    '| column | kind | unit | meaning | when empty |',
    '|---|---|---|---|---|',
    ...columns.map(
      ({ name: column, kind, unit, meaning, absent = '' }) =>
        `| \`${column}\` | ${kinds[kind]} | ${unit} | ${meaning} | ${absent} |`,
    ),
    '',
  ]
}
