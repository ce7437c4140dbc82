import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { JSDOM } from 'jsdom'
import type { StudyResult } from '../../src/experiment/result.ts'
import { createDocument } from '../../src/host/node/document.ts'
import { buildReport } from '../../src/report/report.ts'
import { fullStudy, hostile, hostileStudy, practisedStudy, shifts, studyOf } from './studies.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')

function built(result: StudyResult, question?: string): { html: string; page: Document } {
  const html = buildReport(result, { document: createDocument(), sha256, ...(question !== undefined && { question }) })
  return { html, page: new JSDOM(html).window.document }
}

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
const headings = (page: Document): string[] => [...page.querySelectorAll('h2')].map(textOf)
const columnOf = (page: Document, heading: string): Element => {
  const found = [...page.querySelectorAll('.three > div')].find(
    (column) => textOf(column.querySelector('h2, h3')) === heading,
  )
  if (!found) throw new Error(`no column ${heading}`)
  return found
}

const full = fullStudy()
const { html, page } = built(full, 'What would change?')

describe('the report of a comparison', () => {
  test('stands in the order it is read: the answer, the columns, the figures, the limits, how to make it again', () => {
    expect(headings(page)).toEqual([
      'Better',
      'Worse',
      'No clear difference',
      'Also changed',
      'Always said beside the answer',
      'At a glance',
      'Over time',
      'Hand-offs and changes of worker',
      'By locality',
      'With other numbers of teams and caps',
      'What each team carries',
      'The first year beside published figures',
      'What this cannot tell you',
      'Every measure',
      'Assumptions',
      'Checks in this run',
      'How to make it again',
      'How this study was done (STRESS-DES)',
      'Words used',
    ])
    expect(textOf(page.querySelector('h1'))).toBe('The locality model compared with the functional model')
    expect(textOf(page.querySelector('.question'))).toBe('What would change?')
  })

  test('gives the answer in the sentences of the result, and no others', () => {
    const told = [...page.querySelectorAll('.answer p.lead')].map(textOf)
    expect(told).toEqual(full.answers[0]?.sentences)
    expect(told.length).toBeGreaterThan(0)
    expect(textOf(page.querySelector('.answer .rng'))).toBe(full.answers[0]?.range?.replaceAll('\u00a0', ' '))
  })

  test('puts every headline row under its verdict, with the cells of the result', () => {
    const rows = [...page.querySelectorAll('.glance tr.r')]
    expect(rows).toHaveLength(full.headline.length)
    const cells = rows.map((row) => [...row.querySelectorAll('td')].slice(0, 2).map(textOf).join('|')).sort()
    const given = full.headline.flatMap((name) => full.comparisons.filter(({ measure }) => measure === name))
    expect(cells).toEqual(given.map(({ cells }) => `${cells.against}|${cells.arm}`.replaceAll('\u00a0', ' ')).sort())
    for (const body of page.querySelectorAll('.glance tbody')) {
      const verdict = textOf(body.querySelector('.grp th'))
      const full = body.querySelectorAll('.strip .mean[fill="var(--text)"], .strip .mean [fill="var(--text)"]').length
      expect(full > 0).toBe(/^(Better|Worse) with/.test(verdict))
    }
  })

  test('draws a tick for every run and the zone of what is too small to matter', () => {
    for (const strip of page.querySelectorAll('.strip')) {
      expect(strip.querySelectorAll('.runs line')).toHaveLength(30)
      expect(strip.querySelectorAll('.zone rect')).toHaveLength(1)
      expect(strip.querySelectorAll('.mean path, .mean circle')).toHaveLength(1)
    }
  })

  test('says always what timeliness leans on, that practice is off and what other numbers of teams give', () => {
    const lines = [...page.querySelectorAll('.also dt')].map(textOf)
    expect(lines).toEqual(['Safety line', 'What it leans on', 'Counts capacity only', 'Number of teams'])
    const leaning = textOf(page.querySelectorAll('.also dd')[1])
    expect(leaning).toContain('agency')
    expect(leaning).toContain('over her cap')
    expect(textOf(page.querySelectorAll('.also dd')[3])).toMatch(
      /: the answer depends on these settings\. Under the \S+ model better with “Three areas instead of five”/,
    )
  })

  test('has a column and a part on practice assumptions when the comparison was made again with them', () => {
    const study = practisedStudy()
    const { page: practised } = built(study)
    const head = [...practised.querySelectorAll('.glance thead th')].map(textOf)
    expect(head.slice(3, 5)).toEqual(['Difference, capacity only95% range', 'With practice assumptions'])
    const cells = [...practised.querySelectorAll('.glance tr.r td.practised')].map(textOf)
    expect(cells).toHaveLength(study.headline.length)
    expect(cells.filter((cell) => cell.endsWith('no longer clear')).length).toBeGreaterThan(0)
    for (const row of practised.querySelectorAll('.glance tr.r')) expect(row.children).toHaveLength(head.length)
    expect(headings(practised)).toContain('With practice assumptions')
    expect([...practised.querySelectorAll('.also dt')].map(textOf)).toContain('With practice assumptions')
    const told = textOf(practised.querySelector('main'))
    expect(told).toContain(study.practice?.answers[0]?.sentence)
    expect(told).toContain('they are off in all other figures')
    expect([...practised.querySelectorAll('table.practice tbody tr')].map(textOf)).toEqual([
      expect.stringMatching(/1\.00 to 1\.15fewer changesAssumptionJudged$/),
    ])
    expect(textOf(practised.querySelector('pre'))).toMatch(/--practice 10$/)
    // Nothing of it where it was left out.
    expect(html).not.toContain('With practice assumptions')
  })

  test('puts misses of the published figures first and counts the predicted ones apart', () => {
    const rows = [...page.querySelectorAll('.published tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map(textOf),
    )
    const within = rows.map((row) => row[6])
    expect(within.indexOf('Yes')).toBe(within.filter((word) => word === 'No').length)
    expect(within).toContain('No')
    expect(rows.map((row) => row[7])).toEqual(expect.arrayContaining(['used as an input', 'predicted']))
    expect(textOf(page.querySelector('.finding'))).toContain('that the model was not given')
  })

  test('lists assumptions before weak and strong evidence, and values of one place and source as one row', () => {
    const tags = [...page.querySelectorAll('.assumptions .tag')].map(textOf)
    expect(tags).toEqual(['Assumption', 'Assumption', 'Assumption', 'Weak evidence', 'Strong evidence'])
    expect([...page.querySelectorAll('.assumptions tbody tr')].slice(0, 3).map(textOf)).toEqual([
      'needs › agesunder 1: 3 %range 2 to 5 %1-4: 20 %AssumptionJudgement',
      'pathway › stages › care › stay[1] › hazardsfrom year 0: 0.4 a yearfrom year 1: 0.4 a yearAssumptionFitted to stays',
      'pathway › stages › care › stay[2] › hazards › from year 00.4 a yearAssumptionFitted to stays',
    ])
  })

  test('gives the command that makes it again', () => {
    expect(textOf(page.querySelector('pre'))).toBe(
      'npx --no-install caseflow compare small/functional small/locality --replications 30 --years 2 --seed bucks-1',
    )
    for (const arm of full.arms) expect(html).toContain(arm.scenario.sha256)
  })

  test('has every link lead somewhere and every id once', () => {
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...page.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '')
    expect(links.length).toBeGreaterThan(15)
    for (const link of links) expect(ids).toContain(link.replace('#', ''))
    for (const named of page.querySelectorAll('[aria-labelledby]')) {
      for (const id of named.getAttribute('aria-labelledby')?.split(' ') ?? []) expect(ids).toContain(id)
    }
  })
})

