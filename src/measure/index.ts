import { absenceRate } from './absence-rate.ts'
import { agencyRate } from './agency-rate.ts'
import { allocatedOverCap } from './allocated-over-cap.ts'
import { allocationWait, allocationWaitFirst, allocationWaitLeaver, allocationWaitTransfer } from './allocation-wait.ts'
import { assessmentDuration } from './assessment-duration.ts'
import { assessmentsIn45WorkingDays } from './assessments-in-45-working-days.ts'
import { assessmentsNotInNeed, assessmentsNotInNeedWheneverDecided } from './assessments-not-in-need.ts'
import { assessments } from './assessments.ts'
import { careLeavers } from './care-leavers.ts'
import { caseloadPerWorker } from './caseload-per-worker.ts'
import { changesOfWorkerByReason } from './changes-of-worker-by-reason.ts'
import { changesOfWorkerPerChild } from './changes-of-worker-per-child.ts'
import { changesOfWorkerPerLookedAfterChild } from './changes-of-worker-per-looked-after-child.ts'
import { changesOfWorker, designedChangesOfWorker, unplannedChangesOfWorker } from './changes-of-worker.ts'
import { childInNeedPlansOpen } from './child-in-need-plans-open.ts'
import { childrenInNeedOpen } from './children-in-need-open.ts'
import { childrenAtHomeShare } from './children-at-home-share.ts'
import { childrenReferred } from './children-referred.ts'
import { conferencesIn15WorkingDays } from './conferences-in-15-working-days.ts'
import { contacts } from './contacts.ts'
import { earlyHelpDiversion } from './early-help-diversion.ts'
import { earlyHelpOpen, earlyHelpOver12Months, earlyHelpStarted } from './early-help-started.ts'
import { familiesChangedByReorganisation } from './families-changed-by-reorganisation.ts'
import { familySupportVacancyRate } from './family-support-vacancy-rate.ts'
import { handOffsPerChild } from './hand-offs-per-child.ts'
import { handOffsPerJourney, handOffsPerJourneyWithCare, handOffsPerJourneyWithPlan } from './hand-offs-per-journey.ts'
import { handOffs } from './hand-offs.ts'
import { initialConferences } from './initial-conferences.ts'
import { lookedAfterCeasedByAge } from './looked-after-ceased-by-age.ts'
import { lookedAfterOpenByNeed } from './looked-after-open-by-need.ts'
import { lookedAfterOpenBySex } from './looked-after-open-by-sex.ts'
import { lookedAfterStartedByNeed } from './looked-after-started-by-need.ts'
import { lookedAfterStartedBySex } from './looked-after-started-by-sex.ts'
import { lookedAfterOpenByAge } from './looked-after-open-by-age.ts'
import {
  lookedAfterCeasedByReason,
  lookedAfterStartedByAge,
  lookedAfterStartedByRoute,
} from './looked-after-started-by-route.ts'
import { lookedAfterReviewsInTime } from './looked-after-reviews-in-time.ts'
import { lookedAfterCeased, lookedAfterOpen, lookedAfterStarted } from './looked-after-started.ts'
import { missedSupport, missedVisits } from './missed-visits.ts'
import { monthsOverCaseloadLimit } from './months-over-caseload-limit.ts'
import { needEpisodeDuration } from './need-episode-duration.ts'
import { needEpisodesEnded, needEpisodesStarted } from './need-episodes-started.ts'
import { needEpisodesOpenByDuration } from './need-episodes-open-by-duration.ts'
import { per10000 } from './per-10000.ts'
import { preProceedingsStarted } from './pre-proceedings-started.ts'
import { proceedingsIn26Weeks } from './proceedings-in-26-weeks.ts'
import { proceedingsOpen, proceedingsStarted } from './proceedings-started.ts'
import { protectionPlanDuration } from './protection-plan-duration.ts'
import { protectionPlanReviewsInTime } from './protection-plan-reviews-in-time.ts'
import { protectionPlansOpenByDuration } from './protection-plans-open-by-duration.ts'
import { protectionPlansEnded, protectionPlansOpen, protectionPlansStarted } from './protection-plans-started.ts'
import { reEntries } from './re-entries.ts'
import { reReferralRate, reReferralRateFromClosure } from './re-referral-rate.ts'
import type { ReadingMeasure } from './reading/reading-measure.ts'
import { referralsByNeed, referralsBySource } from './referrals-by-source.ts'
import { referralsNoFurtherAction } from './referrals-no-further-action.ts'
import { referrals } from './referrals.ts'
import { repeatProtectionPlans } from './repeat-protection-plans.ts'
import { section47Enquiries, strategyDiscussions } from './section-47-enquiries.ts'
import { teamManagerSpan } from './team-manager-span.ts'
import { teamsMet } from './teams-met.ts'
import { teamsPerAssessment } from './teams-per-assessment.ts'
import { threeOrMoreWorkers } from './three-or-more-workers.ts'
import { transfersPerChild } from './transfers-per-child.ts'
import { turnoverRate } from './turnover-rate.ts'
import { uascOpen } from './uasc-open.ts'
import { unallocated, unallocatedAtYearEnd, unallocatedWithPlanOrEnquiry } from './unallocated.ts'
import { vacancyRate } from './vacancy-rate.ts'
import { placesTaken } from './places-taken.ts'
import { workerLoad, workerLoadOverHours } from './worker-load.ts'

