import type { Cursor } from './cursor.ts'
import { interventionLevers } from './intervention-levers.ts'
import type { InterventionEffect, Programme } from './interventions.ts'
import { listed } from './listed.ts'
import type { Scenario } from './scenario.ts'
import { suggest } from './suggest.ts'

/** Reports effects on what the pathway does not have, or has in a form no effect can reach. */
export function checkInterventions(scenario: Scenario, root: Cursor): void {
  const section = root.at('interventions')
  const named = section?.at('programmes')
  for (const programme of scenario.interventions?.programmes ?? []) {
    const cursor = named?.at(programme.name)
    if (!cursor) continue
    const { court } = scenario.pathway
    const asksCourt = Number.isFinite(programme.sincePreProceedings)
    if (asksCourt && !court) {
      cursor.at('for')?.report('missing-key', 'No pre-proceedings are simulated here.', 'Add "court" to the pathway.')
    }
    for (const effect of programme.effects) {
      const at = cursor.at('effects')?.at(effect.name)
      if (at) checkEffect(scenario, effect, at)
    }
  }
  checkOverlap(scenario.interventions?.programmes ?? [], section)
}

function checkEffect({ pathway }: Scenario, { on }: InterventionEffect, cursor: Cursor): void {
  const stages = pathway.stages.filter(({ name }) => on.stages.includes(name))
  const { lever } = on
  if (lever === 'route share') {
    for (const stage of stages) {
      const routes = stage.routes.filter(({ atBirthday }) => !atBirthday).map(({ name }) => name)
      const found = cursor.at('route')
      if (stage.countsAs === 'contact') {
        cursor
          .at('stages')
          ?.report('wrong-stage', 'A contact decides before anything can be offered.', 'Act on a later stage.')
      } else if (!routes.includes(on.route)) {
        const message = `"${stage.name}" has no route "${on.route}" that is decided on.`
        found?.report('unknown-key', message, `${suggest(on.route, routes)}It has: ${listed(routes)}.`)
      } else if (routes.length < 2) {
        found?.report('wrong-stage', `"${stage.name}" has no other route to take.`, 'Act on a stage with two or more.')
      }
    }
  }
  for (const stage of stages) {
    if (lever === 'end of stay' && stage.effort) {
      const message = `"${stage.name}" ends when its work is done, and has no rate.`
      cursor.at('stages')?.report('wrong-stage', message, 'Act on a stage with a "stay".')
    }
    if (lever === 'conference share' && !stage.enquiry) {
      cursor
        .at('stages')
        ?.report('wrong-stage', `"${stage.name}" has no enquiries.`, 'Act on a stage with an "enquiry".')
    }
  }
  const missing =
    (lever === 'proceedings issued' && !pathway.court && 'court') ||
    (lever === 'return after closure' && !pathway.returnAfterClosure && 'returnAfterClosure') ||
    (lever === 'return to care' && !pathway.returnToCare && 'returnToCare')
  if (missing) {
    const message = `The pathway has no "${missing}" for it to act on.`
    cursor.at('on')?.report('missing-key', message, `Add "${missing}" to the pathway, or take this effect out.`)
  }
}

/** Two that can meet on one thing need a word on how they count together. */
function checkOverlap(programmes: readonly Programme[], section: Cursor | undefined): void {
  if (!section || section.has('overlap')) return
  const seen = new Map<string, string>()
  for (const programme of programmes) {
    for (const { on } of programme.effects) {
      const { asks } = interventionLevers[on.lever]
      const places = asks.includes('stages') ? on.stages : asks.includes('roles') ? on.roles : ['']
      for (const place of places) {
        const what = [on.lever, place, on.route].join('\n')
        const other = seen.get(what)
        if (other !== undefined) {
          const message = `"${other}" and "${programme.name}" act on the same thing, and nothing says how they count together.`
          section.report('missing-key', message, 'Write "overlap: { discount: 50 %, floor: 50 % }".', section.key)
          return
        }
        seen.set(what, programme.name)
      }
    }
  }
}