describe('charts of the report', () => {
  const figures = [...page.querySelectorAll('.chart')]

  test('are drawn twice, as pictures named by texts that are there, with nothing named inside', () => {
    expect(figures.length).toBeGreaterThanOrEqual(9)
    for (const figure of figures) {
      const drawings = [...figure.querySelectorAll('figure > svg')]
      expect(drawings.map((svg) => svg.getAttribute('class'))).toEqual(['wide', 'narrow'])
      for (const svg of drawings) {
        expect(svg.getAttribute('role')).toBe('img')
        expect(svg.querySelectorAll('[aria-label], style, [style]')).toHaveLength(0)
      }
    }
  })

  test('hold finite numbers only', () => {
    const drawn = [...page.querySelectorAll('svg *')].flatMap((part) =>
      ['d', 'transform', 'x', 'y', 'cx', 'cy', 'width', 'x1', 'x2'].flatMap((name) => part.getAttribute(name) ?? []),
    )
    expect(drawn.length).toBeGreaterThan(500)
    for (const value of drawn) expect(value).not.toMatch(/NaN|Infinity|undefined|null/)
    expect(textOf(page.querySelector('main'))).not.toMatch(/NaN|Infinity|undefined|\bnull\b/)
  })

  test('over time have a row in their table for every point of a line', () => {
    const lines = figures.flatMap((figure) => {
      const series = [...figure.querySelectorAll('.wide .series path')]
      return series.map((path) => [
        path.getAttribute('d')?.match(/[ML]/g)?.length,
        figure.querySelectorAll('tbody tr').length,
      ])
    })
    expect(lines.length).toBeGreaterThanOrEqual(8)
    for (const [points, rows] of lines) expect(points).toBe(rows)
    expect(lines.map(([points]) => points)).toEqual(expect.arrayContaining([2, 24]))
  })

  test('of bars and dots have a row for every mark', () => {
    const counted = figures.flatMap((figure) => {
      const marks = figure.querySelectorAll('.wide .segment rect, .wide .point circle, .wide .point path').length
      return marks > 0 ? [[marks, figure.querySelectorAll('tbody tr').length]] : []
    })
    expect(counted.length).toBeGreaterThanOrEqual(3)
    for (const [marks, rows] of counted) expect(marks).toBe(rows)
  })

  test('say what their shading is, inside the drawing', () => {
    const shaded = figures.filter((figure) => figure.querySelector('.wide .band'))
    expect(shaded.length).toBeGreaterThanOrEqual(4)
    for (const figure of shaded) {
      for (const svg of figure.querySelectorAll('svg.wide, svg.narrow')) {
        expect(textOf(svg)).toContain('8 runs in 10 fall inside the shading')
      }
      expect([...figure.querySelectorAll('thead th')].map(textOf)).toContain('Low, 8 runs in 10')
    }
  })

  test('draw the first model dashed and the second solid', () => {
    const [first, second] = [
      page.querySelector('.wide .series[stroke="var(--a)"]'),
      page.querySelector('.wide .series[stroke="var(--b)"]'),
    ]
    expect(first?.getAttribute('stroke-dasharray')).toBe('8 5')
    expect(second?.getAttribute('stroke-dasharray')).toBeNull()
  })
})

