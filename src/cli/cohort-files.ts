import type { CohortTable } from '../export/cohort-table.ts'
import { cohortTables } from '../export/cohort-tables.ts'
import { eventKinds } from '../model/event-kinds.ts'
import type { LogEvent } from '../export/log-event.ts'
import { OcelWriter, teamObject } from '../export/ocel.ts'
import { csvLine } from '../export/text-rows.ts'
import { writeLines } from './write-lines.ts'
import { XesWriter } from '../export/xes.ts'
import type { CohortDatabase } from '../host/node/cohort-database.ts'
import type { WholeFile, WholeFolder } from '../host/node/whole-folder.ts'

/** What an export is written from, and where. */
export interface ExportTask {
  readonly database: CohortDatabase
  readonly folder: WholeFolder
  readonly title: string
  readonly arms: readonly string[]
}

/** Writes a file with rows of each table, in the order they are kept. */
export async function writeRows(
  task: ExportTask,
  kind: 'csv' | 'ndjson',
  tables: readonly CohortTable[],
): Promise<void> {
  for (const table of tables) {
    await inFile(task.folder, `simulated-${table.name.replaceAll('_', '-')}.${kind}`, async (file) => {
      if (kind === 'csv') file.write(csvLine(table.columns.map(({ name }) => name)))
      await writeLines(task.database, table, kind, (bytes) => file.writeBytes(bytes))
    })
  }
}

/** Writes a log in XES for each arm. */
export async function writeXes(task: ExportTask): Promise<void> {
  for (const arm of task.arms) {
    await inFile(task.folder, `simulated-${fileName(arm)}.xes`, async (file) => {
      const writer = new XesWriter(`${task.title}: ${arm} (simulated)`, (text) => file.write(text))
      for await (const event of eventsByChild(task.database, arm)) writer.add(event)
      writer.end()
    })
  }
}

/** Writes an object-centric log for each arm. */
export async function writeOcel(task: ExportTask): Promise<void> {
  const { database } = task
  const of = async function* (sql: string): AsyncGenerator<string[]> {
    for await (const rows of database.stream(sql)) yield* rows as unknown as string[][]
  }
  const childKinds = eventKinds.map(({ name }) => name)
  for (const arm of task.arms) {
    const own = `where arm = ${quoted(arm)}`
    await inFile(task.folder, `simulated-${fileName(arm)}.ocel.json`, async (file) => {
      const writer = new OcelWriter(childKinds, (text) => file.write(text))
      for await (const [id = '', family = '', ...attributes] of of(
        `select child, family, sex, locality, need from children ${own}`,
      )) {
        writer.addObject({
          id,
          type: 'child',
          attributes,
          relationships: [{ objectId: family, qualifier: 'child of' }],
        })
      }
      for await (const [id = '', ...attributes] of of(`select family, locality, need from families ${own}`)) {
        writer.addObject({ id, type: 'family', attributes, relationships: [] })
      }
      for await (const [id = '', team = '', ...attributes] of of(`select worker, team, role from workers ${own}`)) {
        writer.addObject({
          id,
          type: 'worker',
          attributes,
          relationships: [{ objectId: teamObject(team), qualifier: 'in' }],
        })
      }
      for await (const [team = ''] of of(`select distinct team from team_loads ${own} order by team`)) {
        writer.addObject({ id: teamObject(team), type: 'team', attributes: [], relationships: [] })
      }
      writer.beginEvents()
      for await (const event of eventsOf(database, `arm = ${quoted(arm)}`, '')) writer.addEvent(event)
      writer.end()
    })
  }
}

/** Every table, and the log alone. */
export const allTables: readonly CohortTable[] = cohortTables
export const logAlone: readonly CohortTable[] = cohortTables.filter(({ name }) => name === 'events')

/** Children whose events are put in order at once: what is sorted takes the same memory at any size. */
const SORTED = 200_000

/** Events of one arm, run by run and child by child. */
async function* eventsByChild(database: CohortDatabase, arm: string): AsyncGenerator<LogEvent> {
  const number = `cast(split_part(child, 'C', 2) as integer)`
  const own = `arm = ${quoted(arm)}`
  const { rows } = await database.ask(`select run, max(${number}) from children where ${own} group by run order by run`)
  for (const [run, last] of rows) {
    for (let from = 0; from <= Number(last); from += SORTED) {
      const some = `${own} and run = ${Number(run)} and ${number} between ${from} and ${from + SORTED - 1}`
      yield* eventsOf(database, some, `order by ${number}, number`)
    }
  }
}

/** Columns of an event that have few texts: as numbered texts they are not spelled for every row. */
const numbered: ReadonlySet<string> = new Set(['event', 'locality', 'stage', 'team', 'team_before', 'reason'])
const columns = ['number', 'date', 'event', 'child', 'family', 'locality', 'stage', 'team', 'team_before'] as const
const others = ['worker', 'reason', 'value'] as const

/** Events about children, in the order in which they were kept unless another is asked for. */
async function* eventsOf(database: CohortDatabase, which: string, order: string): AsyncGenerator<LogEvent> {
  const told: string[] = ['arm', 'run']
  for (const name of [...columns, ...others]) {
    if (numbered.has(name)) told.push(`cast(${name} as ${await database.textsOf('events', name)})`)
    else told.push(name === 'date' ? 'cast(date as varchar)' : name)
  }
  const sql = `select ${told.join(', ')} from events where child is not null and ${which} ${order}`
  for await (const rows of database.stream(sql)) {
    for (const row of rows) {
      const [arm, run, number, date, event, child, family, locality, stage, team, teamBefore, worker, reason, value] =
        row
      yield {
        arm,
        run,
        number,
        date,
        event,
        child,
        family,
        locality,
        stage,
        team,
        teamBefore,
        worker,
        reason,
        value,
      } as LogEvent
    }
  }
}

async function inFile(folder: WholeFolder, name: string, write: (file: WholeFile) => Promise<void>): Promise<void> {
  const file = folder.file(name)
  try {
    await write(file)
  } finally {
    file.close()
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** An arm's name as a part of a file's. */
export function fileName(arm: string): string {
  return arm.replaceAll(/[^A-Za-z0-9.-]+/g, '-')
}
