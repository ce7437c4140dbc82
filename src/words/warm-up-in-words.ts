import { daysInWords } from './days-in-words.ts'
import { listing, several } from './listing.ts'

/** A warm-up as far as words need to know. */
export interface WarmUpTold {
  readonly days: number
  readonly how: 'MSER-5' | 'given'
  readonly lengthened: number
  readonly pilots: number
  readonly years: number
  readonly settled: boolean
  readonly series: readonly SeriesTold[]
  readonly overloaded: readonly OverloadTold[]
}

interface SeriesTold {
  readonly arm: string
  readonly team?: string
  readonly cut: number
  readonly atEnd: boolean
  readonly first: number
  readonly second: number
  readonly level: boolean
}

interface OverloadTold {
  readonly arm: string
  readonly team: string
  readonly load: number
  readonly per: 'hours' | 'places'
}

/** Said first of a study that begins empty: that it does, how long it was warmed up, how that was found and how it held. */
export function warmUpInWords(warmUp: WarmUpTold): string {
  const { days, how, lengthened, settled } = warmUp
  const exactly = several(days, 'day', 'days')
  const told = days < 100 ? exactly : `${daysInWords(days, 'calendar')} (${days.toLocaleString('en-GB')} days)`
  const longer =
    lengthened > 0 ? `, lengthened by ${daysInWords(lengthened, 'calendar')} until what follows is level` : ''
  const length =
    how === 'given'
      ? days === 0
        ? 'The scenario asks for no warm-up before it.'
        : `What is told follows a warm-up of ${told}, as the scenario asks.`
      : days === 0
        ? 'MSER-5 found nothing to leave out.'
        : `What is told follows a warm-up of ${told}, found by MSER-5${longer} and the same for every model.`
  const checked = settled
    ? `In ${pilotsOf(warmUp)} the children held, in all and by team, are level after it: their first and second half agree within their error.`
    : `It is not enough: ${whyNot(warmUp)}. Read the figures with that in mind.`
  return `The runs begin with nobody open and nobody known from before, not with the open cases of the day. ${length} ${checked}`
}

/** The row "Start and warm-up" of the record of a study. */
export function warmUpRecord(warmUp: WarmUpTold, start: string): string {
  const cuts = warmUp.series.map(({ cut }) => cut)
  const range = `${daysInWords(Math.min(...cuts), 'calendar')} to ${daysInWords(Math.max(...cuts), 'calendar')}`
  const method = `MSER-5 (White, Cobb and Spratt 2000), on the weekly number of children held in all and by team of each model, averaged over ${pilotsOf(warmUp)}, cuts ${range}${warmUp.how === 'MSER-5' ? '; the longest is taken for every model, and lengthened where what follows is not level' : ''}.`
  return `${warmUpInWords(warmUp)} ${method} The warm-up lies before ${start} and is in no figure, date or year; workers are there from its first day, at the conditions of the first day.`
}

/**
 * Why models never settle, one for each model that does not: what still changes, and the teams whose load is over 1.
 * @returns message and what would work
 */
export function unsettledInWords(
  warmUp: WarmUpTold,
): readonly { readonly arm: string; readonly message: string; readonly hint: string }[] {
  const arms = [...new Set(warmUp.series.filter(isUnsettled).map(({ arm }) => arm))]
  return arms.map((arm) => {
    const series = warmUp.series.filter((one) => one.arm === arm && isUnsettled(one))
    const over = warmUp.overloaded.filter((one) => one.arm === arm)
    const message = `It begins empty and never settles: in ${pilotsOf(warmUp)} ${listing(series.map(changeInWords), 'and')}. ${
      over.length > 0
        ? `${listing(over.map(overloadInWords), 'and')}: a load over 1 cannot last.`
        : 'No team has a load over 1, so it may only be slow.'
    }`
    const longer = `look for longer, as in "warmUp: { within: 20 years }", give a length of your own, as in "warmUp: { length: 10 years }", or begin with the open cases of the day`
    const hint = over.length > 0 ? `Give that team more posts or less to do; else ${longer}.` : `${capitalOf(longer)}.`
    return { arm, message, hint }
  })
}

/** "Assessment has a load of 1.31 (131 hours of work wanted for every 100 there are)" */
function overloadInWords({ team, load, per }: OverloadTold): string {
  const hundred = Math.round(100 * load)
  const what =
    per === 'hours' ? 'hours of work wanted for every 100 there are' : 'children for every 100 places there are'
  return `${team} has a load of ${load.toFixed(2)} (${hundred.toLocaleString('en-GB')} ${what})`
}

function isUnsettled({ atEnd, level }: SeriesTold): boolean {
  return atEnd || !level
}

function changeInWords({ team, first, second }: SeriesTold): string {
  const whole = (value: number): string => Math.round(value).toLocaleString('en-GB')
  const who = team === undefined ? 'the children held in all' : `the children held by ${team}`
  return `${who} go from ${whole(first)} to ${whole(second)}`
}

function whyNot(warmUp: WarmUpTold): string {
  const { days, series, overloaded } = warmUp
  const models = new Set(series.map(({ arm }) => arm)).size
  const longest = series.reduce((most, one) => (one.cut > most.cut ? one : most))
  const moving = series
    .filter(({ level }) => !level)
    .map((one) => `${changeInWords(one)}${models > 1 ? ` in ${one.arm}` : ''}`)
  const why = [
    ...(longest.cut > days ? [`MSER-5 cuts ${daysInWords(longest.cut, 'calendar')}`] : []),
    ...(moving.length > 0 ? [`after it ${listing(moving, 'and')}`] : []),
  ]
  const over = overloaded.length > 0 ? ` (${listing(overloaded.map(overloadInWords), 'and')})` : ''
  return `${why.length > 0 ? why.join('; ') : 'the pilot runs are too short to tell'}${over}`
}

function pilotsOf({ pilots, years }: WarmUpTold): string {
  return `${several(pilots, 'pilot run', 'pilot runs')} of ${several(years, 'year', 'years')}`
}

function capitalOf(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
