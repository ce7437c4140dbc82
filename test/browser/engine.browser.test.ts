import { expect, test } from 'vitest'
import expected from '../../scenarios/buckinghamshire/expected.json?raw'
import { wanted } from '../fingerprint/shipped-trials.ts'
import { QUEUE_FINGERPRINT, queueFingerprint } from '../fingerprint/queue-fingerprint.ts'

test('the browser project runs its tests inside a page, where there is a document and no Node', () => {
  document.body.innerHTML = '<p>A page</p>'
  expect(document.querySelector('p')?.textContent).toBe('A page')
  expect('process' in globalThis && 'versions' in globalThis.process && 'node' in globalThis.process.versions).toBe(
    false,
  )
})

test('a trial has the same fingerprint in the browser as in Node', () => {
  expect(queueFingerprint()).toBe(QUEUE_FINGERPRINT)
})

test('and so have the shipped models, in a worker of the browser', async () => {
  const files = import.meta.glob<string>('../../scenarios/**/*.yaml', { query: '?raw', import: 'default', eager: true })
  const texts = Object.fromEntries(
    Object.entries(files).map(([file, text]) => [file.replace(/^.*scenarios\/(?:bases\/)?|\.yaml$/g, ''), text]),
  )
  const worker = new Worker(new URL('./fingerprint-worker.ts', import.meta.url), { type: 'module' })
  try {
    const told = await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data))
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      worker.postMessage(texts, [])
    })
    expect(told).toEqual({ isPage: false, found: wanted(expected) })
  } finally {
    worker.terminate()
  }
})