const withoutTwins: readonly ReadingMeasure[] = [
  contacts,
  earlyHelpStarted,
  earlyHelpOpen,
  earlyHelpOver12Months,
  earlyHelpDiversion,
  referrals,
  childrenReferred,
  reReferralRate,
  reReferralRateFromClosure,
  referralsNoFurtherAction,
  referralsBySource,
  referralsByNeed,
  assessments,
  assessmentsNotInNeed,
  assessmentsNotInNeedWheneverDecided,
  assessmentsIn45WorkingDays,
  assessmentDuration,
  strategyDiscussions,
  section47Enquiries,
  initialConferences,
  conferencesIn15WorkingDays,
  protectionPlansStarted,
  protectionPlansEnded,
  protectionPlansOpen,
  repeatProtectionPlans,
  protectionPlanDuration,
  protectionPlanReviewsInTime,
  preProceedingsStarted,
  proceedingsStarted,
  proceedingsIn26Weeks,
  proceedingsOpen,
  protectionPlansOpenByDuration,
  childrenInNeedOpen,
  childInNeedPlansOpen,
  needEpisodesStarted,
  needEpisodesEnded,
  needEpisodeDuration,
  needEpisodesOpenByDuration,
  lookedAfterStarted,
  lookedAfterCeased,
  lookedAfterOpen,
  lookedAfterStartedByRoute,
  lookedAfterStartedByAge,
  lookedAfterStartedBySex,
  lookedAfterStartedByNeed,
  lookedAfterCeasedByReason,
  lookedAfterReviewsInTime,
  childrenAtHomeShare,
  lookedAfterCeasedByAge,
  lookedAfterOpenByAge,
  lookedAfterOpenBySex,
  lookedAfterOpenByNeed,
  uascOpen,
  reEntries,
  careLeavers,
  transfersPerChild,
  handOffsPerChild,
  handOffs,
  handOffsPerJourney,
  handOffsPerJourneyWithPlan,
  handOffsPerJourneyWithCare,
  changesOfWorkerPerChild,
  changesOfWorker,
  designedChangesOfWorker,
  unplannedChangesOfWorker,
  familiesChangedByReorganisation,
  changesOfWorkerPerLookedAfterChild,
  changesOfWorkerByReason,
  threeOrMoreWorkers,
  teamsMet,
  teamsPerAssessment,
  allocationWait,
  allocationWaitFirst,
  allocationWaitTransfer,
  allocationWaitLeaver,
  unallocated,
  unallocatedAtYearEnd,
  unallocatedWithPlanOrEnquiry,
  caseloadPerWorker,
  placesTaken,
  workerLoad,
  workerLoadOverHours,
  missedVisits,
  missedSupport,
  monthsOverCaseloadLimit,
  allocatedOverCap,
  vacancyRate,
  agencyRate,
  turnoverRate,
  absenceRate,
  familySupportVacancyRate,
  teamManagerSpan,
]

/**
 * Everything that is measured, in the order results show it; each flow and stock with its twin per 10,000 children.
 *
 * Smallest differences that matter are assumptions. Counts of children take 2 % of what an area of 130,000 children has
 * (care: 3 %), at least 10, rounded to 5; shares take 1 to 3 points; counts for each child 0.25; lengths of plans and
 * episodes two weeks.
 */
export const measures: readonly ReadingMeasure[] = withoutTwins.flatMap((measure) =>
  measure.kind === 'flow' || measure.kind === 'stock' ? [measure, per10000(measure)] : [measure],
)
