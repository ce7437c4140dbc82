import type { Scenario } from '../scenario/scenario.ts'
import { besideAllStagesInWords } from '../words/beside-stages-in-words.ts'
import { overlapInWords, programmeInWords } from '../words/interventions-in-words.ts'
import { stageInWords } from '../words/stage-in-words.ts'
import { staffInWords, teamsInWords } from '../words/team-in-words.ts'
import { emphasis } from './emphasis.ts'
import type { TerminalOptions } from './terminal-options.ts'
import { wrap } from './wrap.ts'

const INDENT = '    '

type Layout = Pick<TerminalOptions, 'width' | 'colour'>

/** The pathway stage by stage, and who holds what, for a terminal. */
export function pathwayText(scenario: Scenario, layout: Layout): string {
  const stages = scenario.pathway.stages.map((stage) => {
    const { sentences, routes } = stageInWords(stage, scenario.area)
    return block(stage.name, [...sentences, ...routes.map((route) => `→ ${route}`)], layout)
  })
  const teams = teamsInWords(scenario).map(({ team, holds, whom, posts, role, cap }) =>
    block(
      team,
      [
        `Holds ${holds === '' ? 'nothing' : holds}${whom === '' ? '' : `, ${whom}`}.`,
        role === '' ? 'Nobody in it holds cases.' : `${staffInWords(posts, role)}, each with a cap of ${cap}.`,
      ],
      layout,
    ),
  )
  return [
    emphasis(scenario.title, layout),
    emphasis('The pathway', layout),
    ...stages,
    ...besideText(scenario, layout),
    emphasis('Who holds what', layout),
    ...teams,
    ...interventionsText(scenario, layout),
  ].join('\n\n')
}

/** Chairs and the court; nothing where there is neither. */
function besideText(scenario: Scenario, layout: Layout): string[] {
  const told = besideAllStagesInWords(scenario)
  return told.length === 0 ? [] : [block('For all stages', told, layout)]
}

/** What is done beside the teams; nothing where nothing is. */
function interventionsText({ interventions }: Scenario, layout: Layout): string[] {
  if (!interventions) return []
  const overlap = overlapInWords(interventions)
  return [
    emphasis('Interventions', layout),
    ...interventions.programmes.map((programme) => block(programme.name, programmeInWords(programme), layout)),
    ...(overlap === undefined ? [] : [wrap(overlap, layout.width)]),
  ]
}

function block(name: string, sentences: readonly string[], layout: Layout): string {
  const told = sentences.map((sentence) => wrap(sentence, layout.width - INDENT.length).replace(/^/gm, INDENT))
  return [`  ${emphasis(name, layout)}`, ...told].join('\n')
}
