import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openCohorts } from '../../src/host/node/cohort-database.ts'
import { QueryError } from '../../src/host/node/query-error.ts'
import { sha256Bytes } from '../../src/host/node/scenario-source.ts'
import { smallCohorts } from './small-cohort.ts'

const small = await smallCohorts(['locked'], 1)
const [path = ''] = small.paths
const [database] = small.databases

/** What lies in the cohort and where something might be left. */
const places = (): unknown => [
  readdirSync(path).map((name) => [name, sha256Bytes(readFileSync(join(path, name)))]),
  ['/tmp', process.cwd(), path, join(path, '..')].map((place) =>
    readdirSync(place).filter((name) => name.includes('taken')),
  ),
]

const taken = '/tmp/taken'
const attempts: readonly string[] = [
  // Files, by function, by name, through comments, sub-queries and common tables.
  "select * from read_text('/etc/passwd')",
  "select * from '/etc/passwd'",
  "select * from 'file:///etc/passwd'",
  "select * from read_csv('../functional.yaml')",
  "select * from read_csv_auto('/etc/passwd')",
  "select * from read_blob('/etc/passwd')",
  "select * from read_json('https://example.org/x.json')",
  "select * from read_json_auto('/proc/self/environ')",
  "select * from read_ndjson_objects('/etc/passwd')",
  "select * from read_duckdb('taken.db')",
  "select * from parquet_metadata('/etc/passwd')",
  `select * from read_text('${path}/cohort.json')`,
  "select * from glob('/*')",
  "select * from sniff_csv('/etc/passwd')",
  "select * /* quiet */ from/**/read_text/**/('/etc/passwd') -- please",
  "select (select content from read_text('/etc/passwd')) from children",
  "with x as materialized (select * from glob('/*')) select * from x",
  "select * from children where child in (select file from glob('/*'))",
  "select * from range(1), lateral (select * from read_text('/etc/passwd'))",
  "select * from children union all by name select * from 'other.parquet'",
  "from read_text('/etc/passwd') select content",
  "summarize select * from read_text('/etc/passwd')",
  "describe select * from read_text('/etc/passwd')",
  // Writing.
  `copy children to '${taken}.csv'`,
  `copy (select 1) to '${taken}.parquet' (format parquet)`,
  `copy (select 1) to '${path}/children.parquet' (format parquet)`,
  `export database '${taken}'`,
  `import database '${taken}'`,
  `attach '${taken}.db'`,
  "attach ':memory:' as other",
  "explain analyze copy children to '/tmp/taken.csv'",
  "with x as (copy children to '/tmp/taken.csv') select 1",
  'create table mine as select 1',
  'create temp table mine as select 1',
  "create view mine as select * from read_text('/etc/passwd')",
  "create macro mine() as table select * from read_text('/etc/passwd')",
  'create secret (type s3)',
  'drop view children',
  'alter view children rename to gone',
  "comment on view children is 'mine'",
  'insert into children select * from children',
  'update children set child = null',
  'delete from children',
  'truncate children',
  // Functions that act: the first would write a file, and stop the program where it may not.
  `select * from enable_logging(storage := 'file', storage_path := '${taken}')`,
  `select * from enable_logging('QueryLog', storage := 'file', storage_config := {'path': '${taken}'})`,
  `select * from enable_profiling(save_location := '${taken}.json')`,
  'select count(*) from ENABLE_LOGGING()',
  'select * from range(1), enable_logging()',
  "select write_log('mine')",
  'select sleep_ms(60000)',
  'select * from truncate_duckdb_logs()',
  'select * from force_checkpoint()',
  "select * from query('copy children to ''/tmp/taken.csv''')",
  "select * from query('select * from enable_logging()')",
  "select * from query_table('children')",
  // Extensions and the network.
  'install httpfs',
  "install httpfs from 'https://example.org'",
  'load httpfs',
  'update extensions',
  'force install httpfs',
  "select * from read_parquet('s3://bucket/x.parquet')",
  "select * from 'https://example.org/x.parquet'",
  "select * from postgres_scan('', '', '')",
  "select * from sqlite_scan('taken.db', 'x')",
  // Settings and surroundings.
  'set enable_external_access = true',
  'set lock_configuration = false',
  "set allowed_paths = ['/etc/passwd']",
  "set allowed_directories = ['/']",
  "set temp_directory = '/tmp/taken'",
  "set global memory_limit = '90GB'",
  'set threads = 64',
  'reset enable_external_access',
  'set variable x = 1',
  'pragma enable_profiling',
  "pragma profiling_output = '/tmp/taken'",
  'pragma database_list',
  "select getenv('HOME')",
  'select * from duckdb_secrets()',
  'call enable_logging()',
  'use memory',
  'begin transaction',
  'checkpoint',
  'vacuum',
  // More than one statement, and statements kept for later.
  "select 1; copy children to '/tmp/taken.csv'",
  "copy children to '/tmp/taken.csv'; select 1",
  'select 1; select 2',
  "prepare p as copy children to '/tmp/taken.csv'",
  'execute p',
  'deallocate p',
  'select $1',
  'select ?',
  '',
  ' ;; ',
  '-- nothing\n/* at all */',
]

