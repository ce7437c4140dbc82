import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { killScenario } from '../../src/cli/kill-scenario.ts'
import { caseflow, folder, LONG } from './caseflow.ts'

/** What must stay text: it would close a style or a title, begin a script, an image, a formula. */
const HOSTILE = '=1+1</style></title><script>alert(1)</script><img src=x onerror=alert(2)>'

test(
  'a scenario with script in every text it may hold makes a page without any, and a run all the same',
  async () => {
    const here = folder()
    const text = killScenario.replace(/^title: .*$/m, `title: '${HOSTILE}'`)
    const hostile = [
      `question: '${HOSTILE}'`,
      `seed: '${HOSTILE}'`,
      'teams:',
      '  Assessment: null',
      `  '${HOSTILE}':`,
      '    holds: [assessment, recording]',
      '    role: social worker',
      `    posts: { value: 45 posts, range: [40 posts, 50 posts], source: '${HOSTILE}', confidence: assumption }`,
      '',
    ].join('\n')
    writeFileSync(join(here, 'mine.yaml'), text + hostile)
    writeFileSync(join(here, 'few.yaml'), killScenario)
    const study = ['compare', 'few.yaml', 'mine.yaml', '--years', '1', '--replications', '1', '--no-practice']
    const { code, stderr } = await caseflow([...study, '--seed', HOSTILE, '--out', 'run', '--quiet'], here)
    expect([code, stderr]).toEqual([0, ''])
    const page = readFileSync(join(here, 'run', 'report.html'), 'utf8')
    expect(page).toContain('&lt;script&gt;alert(1)')
    expect(page).not.toMatch(/<script|<img|<iframe|javascript:/i)
    const { document } = new JSDOM(page).window
    expect(document.querySelectorAll('script, img, [onerror]')).toHaveLength(0)
    expect(document.querySelectorAll('style')).toHaveLength(1)
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
    expect(policy).toMatch(/^default-src 'none'; script-src 'none'; style-src 'sha256-[\w+/=]+'/)
  },
  LONG,
)
