import type { InterventionEffect, Interventions, StudyDesign } from '../scenario/interventions.ts'
import { targetInWords } from './interventions-in-words.ts'
import { capital } from './listing.ts'
import { evidence } from './report-words.ts'

/** What a design can tell, for the register. */
const designs: Readonly<Record<StudyDesign, string>> = {
  'randomised trial': 'Chance decided who had it, so the difference is its effect.',
  'matched comparison': 'Others like them had none of it; what could not be matched may still differ.',
  'before and after': 'One place before and after; whatever else changed is in it. Halved here.',
  observational: 'Places or families that differ in other things too.',
  judgement: 'No study.',
}

/**
 * The page of a library of interventions: every effect with its study, design, grade and range, and every other value with
 * its source. Whoever writes the page has read the library into a scenario.
 */
export function interventionRegister({ programmes }: Interventions): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|')
  const told = programmes.map(({ name, note, effects }) =>
    [
      `## ${capital(name)}`,
      note,
      [
        '| acts on | effect | range | design | grade | study |',
        '|---|---|---|---|---|---|',
        ...effects.map((effect) => `| ${row(effect).map(cell).join(' | ')} |`),
      ].join('\n'),
    ].join('\n\n'),
  )
  return `${[
    '# Register of interventions',
    '<!-- Made from scenarios/interventions.yaml: UPDATE_EXPECTED=1 npx vitest run --project node test/words/intervention-register.test.ts -->',
    'What comes with the program in `scenarios/interventions.yaml`. All of it is off: a scenario has what it names and nothing else ([interface.md](interface.md#interventions)). An effect is a factor on one thing, for those who take it up and once it has grown to the whole; 1 is no effect. Each run draws a value from the range. Uptake, lag, ramp and decay stand in the file with their sources.',
    [
      '| design | what it can tell |',
      '|---|---|',
      ...Object.entries(designs).map(([design, tells]) => `| ${design} | ${tells} |`),
    ].join('\n'),
    'A range leaves out 1 only where a randomised trial or a matched comparison with at least some evidence does. Ends of ranges are our judgement, not a published interval.',
    ...told,
  ].join('\n\n')}\n`
}

function row({ on, times, design, confidence, source }: InterventionEffect): string[] {
  return [targetInWords(on), String(times.value), `${times.low} to ${times.high}`, design, evidence[confidence], source]
}
