import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { childChronology } from '../../src/experiment/child-chronology.ts'
import { cohortTables } from '../../src/export/cohort-tables.ts'
import { sha256Bytes } from '../../src/host/node/scenario-source.ts'
import { smallCohorts } from './small-cohort.ts'

const START = '2025-04-01'
const END = '2027-04-01'
const small = await smallCohorts(['four', 'five'], 2)

/** Rows that break a rule; there must be none, and some that could. */
async function broken(sql: string): Promise<unknown[][]> {
  const found = await Promise.all(small.databases.map(async (database) => (await database.ask(sql)).rows))
  return found.flat().map((row) => [...row])
}

describe('histories', () => {
  test('allocations tile each held period without gaps or overlaps', async () => {
    // Each period after the first begins where the one before ended, but after a closure.
    const gaps = await broken(`select * from (
        select *, lag(ended) over w as before, lag(ended_because) over w as why
        from (select *, row_number() over () as place from allocations)
        window w as (partition by child order by began, ended nulls last, place))
      where before is not null and (before > began or (before < began and why <> 'closed'))`)
    expect(gaps).toEqual([])
    // Only the last may be open, and days that are held by the log's own word are the days of the periods.
    expect(
      await broken(`select child, count(*) from allocations where ended is null group by child having count(*) > 1`),
    ).toEqual([])
    const days =
      await broken(`with own as (select team, sum(least(coalesce(ended, date '${END}'), date '${END}') - began) as d
        from allocations group by team), loads as (select team, sum(child_days) as d from team_loads group by team)
      select * from own full join loads using (team) where coalesce(own.d, 0) <> coalesce(loads.d, 0)`)
    expect(days).toEqual([])
    expect((await broken('select count(*) from allocations'))[0]?.[0]).toBeGreaterThan(1000)
  })

  test('a child’s story counts the teams and the changes that her row of the table counts', async () => {
    const [database] = small.databases
    const { rows } = (await database?.ask(`(select child, teams, changes_of_worker from children order by teams desc,
      child limit 4) union all (select child, teams, changes_of_worker from children where teams < 3 order by
      changes_of_worker desc, child limit 4)`)) ?? { rows: [] }
    expect(rows).toHaveLength(8)
    for (const [key, teams, changes] of rows) {
      const number = Number(/C(\d+)$/.exec(String(key))?.[1])
      const story = childChronology({ scenario: small.scenario, seed: small.seeds[0] ?? '', replication: 0 }, number)
      const { designed = NaN, unplanned = NaN, teams: met } = story.child?.changes ?? {}
      expect([key, met, designed + unplanned]).toEqual([key, Number(teams), Number(changes)])
    }
  })

  test('nobody is held by two teams or in two stages at once', async () => {
    const overlaps = (table: string): string => `select * from (
      select child, began, lag(ended) over w as before, lag(began) over w as earlier, row_number() over w as n
      from (select *, row_number() over () as place from ${table}) window w as (partition by child order by began, ended nulls last, place))
      where n > 1 and (before is null or before > began)`
    expect(await broken(overlaps('allocations'))).toEqual([])
    expect(await broken(overlaps('stages'))).toEqual([])
  })

  test('no date lies before birth but of children not yet born, and none after the run', async () => {
    for (const { name, columns } of cohortTables) {
      for (const { name: column, kind } of columns) {
        if (kind !== 'date' || column === 'birth_date') continue
        expect(await broken(`select '${name}', ${column} from ${name} where ${column} >= date '${END}'`)).toEqual([])
      }
    }
    // A family may be known before a child is born; she is not looked after before.
    const unborn = `from children where birth_date > first_date`
    expect(await broken(`select * ${unborn} and birth_date > first_date + interval 280 day`)).toEqual([])
    for (const table of ['stages', 'statuses']) {
      expect(
        await broken(`select s.* from ${table} s join children c using (child)
          where s.began + interval 280 day < c.birth_date`),
      ).toEqual([])
    }
    expect(
      await broken(`select s.child from statuses s join children c using (child)
        where status = 'looked after' and s.began < c.birth_date`),
    ).toEqual([])
    expect(await broken(`select * from events where date < date '${START}'`)).toEqual([])
    expect(await broken(`select * from children where last_date < first_date`)).toEqual([])
  })

  test('spells end after they begin, and those from before the first day say so', async () => {
    for (const table of ['stages', 'statuses', 'allocations', 'workers']) {
      expect(await broken(`select * from ${table} where ended < began`)).toEqual([])
    }
    for (const table of ['stages', 'statuses']) {
      expect(await broken(`select * from ${table} where began < date '${START}' and not in_opening_stock`)).toEqual([])
      expect(await broken(`select * from ${table} where days <> ended - began`)).toEqual([])
    }
  })

  test('every mark is one of the cohort and begins SIM, letters and digits only', async () => {
    for (const [table, column] of cohortTables.flatMap(({ name, columns }) =>
      columns.map((c) => [name, c.name] as const),
    )) {
      if (!['child', 'family', 'worker', 'worker_before'].includes(column)) continue
      expect(
        await broken(`select ${column} from ${table} where not regexp_full_match(${column}, 'SIM[0-9]+[CFW][0-9]+')`),
      ).toEqual([])
      if (column === 'child') {
        expect(await broken(`select child from ${table} where child not in (select child from children)`)).toEqual([])
      }
      if (column === 'family') {
        expect(await broken(`select family from ${table} where family not in (select family from families)`)).toEqual(
          [],
        )
      }
      if (column.startsWith('worker')) {
        expect(
          await broken(`select ${column} from ${table} where ${column} not in (select worker from workers)`),
        ).toEqual([])
      }
    }
  })

  test('siblings are one family in one place, and families count their own', async () => {
    expect(await broken('select family from children group by family having count(distinct locality) > 1')).toEqual([])
    expect(await broken('select family from children group by family having count(distinct need) > 1')).toEqual([])
    expect(
      await broken(`select * from families f join (select family, count(*) as n from children group by family) using (family)
        where n <> f.children`),
    ).toEqual([])
    expect(Number((await broken('select max(children) from families'))[0]?.[0])).toBeGreaterThan(1)
  })

  test('the tables of children count what their rows elsewhere say', async () => {
    expect(
      await broken(`select child, c.changes_of_worker, n from children c
        left join (select child, count(*) as n from changes_of_worker group by child) using (child)
        where c.changes_of_worker <> coalesce(n, 0)`),
    ).toEqual([])
    expect(
      await broken(`select child, c.workers, n from children c
        left join (select child, count(distinct worker) as n from allocations group by child) using (child)
        where c.workers <> coalesce(n, 0)`),
    ).toEqual([])
    expect(
      await broken(`select child, c.longest_wait, n from children c
        left join (select child, max(waited) as n from allocations group by child) using (child)
        where c.longest_wait is distinct from n`),
    ).toEqual([])
    const open = `select count(*) from children where open_at_end`
    const stays = `select count(*) from stages where ended is null`
    expect(await broken(open)).toEqual(await broken(stays))
  })

  test('files are read back with as many rows as were written, and are as their digests say', async () => {
    for (const [i, { tables, fingerprint }] of small.kept.entries()) {
      expect(fingerprint).toBe(small.results[i]?.fingerprint)
      for (const [table, { rows, sha256 }] of Object.entries(tables)) {
        const database = small.databases[i]
        expect((await database?.ask(`select count(*) from ${table}`))?.rows).toEqual([[rows]])
        expect(sha256Bytes(readFileSync(join(small.paths[i] ?? '', `${table}.parquet`)))).toBe(sha256)
      }
      expect(tables.events?.rows).toBe(small.results[i]?.events)
    }
  })

  test('the kinds of columns in the files are those of the dictionary', async () => {
    const types = { text: 'VARCHAR', date: 'DATE', whole: 'INTEGER', number: 'DOUBLE', 'yes-no': 'BOOLEAN' }
    for (const { name, columns } of cohortTables) {
      const { rows } = (await small.databases[0]?.ask(`describe ${name}`)) ?? { rows: [] }
      expect(rows.map(([column, type]) => [column, type])).toEqual(columns.map((c) => [c.name, types[c.kind]]))
      for (const { name: column, absent } of columns) {
        if (absent === undefined) {
          expect(await broken(`select '${name}.${column}' from ${name} where ${column} is null limit 1`)).toEqual([])
        }
      }
    }
  })
})
