import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { queueScenario } from '../model/queue-scenario.ts'
import { QUEUE_FINGERPRINT, queueFingerprint } from './queue-fingerprint.ts'

test('the same trial has the same fingerprint, today and on any day', () => {
  expect(queueFingerprint()).toBe(QUEUE_FINGERPRINT)
})

test('and in a worker thread, from the built program', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caseflow-thread-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'thread.mjs')
  const library = new URL('../../dist/index.js', import.meta.url).href
  writeFileSync(
    file,
    `import { parentPort, workerData } from 'node:worker_threads'
import { simulate } from ${JSON.stringify(library)}
parentPort.postMessage(simulate({ scenario: workerData, seed: 'fingerprint', replication: 3 }).fingerprint)`,
  )
  const scenario = queueScenario({ pools: 4, servers: 16, arrivals: 0.64, meanService: 20, years: 1 })
  const found = await new Promise((resolve, reject) => {
    const worker = new Worker(file, { workerData: scenario })
    worker.on('message', resolve)
    worker.on('error', reject)
  })
  expect(found).toBe(QUEUE_FINGERPRINT)
})
