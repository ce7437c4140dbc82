import type { Area } from './area.ts'
import type { Cursor } from './cursor.ts'
import { familiesAYear, hoursAMonth, share, years } from './dimensions.ts'
import { interventionLevers } from './intervention-levers.ts'
import type { Course, Interventions, Overlap, Programme } from './interventions.ts'
import { readCondition } from './read-condition.ts'
import { readDate, readLocalityDates, type RunDates } from './read-dates.ts'
import { readInterventionEffect } from './read-intervention-effect.ts'

const DAYS_IN_YEAR = 365.25

/** Several multiply in full and without end where nothing is said, which `checkInterventions` lets stand only for one alone. */
const ALONE: Overlap = { discount: 0, floor: Number.MIN_VALUE }

/** What is done beside the operating model; undefined where the file names nothing. */
export function readInterventions(cursor: Cursor | undefined, area: Area, run: RunDates): Interventions | undefined {
  if (!cursor) return undefined
  // Whose programmes they are was looked up when the file was laid over its base.
  cursor.at('library')?.text()
  const named = cursor.need('programmes', '{ exit team: { from: 2026-04-01 } }')
  const programmes = (named?.entries() ?? []).map((one) => readProgramme(one, area, run))
  const overlap = cursor.at('overlap')
  const interventions = { programmes, overlap: overlap ? readOverlap(overlap) : ALONE }
  cursor.done()
  return programmes.length > 0 ? interventions : undefined
}

function readOverlap(cursor: Cursor): Overlap {
  const discount = cursor.need('discount', '50 %')?.quantity(share) ?? 0
  const found = cursor.need('floor', '50 %')
  const floor = found?.quantity(share) ?? 1
  if (found && floor === 0) {
    found.report('out-of-range', 'Nothing would be left of what they act on.', 'Write a share above 0, as "50 %".')
  }
  cursor.done()
  return { discount, floor: Math.max(floor, Number.MIN_VALUE) }
}

function readProgramme(cursor: Cursor, area: Area, run: RunDates): Programme {
  const whom = cursor.at('for')
  const since = whom?.at('sincePreProceedings')
  const when = readCondition(whom)
  const sincePreProceedings = since ? days(since) : Infinity
  whom?.done()
  const early = `Write "${run.start}" or later: what was there before the run is in the figures of the base already.`
  const from = cursor.need('from', '2026-04-01')
  const starts = from ? readLocalityDates(from.unwrap(), area, run, { does: 'begins with it', early }) : []
  const end = cursor.at('until')
  const until = end && readDate(end, run, early)
  const first = starts.map(({ date }) => date).sort()[0]
  if (end && until && first && until <= first) {
    end.report(
      'out-of-range',
      `It ends on ${until}, before it begins on ${first}.`,
      'Write a later day, or take it out.',
    )
  }
  const places = cursor.at('places')
  const work = cursor.at('work')
  const programme: Programme = {
    name: cursor.name,
    note: cursor.at('note')?.text() ?? '',
    when,
    sincePreProceedings,
    uptake: cursor.need('uptake', '60 %')?.quantity(share) ?? Number.NaN,
    placesAYear: places?.quantity(familiesAYear) ?? Infinity,
    workPerMonth: work?.quantity(hoursAMonth) ?? 0,
    starts,
    ...(until ? { until } : {}),
    course: readCourse(cursor),
    effects: (cursor.need('effects', '{ … }')?.entries() ?? []).map(readInterventionEffect),
  }
  if (work && programme.effects.every(({ on }) => on.stages.length === 0)) {
    const message = 'It acts on no stage in which a worker could be asked for it.'
    work.report('wrong-kind', message, 'Take it out, or name the stages in an effect.', work.key)
  }
  const ofWorkers = programme.effects.filter(({ on }) => interventionLevers[on.lever].ofWorkers)
  if (ofWorkers.length > 0 && (whom || places || from?.unwrapped().isMap())) {
    const message = 'It acts on workers, whom neither children, places nor localities tell apart.'
    cursor.report('wrong-kind', message, 'Take "for", "places" and dates by locality out, or make two of it.')
  }
  cursor.done()
  return programme
}

function readCourse(cursor: Cursor): Course {
  const decay = cursor.at('decay')
  const course: Course = {
    lag: daysAt(cursor, 'lag'),
    ramp: daysAt(cursor, 'ramp'),
    holds: decay ? days(decay.need('after', '2 years')) : Infinity,
    fades: decay ? days(decay.need('over', '1 year')) : 0,
    left: decay?.at('to')?.quantity(share) ?? 0,
  }
  decay?.done()
  return course
}

function daysAt(cursor: Cursor, key: string): number {
  const found = cursor.at(key)
  return found ? days(found) : 0
}

function days(cursor: Cursor | undefined): number {
  return Math.round((cursor?.quantity(years) ?? 0) * DAYS_IN_YEAR)
}
