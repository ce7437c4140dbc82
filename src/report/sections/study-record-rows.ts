import type { StudyResult } from '../../experiment/result.ts'
import { listing, several } from '../../words/listing.ts'
import { dayInWords, periodInWords } from '../../words/period-in-words.ts'
import { warmUpRecord } from '../../words/warm-up-in-words.ts'

/** One item of the checklist and what this study answers to it. */
export interface RecordRow {
  readonly item: string
  readonly heading: string
  readonly text: string
}

/**
 * The items of STRESS-DES, each answered from the study itself.
 * Source: Monks, Currie, Onggo, Robinson, Kunc and Taylor (2019), Strengthening the reporting of empirical simulation
 * studies: introducing the STRESS guidelines, Journal of Simulation 13(1), 55-67.
 */
export function studyRecordRows(result: StudyResult, question: string): RecordRow[] {
  const { arms, practice, uncertainty, variants, replications, years, start } = result
  const titles = arms.map(({ scenario }) => scenario.title)
  const headline = result.headline.flatMap(
    (name) => arms[0]?.measures.find((measure) => measure.name === name)?.title ?? [],
  )
  const stages = [...new Set(result.routes.flatMap(({ from, to }) => [from.stage, to.stage]))].filter(Boolean)
  const confidences = (of: readonly string[]): number =>
    result.assumptions.filter(({ confidence }) => of.includes(confidence)).length
  const roles = (role: string): number => result.published.filter((line) => line.role === role).length
  const checked = result.checks.filter(({ passed }) => passed).length
  const row = (item: string, heading: string, text: string): RecordRow => ({ item, heading, text })
  return [
    row(
      '1.1',
      'Purpose',
      question === ''
        ? `To see what ${listing(titles, 'and')} would mean for children, families and workers in ${result.area}. The plan file states no question.`
        : question,
    ),
    row('1.2', 'Outputs', `${listing(headline, 'and')}; and every measure told under “Every measure”.`),
    row('1.3', 'Aims of the experiment', aims(result)),
    row(
      '2.1',
      'Overview',
      'The stages of the pathway and the teams that hold them are drawn as the board of the app; “caseflow explain FILE” prints them.',
    ),
    row(
      '2.2',
      'Base logic',
      `Families come to notice, and their children go from stage to stage (${listing(stages, 'and')}); at each stage the operating model says which team holds them, and a worker with room is given. A hand-off is never programmed: it is counted where a child passes from one team’s worker to another’s.`,
    ),
    row(
      '2.3',
      'Scenario logic',
      arms.length < 2
        ? 'One model; nothing is compared.'
        : `${titles.join(' · ')}. All models meet the same children with the same luck. “caseflow diff A B” tells in words how two of their files differ. ${result.notices.join(' ')}`.trim(),
    ),
    row(
      '2.4',
      'Algorithms',
      'Next event, in whole days with ordered phases; waiting families are allocated on working days, urgent ones first and then in the order they came, within caseload limits; workers’ hours are planned week by week. Rules and their order are in docs/model.md of the program.',
    ),
    row('2.5', 'Components', components(result, stages.length)),
    row(
      '3.1',
      'Data sources',
      `${several(result.assumptions.length, 'value has', 'values have')} a source beside them under “Assumptions”. ${several(result.published.length, 'published figure stands', 'published figures stand')} beside the first year: ${roles('input')} given as input, ${roles('fitted')} fitted, ${roles('predicted')} predicted.`,
    ),
    row(
      '3.2',
      'Preparation of data',
      'Published counts and shares are used as published; what was derived or fitted is said in the source of each value. No record of a real child is used.',
    ),
    row(
      '3.3',
      'Inputs',
      `The ${several(arms.length, 'file', 'files')} named under “How to make it again”, by the SHA-256 of their texts and all they extend.`,
    ),
    row(
      '3.4',
      'Assumptions',
      `${several(confidences(['assumption']), 'value is', 'values are')} judgement and ${confidences(['low'])} have weak evidence; they stand first under “Assumptions”. ${practice ? `Practice assumptions are off in the main figures and were laid over every model in ${several(practice.replications, 'further run', 'further runs')}.` : 'Practice effects are off: capacity alone makes the difference.'}`,
    ),
    row(
      '4.1',
      'Start and warm-up',
      result.warmUp
        ? warmUpRecord(result.warmUp, dayInWords(start))
        : `Each run starts on ${start} with the children, plans and workers published for that day or derived from it, so there is no warm-up to throw away; the truth runs of the bases (docs/validation.md) are the check of that.`,
    ),
    row(
      '4.2',
      'Run length',
      `${several(years, 'year', 'years')}, ${periodInWords(start, years)}; the headline is read in the last of them.`,
    ),
    row('4.3', 'Estimation', estimation(result)),
    row('5.1', 'Software', `caseflow ${result.caseflow}, in Node.js or a web browser; both give the same figures.`),
    row(
      '5.2',
      'Random sampling',
      `Keyed draws (Threefry): each is a function of the seed “${result.seed}”, the run, its purpose, the child or family and how often it happened, and is turned into a value by inversion. So all models meet the same children.`,
    ),
    row(
      '5.3',
      'Execution',
      `${several(arms.length * replications, 'run', 'runs')}${extra(practice?.replications, arms.length, 'with practice assumptions')}${extra(uncertainty && uncertainty.draws * uncertainty.replications, arms.length, 'with inputs drawn')}${variants ? `, and ${several(variants.length, 'variant', 'variants')}` : ''}. The order and number of threads change nothing; the command stands under “How to make it again”.`,
    ),
    row(
      '5.4',
      'Machine',
      'Not part of the result, which is the same on every machine. The file manifest.json of a run folder holds machine and time.',
    ),
    row(
      '6.1',
      'Where the code is',
      `The program’s own repository, version ${result.caseflow}. ${checked} of ${several(result.checks.length, 'self-check', 'self-checks')} passed in every run.`,
    ),
  ]
}

