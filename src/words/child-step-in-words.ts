import { daysInWords } from './days-in-words.ts'
import { several } from './listing.ts'
import { reasonsInWords } from './why-workers-in-words.ts'

/** Something that happened to a child, with its names: a row of the log as it reads. */
export interface ChildEvent {
  /** Of the log's vocabulary, as "transferred". */
  readonly event: string
  readonly team: string
  /** -1 for none. */
  readonly worker: number
  readonly detail: number
  readonly detail2: number
  /** What the numbers stand for, where they stand for names: stage, team before, reason, source; empty where not. */
  readonly stage: string
  readonly teamBefore: string
  readonly reason: string
  readonly source: string
  /** The limit of the stage, where it has one. */
  readonly limit?: { readonly days: number; readonly unit: 'working' | 'calendar' } | undefined
}

/** A step of a story: what happened, and why or how timely. */
export interface StepWords {
  readonly text: string
  readonly note: string
}

/** What kind of change a national reason is; all others are unplanned. */
const kindOfReason: Readonly<Record<string, 'first' | 'by design'>> = {
  FCONTA: 'first',
  TSPROC: 'by design',
  ORGRST: 'by design',
}

/** Why a case ended. */
const endings: Readonly<Record<string, string>> = {
  none: '',
  'no-further-action': 'no further action',
  'not-in-need': 'found not to be in need',
  advice: 'advice was enough',
  'early-help-ended': 'early help ended',
  'moved-away': 'the family moved away',
  home: 'home again',
  permanence: 'a permanent home',
  'turned-18': 'turned 18',
  'left-care-service': 'too old for the service',
}

/** A step in words; undefined for what is no step of a story. */
export function childStepInWords(step: ChildEvent): StepWords | undefined {
  const { event, team, worker, detail, detail2, stage } = step
  const said = (text: string, note = ''): StepWords => ({ text, note })
  const holder = team === '' ? '' : ` Held by ${team}.`
  switch (event) {
    case 'opened-with':
      return said(
        `When the run begins: ${stage}.${holder}`,
        detail2 > 0 ? `since ${daysInWords(detail2, 'calendar')}` : '',
      )
    case 'contact-received':
      return said(step.source === '' ? 'A contact.' : `A contact from ${step.source}.`)
    case 'referral-received':
      return said(
        'The family is referred.',
        detail > 0 ? `${daysInWords(detail, 'calendar')} after the referral before` : '',
      )
    case 'transferred-in':
      return said(`Moves here from another authority, where it was ${stage}.`)
    case 'stage-entered':
      return said(`Begins: ${stage}.`)
    case 'stage-finished':
      return said(`Ends: ${stage}.`, clockNote(step))
    case 'transferred':
      if (step.teamBefore === '') return said(`Comes to ${team}, which holds ${stage}.`)
      return worker >= 0
        ? said(`≷ Handed on from ${step.teamBefore} to ${team}, which holds ${stage}.`, 'by design')
        : said(`Passes from ${step.teamBefore} to ${team}, which holds ${stage}.`, 'nobody had been given')
    case 'worker-allocated': {
      const why = reasonsInWords[step.reason] ?? step.reason
      const kind = kindOfReason[step.reason] ?? 'unplanned'
      const mark = kind === 'unplanned' ? '| ' : ''
      const note: string[] = kind === 'unplanned' ? [kind] : []
      if (detail2 > 0) note.push(`waited ${daysInWords(detail2, 'working')}`)
      return said(`${mark}Worker ${worker} of ${team}: ${why} (${step.reason}).`, note.join('; '))
    }
    case 'worker-released':
      return said(
        `Worker ${worker} lets go: ${reasonsInWords[step.reason]?.replace('before ', '') ?? step.reason} (${step.reason}).`,
      )
    case 'allocated-over-cap':
      return said(`That takes the worker over the cap: ${several(detail, 'child', 'children')}.`)
    case 'child-closed': {
      const why = endings[step.reason] ?? step.reason
      return said(`Closed, from ${stage}${why === '' ? '' : `: ${why}`}.`)
    }
    case 'enquiry-started':
      return said('Strategy discussion: a section 47 enquiry begins.')
    case 'enquiry-ended':
      return said(
        detail === 1 ? 'The enquiry leads to a conference.' : 'The enquiry ends without a conference.',
        `${daysInWords(detail2, 'working')} after the discussion`,
      )
    case 'conference-held':
      return said('Initial child protection conference.', `working day ${detail} of 15${detail <= 15 ? '' : ', late'}`)
    case 'plan-started':
      return said('A child protection plan.', detail === 1 ? 'not the first' : '')
    case 'plan-ended':
      return said('The child protection plan ends.', `after ${daysInWords(detail, 'calendar')}`)
    case 'care-started':
      return said(
        `Comes into care, ${several(Math.max(0, detail), 'year', 'years')} old.`,
        step.reason.replaceAll('-', ' '),
      )
    case 'care-ended':
      return said(`Leaves care: ${endings[step.reason] ?? step.reason}.`, `after ${daysInWords(detail2, 'calendar')}`)
    case 'pre-proceedings-started':
      return said('Pre-proceedings begin.')
    case 'pre-proceedings-ended':
      return said(detail === 1 ? 'Pre-proceedings lead to court.' : 'Pre-proceedings end without court.')
    case 'proceedings-started':
      return said('Care proceedings begin.')
    case 'proceedings-concluded':
      return said('Care proceedings end.', `after ${daysInWords(detail, 'calendar')}`)
    case 'review-held':
      return said(`Review ${detail}.`, detail2 > 0 ? `${several(detail2, 'day', 'days')} late` : 'in time')
    default:
      return undefined
  }
}

function clockNote({ detail2, limit }: ChildEvent): string {
  if (!limit) return detail2 > 0 ? `after ${daysInWords(detail2, 'calendar')}` : ''
  const day = `${limit.unit === 'working' ? 'working day' : 'day'} ${detail2} of ${limit.days}`
  return detail2 <= limit.days ? `${day}, in time` : `${day}, late`
}

/** "3 changes of social worker, 1 by design and 2 unplanned. Teams met: 2." */
export function childSummary(story: {
  readonly designed: number
  readonly unplanned: number
  readonly teams: number
}): string {
  const { designed, unplanned, teams } = story
  const changes = several(designed + unplanned, 'change of worker', 'changes of worker')
  const split = designed + unplanned === 0 ? '' : `: ${designed} by design, ${unplanned} unplanned`
  return `${changes}${split}. Teams met: ${teams}.`
}
