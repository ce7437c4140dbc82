import type { Cell } from './cohort-table.ts'
import { type LogEvent, momentOf } from './log-event.ts'

/** An object of the log: a child, a family, a worker or a team. */
export interface LogObject {
  readonly id: string
  readonly type: 'child' | 'family' | 'worker' | 'team'
  /** Of its type, in the order of `objectTypes`. */
  readonly attributes: readonly Cell[]
  readonly relationships: readonly { readonly objectId: string; readonly qualifier: string }[]
}

const text = (name: string): { name: string; type: string } => ({ name, type: 'string' })

const objectTypes = [
  { name: 'child', attributes: [text('sex'), text('locality'), text('need')] },
  { name: 'family', attributes: [text('locality'), text('need')] },
  { name: 'worker', attributes: [text('role')] },
  { name: 'team', attributes: [] },
] as const

const eventAttributes = [text('stage'), text('reason'), { name: 'value', type: 'float' }]

/** Objects are as they were before anything happened to them. */
const BEGINNING = '1970-01-01T00:00:00.000Z'

/** A team as an object, which no child, family or worker is called. */
export function teamObject(team: string): string {
  return `team: ${team}`
}

/**
 * Writes an object-centric log (OCEL 2.0, JSON) piece by piece: first the objects, then the events in order. Values are
 * texts, as its schema wants every value; what kind each is of, the types declare.
 */
export class OcelWriter {
  readonly #write: (text: string) => void
  #isFirst = true
  #date = ''
  #place = 0

  /** @param events names of the kinds of event there are */
  constructor(events: readonly string[], write: (text: string) => void) {
    this.#write = write
    const eventTypes = events.map((name) => ({ name, attributes: eventAttributes }))
    write(`{"objectTypes":${JSON.stringify(objectTypes)},\n"eventTypes":${JSON.stringify(eventTypes)},\n"objects":[`)
  }

  addObject({ id, type, attributes, relationships }: LogObject): void {
    const of = objectTypes.find(({ name }) => name === type)?.attributes ?? []
    const told = of.flatMap(({ name }, a) => {
      const value = attributes[a] ?? null
      return value === null ? [] : [{ name, time: BEGINNING, value: String(value) }]
    })
    this.#item({ id, type, attributes: told, ...(relationships.length > 0 && { relationships }) })
  }

  /** Ends the objects. */
  beginEvents(): void {
    this.#write('\n],\n"events":[')
    this.#isFirst = true
  }

  addEvent(event: LogEvent): void {
    const { run, date, child, family, team, worker } = event
    this.#place = date === this.#date ? this.#place + 1 : 0
    this.#date = date
    const attributes = (['stage', 'reason', 'value'] as const).flatMap((name) => {
      const value = event[name]
      return value === null ? [] : [{ name, value: String(value) }]
    })
    const related = (objectId: string | null, qualifier: string): { objectId: string; qualifier: string }[] =>
      objectId === null ? [] : [{ objectId, qualifier }]
    this.#item({
      id: `SIM${run}E${event.number}`,
      type: event.event,
      time: momentOf(date, this.#place),
      ...(attributes.length > 0 && { attributes }),
      relationships: [
        ...related(child, 'about'),
        ...related(family, 'family'),
        ...related(team === null ? null : teamObject(team), 'team'),
        ...related(worker, 'worker'),
      ],
    })
  }

  end(): void {
    this.#write('\n]}\n')
  }

  #item(item: unknown): void {
    this.#write(`${this.#isFirst ? '' : ','}\n${JSON.stringify(item)}`)
    this.#isFirst = false
  }
}
