import { createScenarioSource, shippedNames } from '../../src/host/node/scenario-source.ts'
import { type Cursor, nothingGathered } from '../../src/scenario/cursor.ts'
import { readTree } from '../../src/scenario/extend.ts'
import type { Located } from '../../src/scenario/located.ts'
import { formatProblem } from '../../src/scenario/problem.ts'
import { parametersOf } from '../../src/scenario/parameter.ts'
import { readBefore } from '../../src/scenario/read-before.ts'
import { readRoot } from '../../src/scenario/read.ts'
import { readTargets } from '../../src/scenario/read-targets.ts'
import { readUncertainty } from '../../src/scenario/read-uncertainty.ts'
import { applySettings } from '../../src/scenario/settings.ts'
import type { DocumentedKey } from './documented-keys.ts'
import { RecordingCursor, Shape } from './recording-cursor.ts'

/** Names that stand for those a user chooses, in the shipped model the examples are laid over. */
const CHOSEN: readonly (readonly [within: string, name: string])[] = [
  ['pathway.stages.*.routes.*', 'pathway.stages.assessment.routes.care'],
  ['pathway.stages.*', 'pathway.stages.assessment'],
  ['teams.*', 'teams.Assessment'],
  ['workforce.roles.*', 'workforce.roles.social worker'],
  ['openingStock.groups.*', 'openingStock.groups.looked after'],
  ['definitions.published.*', 'definitions.published.referrals'],
]

/** Lengths of stay, every law once; the page tells them in a table of its own. */
const LAWS = [
  '27 days',
  '{ value: 27 days, source: ours }',
  '{ mean: 0.5 years, less: 1 day }',
  '{ law: weibull, median: 0.44 years, p90: 1.62 years, until: 18th birthday }',
  '{ bands: { 0-10 working days: 40 %, 11-20 working days: 60 % } }',
  '{ shares: { 13 working days: 40 %, 14 working days: 60 % } }',
  '{ hazards: { from week 0: 0.171 a year, from week 10: 1.624 a year } }',
  '{ from: 0 days, to: 10 days }',
  '[{ when: { needs: [N2], localities: [Wycombe], ages: under 5, earlierPlan: true, unaccompanied: false }, mean: 2 years }, { mean: 1 year }]',
]

/** Where a length of stay may stand. */
const LAW_PLACES = [
  'pathway.stages.recording.stay',
  'pathway.stages.assessment.effort.natural',
  'pathway.stages.assessment.enquiry.effort.natural',
  'pathway.stages.protection plan.reviews.lead',
  'pathway.court.preProceedings.length',
  'pathway.court.proceedings.length',
]

/** More of what the page tells in running text, a setting each. */
const MORE = [
  'pathway.stages.assessment.enquiry={ rate: 1 a year, where: [{ needs: N1, ages: under 5, rate: 2 a year }], startsWithin: 3 days, conference: 20 %, times: { Wycombe: 1.1 }, length: { shares: { 14 working days: 100 % } }, to: conference }',
  'pathway.stages.care.reviews={ first: 20 working days, second: 3 months, then: 6 months, lead: 3 days, chair: none, endsStay: false }',
  'pathway.returnAfterClosure.frailty={ variance: 0.5 }',
  'workforce.roles.family support worker={ countsAs: family-support, cap: 9 children, hardCap: no limit, agencyShare: 0 %, hours: no limit, employed: { leave: { first year: 0.2 a year, second year: 0.2 a year, third year: 0.2 a year, fourth year: 0.2 a year, fifth year: 0.2 a year, later: 0.1 a year }, replacedAfter: { median: 9 working days, p90: 30 working days }, fill: 80 % }, agency: { leave: 1 a year, replacedAfter: 3 working days, fill: 90 % } }',
  'teams.release=at once',
  'teams.crossCover=off',
  'teams.Locality team={ each: locality, holds: [{ stage: care, localities: [Wycombe], needs: [N2], ages: under 5 }], role: social worker, posts: { Wycombe: 5 posts }, support: { role: family support worker, posts: { Wycombe: 3 posts } } }',
  'interventions={ library: interventions, programmes: { any: { note: A, for: { needs: [N1], localities: [Wycombe], ages: under 5, earlierPlan: true, unaccompanied: false, sincePreProceedings: 12 months }, uptake: 60 %, places: 120 families a year, work: 2 hours a month, from: { Wycombe: 2026-04-01, rest: 2026-10-01 }, until: 2028-04-01, lag: 3 months, ramp: 2 years, decay: { after: 2 years, over: 2 years, to: 50 % }, effects: { care: { on: route share, stages: [assessment], route: care, design: judgement, times: { value: 0.9, range: [0.8, 1], source: ours } } } }, staff: { uptake: 60 %, from: 2026-04-01, effects: { leaving: { on: leaving of workers, roles: [social worker], design: judgement, times: { value: 0.9, range: [0.8, 1], source: ours } } } } }, overlap: { discount: 50 %, floor: 50 % } }',
  'uncertainty={ correlations: [{ among: [demand.contacts, needs.earlierPlan], rank: 0.5 }] }',
  'targets={ inRuns: 90 %, teams: [Assessment], costs: { social worker: 1 }, meet: [{ measure: caseload-per-worker, by: team, atMost: 16 children, atLeast: 9 children }] }',
  'openingStock=empty',
  'warmUp={ within: 10 years, pilots: 8, length: 12 years }',
  'openingStock.groups.looked after.elapsed={ from: entry, bands: { 0-3 months: 100 % } }',
]

/** What the readers ask of every shipped scenario, and of the examples of the page laid over one of them. */
export function recordedShape(documented: readonly DocumentedKey[]): Shape {
  const shape = new Shape()
  const source = createScenarioSource()
  const treeOf = (name: string): Located => {
    const { problems } = nothingGathered()
    const tree = readTree(name, source, [], problems)
    if (!tree) throw new Error(problems.map(formatProblem).join('\n'))
    return tree
  }
  const record = (tree: Located, before: Cursor | undefined): void => {
    const gathered = nothingGathered()
    const root = new RecordingCursor(tree, '', gathered, shape)
    const { teams } = readRoot(root, gathered, before)
    readUncertainty(root.at('uncertainty'), parametersOf(gathered.ranged))
    const targets = root.at('targets')
    if (targets) readTargets(targets, teams)
  }
  for (const name of shippedNames()) {
    if (name.endsWith('-variants')) continue
    const tree = treeOf(name)
    record(tree, readBefore(tree, source, [], nothingGathered()))
  }
  const examples = documented
    .filter(({ example }) => example !== '')
    .map(({ path, example }) => `${chosen(path)}=${example.replace(/(?:, )?…(?=\s*[}\]])/g, '')}`)
  const laws = LAW_PLACES.flatMap((place) => LAWS.map((law) => `${place}=${law}`))
  const model = treeOf('buckinghamshire/locality-phased')
  const before = readBefore(model, source, [], nothingGathered())
  for (const setting of [...examples, ...laws, ...MORE]) record(applySettings(model, [setting], []), before)
  return shape
}

function chosen(path: string): string {
  const found = CHOSEN.find(([within]) => path === within || path.startsWith(`${within}.`))
  return found ? `${found[1]}${path.slice(found[0].length)}` : path
}
