/**
 * Mean wait in an M/M/c queue: C(c, a) ÷ (cμ − λ), with Erlang's C from the recursion of Erlang's B.
 * @param servers c
 * @param arrivals λ [a day]
 * @param service μ [a day]
 * @returns [days]
 */
export function erlangWait(servers: number, arrivals: number, service: number): number {
  const offered = arrivals / service
  let blocking = 1
  for (let n = 1; n <= servers; n++) blocking = (offered * blocking) / (n + offered * blocking)
  const busy = offered / servers
  const waiting = blocking / (1 - busy * (1 - blocking))
  return waiting / (servers * service - arrivals)
}
