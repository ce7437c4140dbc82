import { describe, expect, test } from 'vitest'
import { stageOf } from '../../src/model/held-cases.ts'
import { MOST_STAGES } from '../../src/scenario/pathway.ts'
import { formatProblem, type ProblemCode, problemCodes, type ScenarioProblem } from '../../src/scenario/problem.ts'
import type { SourceText } from '../../src/scenario/source.ts'
import { BASE, FUNCTIONAL, memorySource, over, placeOf, places, problemsOf, scenarioOf } from './memory-source.ts'

/** A passage of the base, and what it becomes; ¦ marks where the problem must be found, unless `at` does. */
type Edit = readonly [what: string, code: ProblemCode, from: string, to: string, at?: string]

const EDITS: readonly Edit[] = [
  ['a key misspelt', 'unknown-key', '  boys:', '  ¦bois:'],
  ['a key of a value misspelt', 'unknown-key', 'range: [17 children', '¦rnage: [17 children'],
  ['a section misspelt', 'unknown-key', '\ndemand:\n', '\n¦demnad:\n'],
  ['a key that is no name', 'wrong-kind', '\n  boys: ', '\n  ? ¦[boys]\n  : '],
  ['a name of the program itself', 'reserved-key', '    Chiltern: {', '    ¦constructor: {'],
  ['a stage called close', 'reserved-key', '    recording:\n', '    ¦close:\n'],
  ['a key left out', 'missing-key', '      countsAs: recording\n      stay', '      ¦stay'],
  ['a median alone', 'missing-key', ', p90: 72.3 weeks', '', '{ median: 33.3 weeks'],
  ['posts without a role', 'missing-key', '    role: personal adviser\n    posts', '    ¦posts'],
  ['a word for true', 'wrong-kind', 'urgent: true', 'urgent: ¦yes'],
  ['a word nobody knows', 'wrong-kind', 'takes: one child', 'takes: ¦a child'],
  ['a confidence nobody knows', 'wrong-kind', 'confidence: high }', 'confidence: ¦sure }'],
  ['one name for a list', 'wrong-kind', 'holds: [early help]', 'holds: ¦early help'],
  ['nothing for a text', 'wrong-kind', 'seed: caseflow', 'seed: ¦""'],
  [
    'two laws at once',
    'wrong-kind',
    'stay: { mean: 0.5 years,',
    'stay: { mean: 0.5 years, ¦median: 1 year, p90: 2 years,',
  ],
  [
    'share and rate of enquiries',
    'wrong-kind',
    '        startsWithin:',
    '        ¦rate: 1 a year\n        startsWithin:',
  ],
  ['how long they have been there', 'wrong-kind', 'elapsed: length-biased', 'elapsed: ¦a while'],
  ['a unit left out', 'missing-unit', '"130,466 children"', '¦130466'],
  ['a published figure without a unit', 'missing-unit', '"5,518 children"', '¦5518'],
  [
    'a published figure without a role',
    'missing-key',
    'uasc-open: { value: 81 children, role: fitted',
    'uasc-open: ¦{ value: 81 children',
  ],
  ['a part without a unit', 'missing-unit', 'uasc-open: { value: 81 children,', 'uasc-open: { parts: { girls: ¦12 },'],
  [
    'a part with a key nobody knows',
    'unknown-key',
    'uasc-open: { value: 81 children,',
    'uasc-open: { parts: { girls: { value: 12 %, ¦rule: input } },',
  ],
  [
    'a parameter that leads nowhere',
    'unknown-key',
    'uasc-open: { value: 81 children,',
    'uasc-open: { value: 81 children, parameter: ¦demand.contact,',
  ],
  [
    'a parameter of a list too short',
    'unknown-key',
    'uasc-open: { value: 81 children,',
    'uasc-open: { value: 81 children, parameter: ¦"pathway.stages.care.stay[9]",',
  ],
  ['a wrong unit', 'wrong-unit', '{ value: 18 children', '{ value: ¦18 weeks'],
  ['money for a number', 'wrong-unit', '{ value: 18 children', '{ value: ¦£18'],
  [
    'working and other days mixed',
    'wrong-unit',
    'natural: { bands: { 0-6 working days: 16 %,',
    'natural: { less: 2 days, bands: { 0-6 working days: 16 %,',
    '{ less: 2 days, bands: {',
  ],
  ['text for a number', 'not-a-quantity', '0.26 a year', '¦seldom'],
  ['a list for a number', 'not-a-quantity', '0.26 a year', '¦[0.084 a year]'],
  ['an age band that is none', 'not-a-quantity', '5-9: 26 %', '¦five to nine: 26 %'],
  ['ages of a case that are none', 'not-a-quantity', 'ages: under 5 }', 'ages: ¦small }'],
  ['a size of families that is none', 'not-a-quantity', '"5": 2 %', '¦many: 2 %'],
  ['a band of time that is none', 'not-a-quantity', '17-30 working days: 21.5', '¦some days: 21.5'],
  ['a beginning that is none', 'not-a-quantity', 'from week 10:', '¦in week 10:'],
  [
    'a day that is none',
    'not-a-quantity',
    'natural: { bands: { 0-6 working days: 16 %, 7-16',
    'natural: { shares: { ¦two weeks: 16 %, 7-16',
  ],
  ['a birthday that is none', 'not-a-quantity', 'until: 21st birthday', 'until: ¦21'],
  ['a delay that is none', 'not-a-quantity', 'after 5 working days', '¦5 working days later'],
  ['a length below nothing', 'negative-duration', 'lead: { value: 10 working days', 'lead: { value: ¦-10 working days'],
  ['a share over 100 %', 'out-of-range', '{ value: 53 %', '{ value: ¦153 %'],
  ['an area without children', 'out-of-range', '"130,466 children"', '¦0 children'],
  ['a part of a post', 'out-of-range', 'posts: { value: 12 posts', 'posts: { value: ¦12.5 posts'],
  ['a value outside its range', 'out-of-range', 'range: [17 children', 'range: ¦[19 children'],
  ['a range of one end', 'out-of-range', 'range: [17 children, 20 children]', 'range: ¦[17 children]'],
  [
    'a law without a place in its range',
    'law-not-allowed',
    'range: [15 %, 23 %]',
    'range: ¦{ low: 0 %, high: 23 %, law: log-uniform }',
  ],
  ['a hard cap under the cap', 'out-of-range', '{ value: 25 children', '¦{ value: 15 children'],
  ['a start in the middle of the year', 'out-of-range', '2025-04-01', '¦2025-06-01'],
  ['a start that is no date', 'out-of-range', '2025-04-01', '¦2025-04-31'],
  ['too many years', 'out-of-range', 'years: 5\n', 'years: ¦31\n'],
  ['half a replication', 'out-of-range', 'replications: 30', 'replications: ¦0.5'],
  ['a format of the future', 'unknown-format', 'caseflow: 1\n', 'caseflow: ¦2\n'],
  ['bands with a gap', 'out-of-range', '7-16 working days: 8', '¦9-16 working days: 8'],
  ['a band that ends before it begins', 'out-of-range', '31-90 working days: 54.5', '¦31-30 working days: 54.5'],
  ['ages that overlap', 'out-of-range', '1-4: 20 %, 5-9', '1-5: 20 %, ¦5-9'],
  ['ages of grown-ups', 'out-of-range', '16-17: 10 %', '¦16-18: 10 %'],
  [
    'ages of children at home, as they are now',
    'out-of-range',
    'ages: { at: entry, under 1: 12 %',
    '¦ages: { at: now, under 1: 12 %',
  ],
  ['care leavers of no age', 'out-of-range', 'ages: { at: now, "18": 35 %', '¦ages: { at: now, "17": 35 %'],
  ['a hazard out of order', 'out-of-range', 'from week 14:', '¦from week 9:'],
  ['a stay that may never end', 'out-of-range', 'from week 104: 2.74 a year', 'from week 104: ¦0 a year'],
  ['a 90th percentile before the median', 'out-of-range', 'p90: 72.3 weeks', 'p90: ¦3 weeks'],
  ['a month that is none', 'out-of-range', 'from: 2023-04', 'from: ¦2023-13'],
  ['more conferences than enquiries', 'out-of-range', 'Aylesbury town: 1.0576', 'Aylesbury town: ¦4'],
  [
    'needs that come to less',
    'shares-do-not-sum',
    'N1: { title: "abuse or neglect", share: 57 %',
    '¦N1: { title: "abuse or neglect", share: 47 %',
  ],
  [
    'localities that come to more',
    'shares-do-not-sum',
    'Aylesbury town: { children: 12.5 %',
    '¦Aylesbury town: { children: 12.7 %',
  ],
  [
    'bands that come to less',
    'shares-do-not-sum',
    'bands: { 0-6 working days: 16 %',
    'bands: ¦{ 0-6 working days: 12 %',
  ],
  ['needs of a stock that come to more', 'shares-do-not-sum', 'needs: { N2: 100 % }', 'needs: ¦{ N2: 100 %, N1: 4 % }'],
  [
    'routes that come to more',
    'shares-do-not-sum',
    'advice: { to: close, share: 68.2 %',
    '¦advice: { to: close, share: 78.2 %',
  ],
  [
    'routes of some children that come to more',
    'shares-do-not-sum',
    'not in need: { to: recording, share: 37.5 %, where: [{ needs: [N2], share: 25 %',
    '¦not in need: { to: recording, share: 37.5 %, where: [{ needs: [N2], share: 45 %',
  ],
  [
    'routes of a locality that come to more',
    'shares-do-not-sum',
    'share: 20.5 %, where',
    'share: 61.2 %, where',
    'not in need: { to',
  ],
  [
    'a factor on the rest',
    'wrong-kind',
    '        assessment: { share: rest }',
    '        assessment: { share: rest, ¦times: { Chiltern: 1.1 } }',
  ],
  [
    'a factor by need on the rest',
    'wrong-kind',
    '        assessment: { share: rest }',
    '        assessment: { share: rest, ¦timesByNeed: { N1: 1.1 } }',
  ],
  [
    'the rest taken twice',
    'shares-do-not-sum',
    'advice: { to: close, share: 68.2 %, counts: advice }\n        early help: { share: 16.5 %',
    '¦advice: { to: close, share: rest, counts: advice }\n        early help: { share: rest',
  ],
  ['a stage that is none', 'unknown-stage', 'entry: contact', 'entry: ¦contacts'],
  ['a route to nowhere', 'unknown-stage', '        assessment: { share: rest }', '        ¦asessment: { share: rest }'],
  ['a named route to nowhere', 'unknown-stage', 'not in need: { to: recording', 'not in need: { to: ¦records'],
  ['an enquiry to nowhere', 'unknown-stage', '        to: conference\n', '        to: ¦confrence\n'],
  ['a team that holds nothing known', 'unknown-stage', 'holds: [contact, referral]', 'holds: [contact, ¦referal]'],
  ['a stock of nowhere', 'unknown-stage', '      stage: recording', '      stage: ¦records'],
  ['a factor for nowhere', 'unknown-locality', 'Chiltern: 0.9678', '¦Chilterns: 0.9678'],
  ['a need that is none', 'unknown-need', 'when: { needs: [N2] }', 'when: { needs: [N2, ¦N12] }'],
  ['a stock of a need that is none', 'unknown-need', 'needs: { N2: 100 % }', 'needs: { ¦N0: 100 % }'],
  ['a role that is none', 'unknown-role', 'role: personal adviser', 'role: ¦personal advisor'],
  ['unaccompanied children at home', 'wrong-stage', 'entry: care', 'entry: ¦assessment'],
  [
    'looked-after children by family',
    'wrong-stage',
    'stage: care\n      children: { value: 441 children, source: "DfE, Children looked after 2025: 522 less 81 unaccompanied", confidence: high }\n      oneByOne: true',
    'stage: ¦care\n      children: 441 children',
  ],
  ['families one by one', 'wrong-stage', 'stage: recording\n', 'stage: recording\n      oneByOne: ¦true\n'],
  ['a case for all before others', 'never-fits', '- { when: { ages: under 5 }, hazards', '- ¦{ hazards'],
  ['a role without posts', 'no-posts', 'posts: { value: 12 posts', 'posts: { value: ¦0 posts'],
  ['a stage held twice', 'held-twice', 'holds: [early help]', 'holds: [early help, ¦referral]'],
  [
    'a stage that is never left',
    'dead-end-stage',
    '        close: { share: rest, counts: left-care-service }',
    '        leaving care: { share: rest }',
    'leaving care:\n      countsAs',
  ],
  [
    'a stage with nothing after it',
    'dead-end-stage',
    'routes:\n        close: { share: rest, counts: left-care-service }',
    'routes: {}',
    'leaving care:\n      countsAs',
  ],
  ['what is not built yet', 'not-yet-supported', '\ndemand:\n', '\n¦prices: {}\ndemand:\n'],
  ['cover between teams', 'not-yet-supported', '\nteams:\n', '\nteams:\n  ¦crossCover: on\n'],
  [
    'a length beside an effort',
    'wrong-kind',
    '      stay: { value: 27 days',
    '      effort: { hours: 20 hours, natural: 5 working days }\n      ¦stay: { value: 27 days',
  ],
  [
    'work in calendar days',
    'wrong-unit',
    '      stay: { value: 27 days',
    '      effort: { hours: 20 hours, natural: ¦5 weeks }\n      was: { value: 27 days',
  ],
  ['a quote left open', 'yaml-syntax', 'title: Buckinghamshire,', 'title: ¦"Buckinghamshire,'],
  ['a key twice', 'yaml-syntax', 'years: 5\n', 'years: 5\n¦years: 4\n'],
  ['an alias of nothing', 'yaml-syntax', 'effort: *enquiry', 'effort: ¦*enquiries'],
  ['a tab', 'yaml-syntax', '\n  boys:', '\n¦\tboys:'],
]

