import { useEffect, useState } from 'preact/hooks'
import { type AppState, getState, subscribe } from '../state/store.ts'

/** The state, and a view that is drawn again when it changes. */
export function useAppState(): AppState {
  const [state, set] = useState(getState)
  useEffect(() => {
    set(getState())
    return subscribe(() => set(getState()))
  }, [])
  return state
}
