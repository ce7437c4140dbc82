import { several } from './listing.ts'

/** "9 of 9 checks passed.", or which did not. */
export function checksInWords(checks: readonly { readonly name: string; readonly passed: boolean }[]): string {
  const failed = checks.filter((check) => !check.passed)
  const passed = `${checks.length - failed.length} of ${several(checks.length, 'check', 'checks')} passed`
  return failed.length === 0 ? `${passed}.` : `${passed}; not ${failed.map((check) => check.name).join(', ')}.`
}