describe('whatever came out', () => {
  test.each([
    ['better', shifts.better, 'Better', ['Worse', 'No clear difference']],
    ['worse', shifts.worse, 'Worse', ['Better', 'No clear difference']],
    ['the same', shifts.same, 'No clear difference', ['Better', 'Worse']],
    ['unclear', shifts.unclear, 'No clear difference', ['Better', 'Worse']],
  ] as const)('all %s fills one column and leaves the others standing, empty', (_, shift, filled, empty) => {
    const { page } = built(studyOf([shift], 12))
    expect(columnOf(page, filled).querySelectorAll('li')).toHaveLength(3)
    expect(textOf(columnOf(page, filled).querySelector('.more'))).toMatch(/^and \d+ more/)
    for (const name of empty) {
      expect(columnOf(page, name).querySelectorAll('li')).toHaveLength(0)
      expect(textOf(columnOf(page, name))).toContain('None of the headline measures.')
    }
  })

  test('under ten runs nothing is claimed', () => {
    const { page } = built(studyOf([shifts.better], 9))
    expect(page.querySelectorAll('.three')).toHaveLength(0)
    expect(textOf(page.querySelector('.early'))).toBe('Too early to say which differences are real.')
    expect([...page.querySelectorAll('.glance .grp th')].map(textOf)).toEqual(['Too early to say'])
  })

  test('one run has no bands, and says of none what it is', () => {
    const { page } = built(studyOf([shifts.better], 1))
    expect(page.querySelectorAll('.band')).toHaveLength(0)
    expect(textOf(page.querySelector('main'))).not.toContain('inside the shading')
  })

  test('one model has its measures and charts, and compares nothing', () => {
    const result = studyOf([], 12)
    const { page } = built(result)
    expect(textOf(page.querySelector('h1'))).toBe('The functional model')
    expect(page.querySelectorAll('.three, .glance, .answer')).toHaveLength(0)
    expect(page.querySelectorAll('.measures tbody tr').length).toBeGreaterThan(result.headline.length)
    expect(page.querySelectorAll('.chart').length).toBeGreaterThanOrEqual(7)
    expect(headings(page)).not.toContain('By locality')
    expect(textOf(page.querySelector('pre'))).toContain('caseflow run small/functional')
  })

  test('three models are each compared with the first', () => {
    const { page } = built(studyOf([shifts.better, shifts.worse], 12))
    expect(headings(page).slice(0, 2)).toEqual(['Locality compared with Functional', 'Pods compared with Functional'])
    expect(page.querySelectorAll('.three')).toHaveLength(2)
    expect(page.querySelectorAll('.answer')).toHaveLength(2)
    expect(textOf(page.querySelector('h1'))).toBe(
      'The locality model and the pods model compared with the functional model',
    )
    expect(page.querySelectorAll('.chart:first-child .wide .series path')).toHaveLength(3)
    // Levels of headings never jump.
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName.slice(1)))
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1))
  })

  test('what was not measured is left out, never shown as nothing', () => {
    const gone = [
      'allocation-wait',
      'looked-after-open',
      'unallocated-with-plan-or-enquiry',
      'designed-changes-of-worker',
      'allocated-over-cap',
      'agency-rate',
      'months-over-caseload-limit',
      'missed-visits',
    ]
    const without: StudyResult = {
      ...full,
      headline: full.headline.filter((name) => !gone.includes(name)),
      arms: full.arms.map((arm) => ({ ...arm, measures: arm.measures.filter(({ name }) => !gone.includes(name)) })),
      comparisons: full.comparisons.filter(({ measure }) => !gone.includes(measure)),
      published: [],
      assumptions: [],
      variants: [],
    }
    const { page, html } = built(without)
    expect(html).not.toMatch(/NaN|Infinity|>undefined</)
    expect(textOf(page.querySelectorAll('.also dd')[0])).toBe('Not measured in this run.')
    expect(textOf(page.querySelectorAll('.also dd')[1])).toBe('Not measured in this run.')
    expect(textOf(page.querySelectorAll('.also dd')[3])).toMatch(/^This comparison was not repeated/)
    expect(headings(page)).not.toContain('Assumptions')
    expect(headings(page)).not.toContain('The first year beside published figures')
  })

  test('notices and what cannot last stand before the answer, the first in a box; who gets by stands with the loads', () => {
    const warning = { arm: 'locality', team: 'Plans', from: '2026-10', runs: 20, evidence: 'The list still grows.' }
    const { page } = built({
      ...full,
      notices: ['The models do not have the same number of posts.'],
      warnings: [
        { ...warning, kind: 'stretched' },
        { ...warning, kind: 'cannot-last' },
        { ...warning, team: 'Care', kind: 'cannot-last' },
      ],
    })
    expect([...page.querySelectorAll('.lines')].map(textOf).join()).not.toContain('is stretched')
    const before = [...page.querySelectorAll('.notice, .warn, .lines, .answer')].map(({ className }) => className)
    expect(before).toEqual(['notice', 'warn', 'lines', 'answer'])
    expect(textOf(page.querySelector('.warn h2'))).toContain('more work than it can finish')
  })

  test('a check that failed is first, in words, with where', () => {
    const failures = [{ arm: 'locality', replication: 6, found: '3 children are missing' }]
    const { page } = built({
      ...full,
      checks: [
        { name: 'hard-cap', passed: true },
        { name: 'children-balance', passed: false, failures },
      ],
    })
    expect(textOf(page.querySelector('.checks li'))).toContain('Failed. Children who came in equal')
    expect(textOf(page.querySelector('.checks li'))).toContain('Run 7, the locality model: 3 children are missing.')
  })
})