describe('a fault in the base is found where it stands', () => {
  test.each(EDITS.map((edit) => ({ what: edit[0], edit })))('$what', ({ edit }) => {
    const [, code, from, to, at] = edit
    const marked = replaced(BASE, from, to)
    const text = marked.replace('¦', '')
    const found = problemsOf(memorySource({ buckinghamshire: text }))
    expect(places(found)).toContain(`buckinghamshire.yaml:${at ? placeOf(text, at) : placeOf(marked, '¦')} ${code}`)
    for (const problem of found) expect(formatProblem(problem)).not.toMatch(/undefined|NaN|Infinity|Error|\[object/)
    for (const { message, hint = '' } of found) expect(`${message} ${hint}`.trim()).toMatch(/[.)]$/)
  })

  test('and almost always nothing else is said', () => {
    const alone = EDITS.filter(([, , from, to]) => {
      const text = replaced(BASE, from, to).replace('¦', '')
      return new Set(places(problemsOf(memorySource({ buckinghamshire: text })))).size === 1
    })
    expect(alone.length).toBeGreaterThan(0.8 * EDITS.length)
  })
})

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The base does not hold "${from}"`)
  return text.replace(from, to)
}

/** A scenario "mine" of this text alone. */
const alone = (text: string | SourceText): readonly ScenarioProblem[] =>
  problemsOf(memorySource({ mine: text }), 'mine')

/** What is laid over the functional model, and the problems this makes. */
const OVERLAYS: readonly (readonly [what: string, text: string, found: readonly string[]])[] = [
  ['a stage nobody holds', 'teams: { Assessment: null }\n', ['mine.yaml:3:1 no-holder']],
  ['a stage not held for some', 'teams:\n  Assessment: { needs: [N1] }\n', ['mine.yaml:3:1 no-holder']],
  [
    'a cap over the hard cap of the base',
    'workforce: { roles: { social worker: { cap: 30 children } } }\n',
    ['mine.yaml:3:45 out-of-range'],
  ],
  [
    'two teams of one name',
    'teams:\n  Chiltern team: { localities: Chiltern, holds: [] }\n  Team: { each: locality, holds: [] }\n',
    ['mine.yaml:5:3 same-name'],
  ],
  [
    'a stage nobody comes to',
    'pathway:\n  stages:\n    waiting: { countsAs: referral, stay: 0 days, routes: { close: { share: rest } } }\n',
    ['mine.yaml:5:5 unreachable-stage'],
  ],
  [
    'a ring of stages without length',
    'pathway:\n  stages:\n    referral: { stay: 0 days, routes: { assessment: null, referral: { share: rest } } }\n',
    ['mine.yaml:5:5 endless-loop'],
  ],
  [
    'brothers and sisters with nowhere to go',
    'pathway: { stages: { child in need plan: { routes: { close: null, care: { share: 100 %, times: null } } } } }\n',
    ['mine.yaml:3:73 dead-end-stage'],
  ],
  [
    'a stock where nobody stays',
    'openingStock: { groups: { waiting: { stage: conference, children: 5 children, elapsed: length-biased } } }\n',
    ['mine.yaml:3:45 wrong-stage'],
  ],
  ['a warm-up before an opening stock', 'warmUp: { length: 3 years }\n', ['mine.yaml:3:1 contradicting-start']],
  [
    'a warm-up both given and looked for, too long, by too few runs',
    'openingStock: empty\nwarmUp: { length: 40 years, within: 5 years, pilots: 1, pilot: 3 }\n',
    [
      'mine.yaml:4:19 out-of-range',
      'mine.yaml:4:29 contradicting-start',
      'mine.yaml:4:54 out-of-range',
      'mine.yaml:4:57 unknown-key',
    ],
  ],
  ['a stock in a word nobody knows', 'openingStock: emty\n', ['mine.yaml:3:15 wrong-kind']],
  ['an empty start with a stock beside it', 'openingStock: { empty: true }\n', ['mine.yaml:3:17 unknown-key']],
  [
    'a team elsewhere',
    'teams:\n  Assessment: { localities: [Chiltern, Oxford] }\n',
    ['mine.yaml:4:40 unknown-locality'],
  ],
  [
    'agency workers for nobody',
    'workforce:\n  agencyBlocks: [{ team: Asessment, posts: 6 posts, from: 2026-10-01, for: 6 months }]\n',
    ['mine.yaml:4:26 unknown-team'],
  ],
  [
    'an adviser who stands beside',
    'teams:\n  Assessment: { support: { role: personal adviser, posts: 2 posts } }\n',
    ['mine.yaml:4:34 wrong-role'],
  ],
  [
    'posts for nowhere',
    'teams:\n  Assessment: { each: locality, posts: { value: { Oxford: 3 posts } } }\n',
    ['mine.yaml:4:51 unknown-locality', 'mine.yaml:4:49 missing-key'],
  ],
]

describe('a fault that an overlay makes is found in the overlay', () => {
  test.each(OVERLAYS)('%s', (_, text, found) => {
    const told = places(problemsOf(over(text), 'mine'))
    expect(told).toEqual(expect.arrayContaining([...found]))
    expect(told.every((line) => line.startsWith('mine.yaml'))).toBe(true)
  })

  test('in words that say for whom', () => {
    const text = 'teams:\n  Assessment: { holds: [{ stage: assessment, needs: [N1], ages: under 10 }, recording] }\n'
    expect(problemsOf(over(text), 'mine').map((problem) => problem.message)).toEqual(['Nobody holds "assessment".'])
    const second =
      'teams:\n  Young: { holds: [{ stage: care, ages: 5-9, localities: Wycombe }], role: social worker, posts: 3 posts }\n'
    expect(problemsOf(over(second), 'mine').map((problem) => problem.message)).toEqual([
      '"care" is held by Court and looked after and by Young in Wycombe, at ages 5 to 9.',
    ])
  })
})

/** Files that cannot be read. */
const FILES: readonly (readonly [what: string, code: ProblemCode, text: string | SourceText, place: string])[] = [
  ['an unknown base', 'unknown-base', 'caseflow: 1\nextends: bukinghamshire\n', 'mine.yaml:2:10'],
  ['a file that extends itself', 'cyclic-extends', 'caseflow: 1\nextends: mine\n', 'mine.yaml:2:10'],
  ['a file of nothing', 'empty-file', '', 'mine.yaml:1:1'],
  ['a file of comments', 'empty-file', '# one\n# two\n', 'mine.yaml:1:1'],
  ['a list', 'wrong-kind', '- one\n- two\n', 'mine.yaml:1:1'],
  ['two documents', 'yaml-syntax', 'caseflow: 1\n---\ncaseflow: 1\n', 'mine.yaml:2:1'],
  ['brackets without end', 'too-deep', `title: ${'['.repeat(100_000)}`, 'mine.yaml:1:109'],
  ['lists without end', 'too-deep', `${'- '.repeat(100_000)}x`, 'mine.yaml:1:205'],
  ['mappings in one line', 'too-deep', `{${'a: '.repeat(100_000)}}`, 'mine.yaml:1:306'],
  [
    '101 levels',
    'too-deep',
    Array.from({ length: 101 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    'mine.yaml:101:103',
  ],
  ['an alias of itself', 'too-deep', 'a: &a [*a]', 'mine.yaml:1:7'],
  [
    'aliases that multiply',
    'too-deep',
    [
      'a: &a [1,1,1,1,1,1,1,1,1,1]',
      ...'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
    ].join('\n'),
    'mine.yaml:5:8',
  ],
  ['a list without end', 'too-large', `title: [${'1,'.repeat(1001)}]`, 'mine.yaml:1:8'],
  [
    'a mapping without end',
    'too-large',
    Array.from({ length: 1001 }, (_, i) => `k${i}: 1`).join('\n'),
    'mine.yaml:1:1',
  ],
  ['a file without end', 'too-large', '- 1\n'.repeat(60_000), 'mine.yaml:50001:1'],
  ['a name without end', 'too-large', `caseflow: 1\n${'a'.repeat(201)}: 1`, 'mine.yaml:2:1'],
  ['a value without end', 'too-large', `title: ${'a'.repeat(5001)}`, 'mine.yaml:1:8'],
  ['a picture', 'not-text', { kind: 'not-text', file: 'mine.png' }, 'mine.png:1:1'],
  ['a library', 'too-large', { kind: 'too-large', file: 'mine.yaml', bytes: 6_000_000 }, 'mine.yaml:1:1'],
]

describe('a file that cannot be read', () => {
  test.each(FILES)('%s', (_, code, text, place) => {
    expect(places(alone(text))).toEqual([`${place} ${code}`])
  })

  test('a name nobody knows gets a suggestion', () => {
    expect(problemsOf(memorySource(), 'buckinghamshire/funktional')).toMatchObject([
      { code: 'absent-file', hint: expect.stringContaining(`Did you mean "${FUNCTIONAL}"?`) },
    ])
  })

  test('a pathway has as many stages as a list of cases can tell apart, and no more', () => {
    const found = (count: number): string[] => {
      const more = count - scenarioOf(memorySource()).pathway.stages.length
      const stages = Array.from(
        { length: more },
        (_, i) => `s${i}: { countsAs: contact, stay: 0 days, routes: { close: { share: 100 % } } }`,
      )
      const text = `pathway:\n  stages:\n    ${stages.join('\n    ')}\n`
      return places(problemsOf(over(text), 'mine')).filter((place) => place.includes('out-of-range'))
    }
    expect(found(MOST_STAGES)).toEqual([])
    expect(found(MOST_STAGES + 1)).toEqual(['mine.yaml:4:3 out-of-range'])
    expect(stageOf((MOST_STAGES - 1) << 2)).toBe(MOST_STAGES - 1)
    expect(stageOf(MOST_STAGES << 2)).toBe(0)
  })

  test('a base outside the folder is refused at the line that names it', () => {
    const outside = { kind: 'outside', file: '../theirs.yaml', folder: 'scenarios' } as const
    const source = memorySource({ mine: 'caseflow: 1\nextends: ../theirs\n', '../theirs': outside })
    expect(places(problemsOf(source, 'mine'))).toEqual(['mine.yaml:2:10 outside-folder'])
  })

  test('a hundred files may extend one another, and no more', () => {
    const chain = (length: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length }, (_, i) => [`f${i}`, `caseflow: 1\nextends: ${i === 0 ? FUNCTIONAL : `f${i - 1}`}\n`]),
      )
    expect(problemsOf(memorySource(chain(98)), 'f97')).toEqual([])
    expect(problemsOf(memorySource(chain(200)), 'f199')).toMatchObject([{ code: 'too-deep', path: 'extends' }])
  })

  test('the whole of a file just too deep is told by its first value too deep', () => {
    const levels = (count: number): string => `title: ${'['.repeat(count)}${']'.repeat(count)}`
    expect(alone(levels(100)).some((problem) => problem.code === 'too-deep')).toBe(false)
    expect(places(alone(levels(101)))).toEqual(['mine.yaml:1:108 too-deep'])
  })
})

describe('all problems', () => {
  test('are told at once, file by file, in the order of each', () => {
    const text =
      'years: 99\nplacements: {}\ndemnad: {}\nneeds:\n  boys: 53\nteams:\n  Assessment: { holds: [asessment, recording] }\n'
    const source = memorySource({
      mine: `caseflow: 1\nextends: theirs\n${text}`,
      theirs: `caseflow: 1\nextends: ${FUNCTIONAL}\nworkforce: { roles: { social worker: { cap: 18 } } }\nprices: {}\n`,
    })
    const found = problemsOf(source, 'mine')
    expect(places(found)).toEqual([
      'mine.yaml:3:8 out-of-range',
      'mine.yaml:4:1 not-yet-supported',
      'mine.yaml:5:1 unknown-key',
      'mine.yaml:7:9 missing-unit',
      'mine.yaml:9:25 unknown-stage',
      'theirs.yaml:3:45 missing-unit',
      'theirs.yaml:4:1 not-yet-supported',
    ])
    expect(found[2]?.hint).toContain('Did you mean "demand"?')
    expect(found[3]).toMatchObject({
      path: 'needs.boys',
      message: '"53" has no unit, so it is not clear what it counts.',
    })
    expect(found[5]?.path).toBe('workforce.roles.social worker.cap')
  })

  test('everything that is not built yet is refused together', () => {
    const keys = ['placements', 'prices', 'businessCase']
    const found = problemsOf(over(keys.map((key) => `${key}: {}\n`).join('')), 'mine')
    expect(places(found)).toEqual(keys.map((_, i) => `mine.yaml:${i + 3}:1 not-yet-supported`))
  })

  test('a misspelt key is told once, and not as missing too', () => {
    const text = BASE.replace('\n  boys:', '\n  bois:')
    expect(problemsOf(memorySource({ buckinghamshire: text }))).toMatchObject([
      { code: 'unknown-key', path: 'needs.bois', hint: expect.stringContaining('Did you mean "boys"?') },
    ])
  })

  test('are worded with place, code, what was found, and what would work', () => {
    const [problem] = problemsOf(over('needs: { boys: 53 }\n'), 'mine')
    expect(problem && formatProblem(problem)).toBe(
      'mine.yaml:3:16 missing-unit "53" has no unit, so it is not clear what it counts.\n  Write, for example, "26 %".',
    )
  })

  test('of every kind are met in this file or with settings', () => {
    const met = new Set<string>(['bad-setting', 'absent-file', 'outside-folder', 'before-start', 'too-many-problems'])
    // Those of targets are met where the measures are known.
    for (const code of ['unknown-measure', 'contradicting-targets']) met.add(code)
    // And that of a run that never settles where it is run.
    met.add('never-settles')
    for (const [, code] of EDITS) met.add(code)
    for (const [, code] of FILES) met.add(code)
    for (const [, , found] of OVERLAYS) for (const line of found) met.add(line.split(' ')[1] ?? '')
    expect([...met].toSorted()).toEqual([...problemCodes].toSorted())
  })

  test('of more than anybody reads are the first thousand, and how many more there are', () => {
    const section = (name: string): string =>
      `${name}:\n${Array.from({ length: 900 }, (_, i) => `  k${i}: 1\n`).join('')}`
    const found = problemsOf(over(`${section('needs')}${section('workforce')}`), 'mine')
    expect(found).toHaveLength(1001)
    expect(found.at(-1)).toMatchObject({ code: 'too-many-problems', line: 1005, column: 3 })
    expect(found.at(-1)?.message).toMatch(/^There are 800 more problems/)
  })

  test('leave the program itself alone', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      expect(places(alone(`caseflow: 1\n${key}: { polluted: true }\n`))).toEqual(['mine.yaml:2:1 reserved-key'])
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