describe('a kept cohort is only read', () => {
  test.each(attempts)('%s is refused', async (sql) => {
    const before = places()
    await expect(database?.ask(sql)).rejects.toThrow(QueryError)
    // Whatever was tried, the locks are still there and the tables too.
    await expect(database?.ask("select * from read_text('/etc/passwd')")).rejects.toThrow('nothing else')
    expect((await database?.ask('select count(*) > 0 from children'))?.rows).toEqual([[true]])
    expect(places()).toEqual(before)
  })

  test('even where the words of a question were not looked at, the database itself may not', async () => {
    // The locks by themselves: what a stream of our own may ask.
    const again = await openCohorts([{ path }])
    const all = async (sql: string): Promise<void> => {
      for await (const _ of again.stream(sql)) break
    }
    for (const sql of [
      "select * from read_text('/etc/passwd')",
      "select * from glob('/*')",
      "attach '/tmp/taken.db'",
      "copy (select 1) to '/tmp/taken.csv'",
      'load httpfs',
      'set lock_configuration = false',
    ]) {
      await expect(all(sql)).rejects.toThrow(/disabled|locked|Permission/)
    }
    again.close()
  })

  test.each([
    'select count(*) from children',
    'from workers limit 1',
    'with a as (select * from stages) select count(*) from a',
    'with recursive t(n) as (select 1 union all select n + 1 from t where n < 5) select max(n) from t',
    'describe children',
    'summarize workers',
    'show tables',
    'values (1)',
    'select 1;',
    "select 'copy children to x; -- no' as text",
    'select * from range(3)',
    "pivot children on sex in ('F', 'M') using count(*) group by locality",
    'select column_name from information_schema.columns limit 1',
  ])('%s is a question', async (sql) => {
    expect((await database?.ask(sql, 5))?.rows.length).toBeGreaterThan(0)
  })

  test('a number too large to be exact comes in digits', async () => {
    const answer = await database?.ask("select 9007199254740993::bigint, 9007199254740991::bigint, [hugeint '1' << 70]")
    expect(answer?.rows).toEqual([['9007199254740993', 9007199254740991, '["1180591620717411303424"]']])
  })

  test.each([
    ['selec 1', /syntax error/, 'LINE 1: selec 1'],
    ['select nobody from children', /nobody.*Candidate bindings|nobody/, '^'],
    ['select * from child', /Did you mean "children"/, 'LINE 1'],
    ["select cast('x' as integer)", /Could not convert/, "'x'"],
    ['select\n  lenght(child)\nfrom children', /Did you mean/, 'LINE 2'],
    ['pivot children on sex using count(*)', /PIVOT is one when its values are named/, ''],
    ["select error('mine')", /mine/, ''],
    ['select cast(child as integer) from children', /Could not convert/, ''],
  ])('%s is told with its place and what would help', async (sql, message, place) => {
    const error = await database?.ask(sql).then(
      () => undefined,
      (found: unknown) => found,
    )
    expect(error).toBeInstanceOf(QueryError)
    expect((error as QueryError).message).toMatch(message)
    expect((error as QueryError).place).toContain(place)
  })
})
