import type { StreamId, Streams } from '../kernel/streams.ts'

/**
 * The purposes chance serves, one stream each. Streams of a stage carry its name, so that scenarios that share a stage's
 * name share its luck. Their subjects are keys of families, children or posts; occurrences count pathway facts only.
 */
export interface DrawStreams {
  readonly arrivals: StreamId
  readonly unaccompanied: StreamId
  readonly locality: StreamId
  readonly need: StreamId
  readonly familySize: StreamId
  readonly earlierPlan: StreamId
  readonly age: StreamId
  readonly sex: StreamId
  readonly whichChild: StreamId
  readonly returnAfterClosure: StreamId
  readonly returnToCare: StreamId
  readonly reallocation: StreamId
  readonly reallocationCause: StreamId
  readonly reorganisation: StreamId
  readonly tenure: StreamId
  readonly openingVacancy: StreamId
  readonly newlyQualified: StreamId
  readonly absence: StreamId
  readonly recruitment: StreamId
  readonly advertFilled: StreamId
  readonly overload: StreamId
  readonly residualReason: StreamId
  readonly openingTenure: StreamId
  readonly openingAbsence: StreamId
  readonly openingElapsed: StreamId
  readonly openingReferral: StreamId
  readonly openingAge: StreamId
  readonly preProceedings: StreamId
  readonly preProceedingsLength: StreamId
  readonly proceedings: StreamId
  readonly proceedingsIssued: StreamId
  readonly proceedingsLength: StreamId
  readonly openingCourt: StreamId
  readonly contactSource: StreamId
  readonly frailty: StreamId
  readonly transfersIn: StreamId
  /** By stage. */
  readonly stay: readonly StreamId[]
  readonly route: readonly StreamId[]
  readonly routeOfRest: readonly StreamId[]
  /** Two to each choice of a route. */
  readonly swayed: readonly StreamId[]
  readonly enquiry: readonly StreamId[]
  readonly enquiryStart: readonly StreamId[]
  readonly conference: readonly StreamId[]
  readonly enquiryLength: readonly StreamId[]
  readonly reviewLead: readonly StreamId[]
  readonly lead: readonly StreamId[]
  readonly enquiryLead: readonly StreamId[]
}

/** Names every stream once. */
export function createDrawStreams(streams: Streams, stages: readonly string[]): DrawStreams {
  const byStage = (purpose: string): StreamId[] => stages.map((stage) => streams.stream(`${purpose}/${stage}`))
  return {
    arrivals: streams.stream('arrivals'),
    unaccompanied: streams.stream('arrivals/unaccompanied'),
    locality: streams.stream('locality'),
    need: streams.stream('need'),
    familySize: streams.stream('family-size'),
    earlierPlan: streams.stream('earlier-plan'),
    age: streams.stream('age'),
    sex: streams.stream('sex'),
    whichChild: streams.stream('which-child'),
    returnAfterClosure: streams.stream('return-after-closure'),
    returnToCare: streams.stream('return-to-care'),
    reallocation: streams.stream('reallocation'),
    reallocationCause: streams.stream('reallocation-cause'),
    reorganisation: streams.stream('reorganisation'),
    tenure: streams.stream('tenure'),
    openingVacancy: streams.stream('opening/vacancy'),
    newlyQualified: streams.stream('newly-qualified'),
    absence: streams.stream('absence'),
    recruitment: streams.stream('recruitment'),
    advertFilled: streams.stream('recruitment/advert-filled'),
    overload: streams.stream('overload'),
    residualReason: streams.stream('reallocation/residual-reason'),
    openingTenure: streams.stream('opening/tenure'),
    openingAbsence: streams.stream('opening/absence'),
    openingElapsed: streams.stream('opening/elapsed'),
    openingReferral: streams.stream('opening/referral'),
    openingAge: streams.stream('opening/age'),
    preProceedings: streams.stream('pre-proceedings'),
    preProceedingsLength: streams.stream('pre-proceedings-length'),
    proceedings: streams.stream('proceedings'),
    proceedingsIssued: streams.stream('proceedings-issued'),
    proceedingsLength: streams.stream('proceedings-length'),
    openingCourt: streams.stream('opening/court'),
    contactSource: streams.stream('contact-source'),
    frailty: streams.stream('frailty'),
    transfersIn: streams.stream('arrivals/transfers-in'),
    stay: byStage('stay'),
    route: byStage('route'),
    routeOfRest: byStage('route-of-rest'),
    swayed: byStage('intervention/route'),
    enquiry: byStage('enquiry'),
    enquiryStart: byStage('enquiry-start'),
    conference: byStage('conference'),
    enquiryLength: byStage('enquiry-length'),
    reviewLead: byStage('review-lead'),
    lead: byStage('lead'),
    enquiryLead: byStage('enquiry-lead'),
  }
}
