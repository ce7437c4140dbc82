import { createScenarioSource } from '../host/node/scenario-source.ts'
import { readTree } from '../scenario/extend.ts'
import { settingDifferences } from '../scenario/setting-differences.ts'
import { type DifferenceSection, scenarioDifference } from '../words/scenario-difference.ts'
import { emphasis } from './emphasis.ts'
import { DONE, PROBLEMS } from './exit-codes.ts'
import type { Output } from './output.ts'
import { readArms } from './read-arms.ts'
import { tellProblems } from './tell-problems.ts'
import { wrap } from './wrap.ts'

const INDENT = '  '

/** Tells how a scenario differs from another, in words. Returns the exit code. */
export function diff(before: string, after: string, output: Output): number {
  const { arms, problems } = readArms([before, after], { set: [] }, { asBase: true })
  const [a, b] = arms
  if (!a || !b || problems.length > 0) {
    tellProblems(problems, output)
    return PROBLEMS
  }
  const source = createScenarioSource()
  const [treeA, treeB] = [before, after].map((file) => readTree(file, source, [], []))
  const settings = treeA && treeB ? settingDifferences(treeA, treeB) : []
  const sections = scenarioDifference(a.scenario, b.scenario, settings)
  if (output.json) output.answer(JSON.stringify({ before: a.file, after: b.file, sections }))
  else output.answer(differenceText(`${b.scenario.title}, against ${a.scenario.title}`, sections, output))
  return DONE
}

function differenceText(title: string, sections: readonly DifferenceSection[], layout: Output): string {
  const told = sections.map(({ heading, sentences }) => {
    const lines = sentences.map((sentence) =>
      wrap(sentence, layout.width - 2 * INDENT.length).replaceAll('\n', `\n${INDENT}${INDENT}`),
    )
    return [emphasis(heading, layout), ...lines.map((line) => INDENT + line)].join('\n')
  })
  const body = told.length > 0 ? told : ['Nothing that is simulated differs.']
  return [emphasis(wrap(title, layout.width), layout), ...body].join('\n\n')
}