function aims({ arms, replications, practice, uncertainty, variants }: StudyResult): string {
  const parts = [
    arms.length < 2
      ? `${several(replications, 'run', 'runs')} of one model`
      : `${several(arms.length, 'model', 'models')}, ${several(replications, 'run', 'runs')} of each, compared run by run with the first`,
    ...(practice ? ['the same under practice assumptions'] : []),
    ...(uncertainty ? [`the same with inputs drawn from their ranges, ${uncertainty.draws} draws`] : []),
    ...(variants ? ['the headline under other settings'] : []),
  ]
  return `${parts.join('; ')}.`
}

function components({ arms, posts, routes }: StudyResult, stages: number): string {
  const teams = arms.map(({ name }) => {
    const own = posts.find(({ arm }) => arm === name)
    return own
      ? `${name}: ${several(own.total, 'post', 'posts')} in ${several(own.byTeam.length, 'team', 'teams')}`
      : name
  })
  return `Entities: families and their children. Activities: ${several(stages, 'stage', 'stages')} and ${several(routes.length, 'route', 'routes')} between stage and team. Resources: workers with caseloads and hours (${teams.join('; ')}), and conference chairs. Queues: families without a worker, by team. Entry: contacts, unaccompanied children, families who come back or move here. Exit: closure.`
}

function estimation({ replications, arms, comparisons }: StudyResult): string {
  const interval = comparisons.find(({ difference }) => difference.interval)?.difference.interval
  if (!interval) return `${several(replications, 'run', 'runs')} of each model; a range needs at least two.`
  const level = Math.round(100 * interval.level)
  const rows = interval.comparisons ? `, widened to hold for ${interval.comparisons} headline rows together` : ''
  return `${several(replications, 'run', 'runs')} of each of ${several(arms.length, 'model', 'models')}. Ranges of an average are ${level}% (Student’s t of the paired differences${rows}); shading is where 8 single runs in 10 fall. Under 10 runs nothing is called better or worse.`
}

function extra(runs: number | undefined, models: number, which: string): string {
  return runs === undefined ? '' : `, ${runs * models} more ${which}`
}
