import { xmlText } from '../export/text-rows.ts'
import { childSummary } from '../words/child-step-in-words.ts'
import { several } from '../words/listing.ts'
import { whyWorkersInWords } from '../words/why-workers-in-words.ts'
import { dateInWords } from '../words/date-in-words.ts'
import type { ChildOfRun } from './terminal-child.ts'

const style = `
body { font: 1.0625rem/1.5 system-ui, sans-serif; color: #0b0c0c; background: #fff; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
caption { text-align: left; font-weight: 700; padding-bottom: 0.5rem }
th, td { text-align: left; vertical-align: top; padding: 0.375rem 1rem 0.375rem 0; border-bottom: 1px solid #b1b4b6 }
td:first-child { white-space: nowrap }
td.note { color: #505a5f }
.made-up { border-left: 0.5rem solid #1d70b8; padding-left: 1rem }
@media print { body { margin: 0 } }
`

/** A child's chronology as a page of its own, with the reason of each step. It asks for nothing else. */
export function childPage(story: ChildOfRun): string {
  const { child, run, replications, girl, age, locality, need, arm } = story
  const who = `SIM${run}C${child}`
  const title = `Chronology of ${who} (simulated)`
  const born = age < 0 ? 'not yet born' : `${several(age, 'year', 'years')} old`
  const steps = story.steps.map(
    ({ date, text, note }) =>
      `<tr><td><time datetime="${xmlText(date)}">${xmlText(dateInWords(date))}</time></td><td>${xmlText(text)}</td><td class="note">${xmlText(note)}</td></tr>`,
  )
  const others = story.others.map(
    ({ arm: other, changes }) =>
      `<li>Under ${xmlText(other)} the same child has ${several(changes.designed + changes.unplanned, 'change of worker', 'changes of worker')}.</li>`,
  )
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xmlText(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${xmlText(title)}</h1>
<p class="made-up">This child is made up. No real child’s record is here.</p>
<p>When this begins: ${girl ? 'girl' : 'boy'}, ${born}, ${xmlText(locality)}, need ${xmlText(need)}. ${xmlText(arm)}, run ${run} of ${replications}.</p>
<p>${xmlText(childSummary(story.changes))}</p>
<p>${xmlText(whyWorkersInWords(story.workers))}</p>
<table>
<caption>What happened, in order</caption>
<thead><tr><th scope="col">Date</th><th scope="col">What happened</th><th scope="col">Why, or how timely</th></tr></thead>
<tbody>
${steps.join('\n')}
</tbody>
</table>
${others.length > 0 ? `<ul>\n${others.join('\n')}\n</ul>\n` : ''}</main>
</body>
</html>
`
}
