import type { CompiledScenario } from '../compile/compiled-scenario.ts'

/**
 * Share of new families by need [0, 1], needs that no stage and no team tells apart counted under the first of them, so
 * that what is worked out for each kind of family is worked out once.
 */
export function needsAlike(compiled: CompiledScenario): Float64Array {
  const { categories } = compiled.scenario.needs
  const shares = new Float64Array(categories.length)
  categories.forEach(({ share }, need) => {
    let first = 0
    while (first < need && !isAlike(compiled, first, need)) first++
    shares[first] = (shares[first] ?? 0) + share
  })
  return shares
}

function isAlike({ cells, holders, names, pathway }: CompiledScenario, a: number, b: number): boolean {
  for (let stage = 0; stage < names.stages.length; stage++) {
    const first = pathway.routeStart[stage] ?? 0
    const routes = (pathway.routeStart[stage + 1] ?? first) - first
    for (let locality = 0; locality < cells.localities; locality++) {
      for (let kind = 0; kind < cells.ageBands * 4; kind++) {
        const [one, other] = [a, b].map((need) => (locality * cells.needs + need) * cells.ageBands * 4 + kind)
        if (one === undefined || other === undefined) return false
        if (holders.team[stage * cells.count + one] !== holders.team[stage * cells.count + other]) return false
        const [oneKind, otherKind] = [cells.kindOf[one] ?? -1, cells.kindOf[other] ?? -1]
        for (const column of [pathway.stay, pathway.enquiryLevel]) {
          if (column[stage * cells.kinds + oneKind] !== column[stage * cells.kinds + otherKind]) return false
        }
        for (let route = 0; route < routes; route++) {
          const at = first * cells.kinds + route
          if (pathway.routeShare[at + oneKind * routes] !== pathway.routeShare[at + otherKind * routes]) return false
        }
      }
    }
  }
  return true
}
