import { compile } from '../../src/compile/compile.ts'
import type { CompiledScenario } from '../../src/compile/compiled-scenario.ts'
import type { Law } from '../../src/scenario/law.ts'
import type { Stage } from '../../src/scenario/pathway.ts'
import type { StageStatus } from '../../src/scenario/stage-status.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Team } from '../../src/scenario/teams.ts'

/** Numbers of the small scenario's stages, teams and localities in a log. */
export const stages = {
  contact: 0,
  earlyHelp: 1,
  referral: 2,
  assessment: 3,
  recording: 4,
  conference: 5,
  childInNeedPlan: 6,
  protectionPlan: 7,
  care: 8,
  leavingCare: 9,
} as const
export const teams = { frontDoor: 0, earlyHelp: 1, assessment: 2, plans: 3, care: 4, leavingCare: 5 } as const
export const localities = { north: 0, south: 1 } as const
export const roles = { socialWorker: 0, personalAdviser: 1 } as const

const law: Law = { law: 'constant', value: 10, days: 'calendar', less: 0 }

function stage(name: string, countsAs: StageStatus, limit?: Stage['limit']): Stage {
  return {
    name,
    countsAs,
    stay: [{ when: {}, law }],
    starts: 'entry',
    urgent: false,
    workPerMonth: 0,
    ...(limit && { limit }),
    routes: [
      {
        name: 'close',
        to: 'close',
        takes: 'every child',
        shares: [{ when: {}, share: 'rest' }],
        times: {},
        atBirthday: false,
        counts: 'none',
      },
    ],
  }
}

function team(name: string, holds: readonly string[], posts: number, role: string): Team {
  return { name, line: name, holds: holds.map((held) => ({ stage: held, when: {} })), posts, role }
}

function reviewsAfter(first: number, then: number): NonNullable<Stage['reviews']> {
  const later = { days: then, unit: 'calendar' } as const
  return { limits: [{ days: first, unit: 'calendar' }, later, later], lead: law, chaired: false, endsStay: false }
}

const tenure = { leavePerYear: 0, replacedAfter: 0 }

/**
 * Two localities (8,000 and 12,000 children), the ten stages of the English pathway, six teams, social workers with a cap
 * of 2 and personal advisers with a cap of 3. Only its names and tables matter: the logs of these tests are written by hand.
 */
export const smallScenario: Scenario = {
  title: 'Small',
  question: '',
  start: '2025-04-01',
  years: 2,
  seed: 'small',
  replications: 1,
  area: {
    name: 'Smallshire',
    children: 20_000,
    localities: [
      { name: 'North', children: 0.4, demand: 0.5, protection: 0.5 },
      { name: 'South', children: 0.6, demand: 0.5, protection: 0.5 },
    ],
  },
  demand: { contacts: 100, entry: 'contact' },
  needs: {
    categories: [
      { code: 'N1', title: 'abuse or neglect', share: 0.5 },
      { code: 'N2', title: 'disability', share: 0.5 },
    ],
    familySizes: [1],
    ages: [{ from: 0, below: 18, share: 1 }],
    earlierPlan: 0,
    boys: 0.5,
  },
  pathway: {
    stages: [
      stage('contact', 'contact'),
      stage('early help', 'early-help'),
      stage('referral', 'referral'),
      stage('assessment', 'assessment', { days: 45, unit: 'working', from: 'referral' }),
      stage('recording', 'recording'),
      stage('conference', 'conference'),
      stage('child in need plan', 'child-in-need-plan'),
      { ...stage('protection plan', 'protection-plan'), reviews: reviewsAfter(91, 182) },
      { ...stage('care', 'looked-after'), reviews: reviewsAfter(28, 183) },
      stage('leaving care', 'leaving-care'),
    ],
    court: { preProceedings: { length: law, issued: 0.5 }, proceedings: { length: law } },
  },
  teams: {
    release: 'at-once',
    teams: [
      team('Front door', ['contact', 'referral', 'conference'], 0, ''),
      team('Early help service', ['early help'], 0, ''),
      team('Assessment', ['assessment', 'recording'], 2, 'social worker'),
      team('Plans', ['child in need plan', 'protection plan'], 2, 'social worker'),
      team('Care', ['care'], 2, 'social worker'),
      team('Leaving care', ['leaving care'], 1, 'personal adviser'),
    ],
  },
  workforce: {
    roles: [
      {
        name: 'social worker',
        countsAs: 'social-worker',
        cap: 2,
        hardCap: 3,
        hoursPerYear: Infinity,
        agencyShare: 0.5,
        employed: tenure,
        agency: tenure,
      },
      {
        name: 'personal adviser',
        countsAs: 'personal-adviser',
        cap: 3,
        hardCap: 4,
        hoursPerYear: Infinity,
        agencyShare: 0,
        employed: tenure,
        agency: tenure,
      },
    ],
    escalation: { urgentAfter: 0, othersAfter: 5 },
    reallocation: { managerial: 0, absence: 0 },
    diary: { hurry: 2.2, keptVisits: 0.7, handOver: 0, shortage: 'in-proportion' },
  },
  openingStock: { groups: [] },
  definitions: { lawAndGuidance: '2025', workingWeek: 'monday-to-friday', breaks: [], published: [] },
  figures: [],
}

/** The small scenario as tables. */
export const small: CompiledScenario = compile(smallScenario)

/** First day of its second year, and first day after the run [day]. */
export const secondYear = 365
export const endDay = 730
