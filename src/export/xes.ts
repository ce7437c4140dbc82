import type { Cell } from './cohort-table.ts'
import { type LogEvent, momentOf } from './log-event.ts'
import { xmlText } from './text-rows.ts'

/**
 * A log in XES (IEEE 1849-2016): a trace for each child, her events in order. Its schema wants the version as a decimal
 * number and no namespace.
 */
const head = (title: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!-- Simulated. No child, family or worker in it exists. -->
<log xes.version="1849.2016" xes.features="">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <global scope="trace">
    <string key="concept:name" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <string key="lifecycle:transition" value="complete"/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>
  </global>
  <classifier name="Event" keys="concept:name"/>
  <string key="concept:name" value="${xmlText(title)}"/>
`

/** Writes a log piece by piece: events of one child must follow one another. */
export class XesWriter {
  readonly #write: (text: string) => void
  #child: string | undefined
  #place = 0

  constructor(title: string, write: (text: string) => void) {
    this.#write = write
    write(head(title))
  }

  add(event: LogEvent): void {
    if (event.child !== this.#child) {
      this.#endTrace()
      this.#child = event.child
      const own = [attribute('concept:name', event.child), attribute('arm', event.arm), number('run', event.run)]
      const family = [attribute('family', event.family), attribute('locality', event.locality)]
      this.#write(`  <trace>\n${indented([...own, ...family], 4)}`)
    }
    const moment = momentOf(event.date, this.#place++)
    const lines = [
      attribute('concept:name', event.stage === null ? event.event : `${event.event}: ${event.stage}`),
      attribute('lifecycle:transition', 'complete'),
      `<date key="time:timestamp" value="${moment}"/>`,
      attribute('event', event.event),
      attribute('stage', event.stage),
      attribute('org:group', event.team),
      attribute('team_before', event.teamBefore),
      attribute('org:resource', event.worker),
      attribute('reason', event.reason),
      event.value === null ? '' : `<float key="value" value="${event.value}"/>`,
    ]
    this.#write(`    <event>\n${indented(lines, 6)}    </event>\n`)
  }

  end(): void {
    this.#endTrace()
    this.#write('</log>\n')
  }

  #endTrace(): void {
    if (this.#child !== undefined) this.#write('  </trace>\n')
    this.#place = 0
  }
}

function attribute(key: string, value: Cell): string {
  return value === null ? '' : `<string key="${key}" value="${xmlText(String(value))}"/>`
}

function number(key: string, value: number): string {
  return `<int key="${key}" value="${value}"/>`
}

function indented(lines: readonly string[], by: number): string {
  const before = ' '.repeat(by)
  let text = ''
  for (const line of lines) if (line !== '') text += `${before}${line}\n`
  return text
}
