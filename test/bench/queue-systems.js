/**
 * The queueing systems of the benchmarks, as data: stages in turn, each with teams between which a customer is drawn
 * evenly and which serve in order of arrival. Times are in units of the system.
 */

/** Stages of flow: mean time of service, teams, and workers of a team, so that each team is busy 0.9 of its time or a little less. */
const flowStages = [
  { mean: 10, teams: 4, servers: 3 },
  { mean: 45, teams: 4, servers: 13 },
  { mean: 60, teams: 4, servers: 17 },
  { mean: 90, teams: 2, servers: 50 },
  { mean: 200, teams: 4, servers: 56 },
  { mean: 30, teams: 2, servers: 17 },
]

/** Mean time in one team of an M/M/c system: Erlang's C, by the recursion of his B. */
function timeInTeam({ mean, teams, servers }, rate) {
  const offered = (rate / teams) * mean
  let blocked = 1
  for (let n = 1; n <= servers; n++) blocked = (offered * blocked) / (n + offered * blocked)
  const waits = blocked / (1 - (offered / servers) * (1 - blocked))
  return mean + (waits * mean) / (servers - offered)
}

function system(name, customers, rate, stages, tolerance, expected) {
  const inStages = stages.reduce((sum, stage) => sum + timeInTeam(stage, rate), 0)
  return {
    name,
    customers,
    rate,
    stages,
    events: customers * (1 + stages.length),
    // Expected by theory where the system is at rest for nearly all customers; the tolerance is about four standard errors.
    expected: expected ?? inStages,
    tolerance,
  }
}

/** What is run: customers, their rate of arrival, the stages, and the mean time in system they must come to. */
export const systems = {
  mm1: system('mm1', 1_000_000, 0.9, [{ mean: 1, teams: 1, servers: 1 }], 0.1),
  mmc: system('mmc', 1_000_000, 45, [{ mean: 1, teams: 1, servers: 50 }], 0.02),
  flow: system('flow', 200_000, 1, flowStages, 0.02),
  // Nobody waits, so the mean is the sum of the services.
  flowxl: system(
    'flowxl',
    200_000,
    200,
    flowStages.map((stage) => ({ ...stage, servers: stage.servers * 200 })),
    0.01,
  ),
}

/** Hold: so many notices are always pending, and each that comes due is scheduled again, Exp(1) later. */
export const hold = { name: 'hold', pending: 20_000, events: 2_000_000, expected: 1, tolerance: 0.01 }