describe('the page by itself', () => {
  test('is under a policy that lets in its own stylesheet and nothing else', () => {
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
    const styles = [...page.querySelectorAll('style')]
    expect(styles).toHaveLength(1)
    expect(policy).toContain(`style-src 'sha256-${sha256(styles[0]?.textContent ?? '')}'`)
    expect(policy).toContain("default-src 'none'; script-src 'none'")
    expect(page.querySelectorAll('script, link, img, iframe, [style], [onclick], [src]')).toHaveLength(0)
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org\/)/)
  })

  test('is the same to the byte for the same result, in whatever document it is drawn', () => {
    expect(built(fullStudy(), 'What would change?').html).toBe(html)
    const used = new JSDOM('<!doctype html><p id="chart-1">Something else').window.document
    expect(buildReport(full, { document: used, sha256, question: 'What would change?' })).toBe(html)
    expect(used.querySelectorAll('svg')).toHaveLength(0)
  })

  test('takes no name from a file for markup', () => {
    const { page, html } = built(hostileStudy(), hostile)
    expect(page.querySelectorAll('img, script, [onerror]')).toHaveLength(0)
    expect(page.querySelectorAll('style')).toHaveLength(1)
    expect(textOf(page.querySelector('h1'))).toContain('<img src=x onerror=alert(1)>')
    expect(html).not.toContain('<img')
    expect(textOf(page.querySelector('pre'))).toContain(
      String.raw`'<img src=x onerror=alert(1)>"'\''&amp;</style></script>'`,
    )
    const title = page.querySelector('title')?.textContent ?? ''
    expect(title).toContain('<img src=x onerror=alert(1)>')
  })

  test('uses no word that readers take for something else', () => {
    expect(textOf(page.querySelector('main'))).not.toMatch(
      /significant(?! harm)|replication(?!s \d)|explode|diverge|common random numbers|\bLAC\b|utilisation|churn|should/i,
    )
  })
})
