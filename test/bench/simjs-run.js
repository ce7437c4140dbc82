/** The same systems on simjs, as its manual would have them: facilities that serve in order of arrival. */
import { createRequire } from 'node:module'
import { Generator } from './generator.js'

/** The package is made for pages: it exports nothing, and leaves its classes on the window. */
function loadSimjs() {
  globalThis.window ??= {}
  createRequire(import.meta.url)('simjs')
  return globalThis.window.Sim
}

/** Runs a system on simjs until its last customer has left. */
export function runWithSimjs({ customers, rate, stages }) {
  const { Entity, Facility, Sim } = loadSimjs()
  const sim = new Sim()
  const chance = new Generator()
  const facilities = stages.map(({ teams, servers }, stage) =>
    Array.from({ length: teams }, (_, team) => new Facility(`${stage}.${team}`, Facility.FCFS, servers)),
  )
  let events = 0
  let inSystem = 0
  class Source extends Entity {
    start() {
      this.arrived = 0
      this.setTimer(-Math.log(chance.uniform()) / rate).done(this.arrive)
    }
    arrive() {
      events++
      this.serve(0, this.time())
      if (++this.arrived < customers) this.setTimer(-Math.log(chance.uniform()) / rate).done(this.arrive)
    }
    serve(stage, since) {
      const teams = facilities[stage]
      const team = teams[teams.length === 1 ? 0 : chance.below(teams.length)]
      this.useFacility(team, -Math.log(chance.uniform()) * stages[stage].mean).done(this.served, this, [stage, since])
    }
    served(stage, since) {
      events++
      if (stage + 1 < stages.length) this.serve(stage + 1, since)
      else inSystem += this.time() - since
    }
  }
  sim.addEntity(Source)
  sim.simulate(Infinity)
  return { events, value: inSystem / customers }
}
