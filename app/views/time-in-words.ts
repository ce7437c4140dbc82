import { several } from '../../src/browser.ts'

/** How long something takes, no finer than can be known: "under 10 seconds", "about 40 seconds", "about 3 minutes". */
export function timeInWords(seconds: number): string {
  if (seconds < 10) return 'under 10 seconds'
  if (seconds < 90) return `about ${10 * Math.round(seconds / 10)} seconds`
  if (seconds < 5400) return `about ${several(Math.round(seconds / 60), 'minute', 'minutes')}`
  return `about ${several(Math.round(seconds / 3600), 'hour', 'hours')}`
}
