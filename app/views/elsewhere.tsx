import type { VNode } from 'preact'
import { takeUpKept } from '../state/actions.ts'
import { keepNow } from '../state/store.ts'

/** Another window has kept other work: which is to hold is asked, and until then nothing is written over. */
export function Elsewhere(): VNode {
  return (
    <div class="status stale" role="alert">
      <p>
        <strong>This work was changed in another window.</strong> What you change here is not saved until you choose.
      </p>
      <p>
        <button type="button" class="btn second" onClick={() => void takeUpKept()}>
          Use what is in the other window
        </button>{' '}
        <button type="button" class="btn second" onClick={() => keepNow(true)}>
          Keep what is here
        </button>
      </p>
    </div>
  )
}
