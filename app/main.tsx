import { render } from 'preact'
import { readAgain } from './state/actions.ts'
import { runSoon } from './state/running.ts'
import { getState, keepOnLeaving } from './state/store.ts'
import { App } from './views/app.tsx'

const place = document.getElementById('app')
if (place) {
  place.replaceChildren()
  render(<App />, place)
}
addEventListener('pagehide', keepOnLeaving)
// Work kept from before is read, and run as far as it was.
if (getState().plan) void readAgain().then(() => runSoon('', 0))
