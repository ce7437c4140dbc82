import { getState } from '../state/store.ts'
import { download } from './download.ts'

/** Gives the plan as the file the command line reads. */
export function savePlanFile(): void {
  const { plan } = getState()
  if (plan) download(plan.file.replace(/\.json$/, '.yaml'), 'application/yaml', plan.text)
}
