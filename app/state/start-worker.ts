import workerText from 'bundled:worker'

let address: string | undefined

/** Starts a worker that holds the engine; its text came with the page. */
export function startWorker(): Worker {
  address ??= URL.createObjectURL(new Blob([workerText], { type: 'text/javascript' }))
  return new Worker(address, { name: 'caseflow' })
}
