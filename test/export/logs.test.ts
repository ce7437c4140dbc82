import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ExportTask, writeOcel, writeXes } from '../../src/cli/cohort-files.ts'
import type { Cell } from '../../src/export/cohort-table.ts'
import type { WholeFile } from '../../src/host/node/whole-folder.ts'
import { ocelSchema } from './ocel-schema.ts'
import { hostileNames, smallCohorts } from './small-cohort.ts'

const cohorts = [
  ['as they are', await smallCohorts(['logs'], 1)],
  [
    'with names that would break them',
    await smallCohorts(['logs'], 1, { names: hostileNames, arm: `it's "<one>" & …` }),
  ],
] as const

describe.each(cohorts)('logs %s', (_, { databases: [database], scenario, arm }) => {
  /** What an export would write, by the name of its file. */
  async function written(write: (task: ExportTask) => Promise<void>): Promise<string> {
    if (!database) throw new Error('no cohort')
    let all = ''
    const file = (): WholeFile => ({
      write: (text) => {
        all += text
      },
      writeBytes: (bytes) => {
        all += Buffer.from(bytes).toString('utf8')
      },
      close: () => {},
    })
    const none = (): void => {}
    const folder = { file, copy: none, finish: none, abandon: none }
    await write({ database, folder, title: 'A "title" & <more>', arms: [arm] })
    return all
  }

  const rows = async (sql: string): Promise<(readonly Cell[])[]> => [...((await database?.ask(sql))?.rows ?? [])]

  test('have the names of the scenario to tell', async () => {
    const teams = await rows('select distinct team from events where team is not null order by team')
    expect(teams.flat()).toEqual(scenario.teams.teams.map(({ name }) => name).toSorted())
    const localities = await rows('select distinct locality from children order by locality')
    expect(localities.flat()).toEqual(scenario.area.localities.map(({ name }) => name).toSorted())
  })

  describe('a log in XES', () => {
    const schema = XsdValidator.fromDoc(
      XmlDocument.fromString(readFileSync(new URL('xes.xsd', import.meta.url), 'utf8')),
    )
    let text = ''
    beforeAll(async () => {
      text = await written(writeXes)
    })

    /** Everything the schema says against a log. */
    const against = (log: string): string[] => {
      const read = XmlDocument.fromString(log)
      try {
        schema.validate(read)
        return []
      } catch (error) {
        if (!(error instanceof XmlValidateError)) throw error
        return error.details.map(({ message }) => message)
      } finally {
        read.dispose()
      }
    }

    test('keeps to the schema of IEEE 1849', () => {
      expect(against(text)).toEqual([])
    })

    test.each([
      ['a version that is no number', (log: string) => log.replace('1849.2016', '1849-2016')],
      ['a namespace', (log: string) => log.replace('<log ', '<log xmlns="http://www.xes-standard.org/" ')],
      [
        'an attribute after an event',
        (log: string) => log.replace('</trace>', '<string key="late" value=""/></trace>'),
      ],
      ['a day that is no moment', (log: string) => log.replace(/T\d\d:\d\d:\d\d\.\d{3}Z/, '')],
      ['a key of two words', (log: string) => log.replace('key="team_before"', 'key="team before"')],
      [
        'a number in words',
        (log: string) => log.replace(/<float key="value" value="[^"]*"/, '<float key="value" value="many"'),
      ],
    ])('would not with %s', (_, damaged) => {
      expect(damaged(text)).not.toBe(text)
      expect(against(damaged(text))).not.toEqual([])
    })

    test('read back, has the events of the table: a trace for each child, in order, by the extensions it names', async () => {
      // A reader of its own, by the XES definition alone: traces, their events, keys and values.
      const unescaped = (value: string): string =>
        value
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'")
          .replaceAll('&amp;', '&')
      const told = (part: string): Map<string, string> =>
        new Map(
          Array.from(part.matchAll(/<\w+ key="([^"]+)" value="([^"]*)"\/>/g), ([, key = '', value = '']) => [
            key,
            unescaped(value),
          ]),
        )
      const found: unknown[][] = []
      const children = new Set<string>()
      for (const [, trace = ''] of text.matchAll(/<trace>([^]*?)<\/trace>/g)) {
        const child = told(trace.slice(0, trace.indexOf('<event>'))).get('concept:name') ?? ''
        expect(children.has(child)).toBe(false)
        children.add(child)
        let before = ''
        for (const [, event = ''] of trace.matchAll(/<event>([^]*?)<\/event>/g)) {
          const of = told(event)
          const at = of.get('time:timestamp') ?? ''
          expect(at > before).toBe(true)
          before = at
          found.push([
            child,
            at.slice(0, 10),
            of.get('event'),
            of.get('stage'),
            of.get('org:group'),
            of.get('org:resource'),
            of.get('reason'),
            of.get('value'),
          ])
        }
      }
      const kept =
        await rows(`select child, cast(date as varchar), event, stage, team, worker, reason, value from events
      where child is not null order by length(child), child, number`)
      const asText = kept.map((row) => row.map((cell) => (cell === null ? undefined : String(cell))))
      expect(found).toEqual(asText)
      expect(found.length).toBeGreaterThan(1000)
      // Every prefix of a key is one of an extension that the log names, and globals stand in every trace and event.
      const prefixes = new Set(Array.from(text.matchAll(/key="([^":]+):/g), ([, prefix]) => prefix))
      const named = new Set(Array.from(text.matchAll(/<extension [^>]*prefix="([^"]+)"/g), ([, prefix]) => prefix))
      expect([...prefixes].filter((prefix) => !named.has(prefix))).toEqual([])
      const events = text.split('<event>').length - 1
      for (const key of ['concept:name', 'lifecycle:transition', 'time:timestamp']) {
        const own = text.slice(text.indexOf('<trace>')).split('<event>').slice(1)
        expect(own.filter((event) => event.includes(`key="${key}"`))).toHaveLength(events)
      }
    })
  })

  describe('a log in OCEL 2.0', () => {
    interface Related {
      readonly relationships?: readonly { readonly objectId: string; readonly qualifier: string }[]
    }
    interface Typed {
      readonly name: string
      readonly attributes: readonly { readonly name: string; readonly type: string }[]
    }
    interface Told extends Related {
      readonly id: string
      readonly type: string
      readonly time?: string
      readonly attributes?: readonly { readonly name: string; readonly value: string }[]
    }
    interface Ocel {
      readonly objectTypes: readonly Typed[]
      readonly eventTypes: readonly Typed[]
      readonly objects: readonly Told[]
      readonly events: readonly Told[]
    }
    let log: Ocel
    beforeAll(async () => {
      log = JSON.parse(await written(writeOcel)) as Ocel
    })
    const moments = { 'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/ }
    const keeps = new Ajv({ allErrors: true, formats: moments }).compile(ocelSchema)

    test('keeps to its schema, and would not with a value that is no text', () => {
      expect([keeps(log), keeps.errors]).toEqual([true, null])
      const [first] = log.events
      expect(keeps({ ...log, events: [{ ...first, attributes: [{ name: 'value', value: 1 }] }] })).toBe(false)
      expect(keeps({ ...log, events: [{ ...first, time: '2025-04-01' }] })).toBe(false)
    })

    test('names every object, event and type once, and relates only objects there are', () => {
      const once = (names: readonly string[]): void => expect(new Set(names).size).toBe(names.length)
      once(log.objects.map(({ id }) => id))
      once(log.events.map(({ id }) => id))
      once(log.objectTypes.map(({ name }) => name))
      once(log.eventTypes.map(({ name }) => name))
      const ids = new Set(log.objects.map(({ id }) => id))
      const related = [...log.objects, ...log.events].flatMap(({ relationships = [] }) => relationships)
      expect(related.filter(({ objectId }) => !ids.has(objectId))).toEqual([])
      // An event without objects belongs to nobody's story.
      expect(log.events.filter(({ relationships = [] }) => relationships.length === 0)).toEqual([])
    })

    test('has of each type the attributes it declares and values of their kind, in order of time', () => {
      const kinds = (types: readonly Typed[]): Map<string, Map<string, string>> =>
        new Map(types.map(({ name, attributes }) => [name, new Map(attributes.map((a) => [a.name, a.type]))]))
      for (const [all, types] of [
        [log.objects, kinds(log.objectTypes)],
        [log.events, kinds(log.eventTypes)],
      ] as const) {
        for (const { type, attributes = [] } of all) {
          for (const { name, value } of attributes) {
            const kind = types.get(type)?.get(name)
            expect(['string', 'float']).toContain(kind)
            if (kind === 'float') expect(Number.isFinite(Number(value)) && value !== '').toBe(true)
          }
        }
      }
      const times = log.events.map(({ time = '' }) => time)
      expect(times).toEqual(times.toSorted())
    })

    test('read back, has the events and objects of the tables', async () => {
      const of = (event: Told, qualifier: string): string | null =>
        event.relationships?.find((one) => one.qualifier === qualifier)?.objectId ?? null
      const told = (event: Told, name: string): string | null =>
        event.attributes?.find((a) => a.name === name)?.value ?? null
      const found = log.events.map((event) => [
        event.id,
        event.time?.slice(0, 10),
        event.type,
        of(event, 'about'),
        of(event, 'family'),
        of(event, 'team'),
        of(event, 'worker'),
        told(event, 'stage'),
        told(event, 'value'),
      ])
      const kept = await rows(`select 'SIM' || run || 'E' || number, cast(date as varchar), event, child, family,
      'team: ' || team, worker, stage, value from events where child is not null order by number`)
      expect(found).toEqual(kept.map((row) => row.map((cell) => (cell === null ? null : String(cell)))))
      const counted = (type: string): number => log.objects.filter((one) => one.type === type).length
      expect([['child', 'family', 'worker'].map(counted)]).toEqual(
        await rows(
          'select (select count(*) from children), (select count(*) from families), (select count(*) from workers)',
        ),
      )
    })
  })
})
