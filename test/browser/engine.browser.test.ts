import { expect, test } from 'vitest'
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
