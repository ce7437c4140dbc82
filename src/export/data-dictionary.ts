import { eventKinds } from '../model/event-kinds.ts'
import type { CohortTable } from './cohort-table.ts'
import { cohortTables } from './cohort-tables.ts'
import { eventMeanings } from './event-meanings.ts'
import { cohortLicence, effectsPutIn, jointDistributionsAbsent, stabilityPromise } from './honesty.ts'

const kinds = {
  text: 'text',
  date: 'date',
  whole: 'whole number',
  number: 'number',
  'yes-no': 'true or false',
} as const

/** Every table and column of a cohort, with units and meanings, as a page (Markdown). */
export function dataDictionary(): string {
  const events = eventKinds.map(({ name }, kind) => {
    const { means = '', value = '', opens = '', closes = '' } = eventMeanings[kind] ?? {}
    return `| \`${name}\` | ${means} | ${value} | ${opens} | ${closes} |`
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
    '| event | what happened | `value` | opens | closes |',
    '|---|---|---|---|---|',
    ...events,
    '',
    '## Put in, and not to be found again',
    '',
    ...effectsPutIn.map((effect) => `- ${effect}`),
    '',
    '## Not in it',
    '',
    ...jointDistributionsAbsent.map((absent) => `- ${absent}`),
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
