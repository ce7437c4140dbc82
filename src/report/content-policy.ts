/** SHA-256 of a text as UTF-8, in base 64. The host gives it: this folder has no cryptography of its own. */
export type Sha256 = (text: string) => string

/**
 * The policy a report is read under: nothing may be fetched, no script may run, and the one stylesheet is the one that
 * was written.
 */
export function contentPolicy(stylesheet: string, sha256: Sha256): string {
  return [
    "default-src 'none'",
    "script-src 'none'",
    `style-src 'sha256-${sha256(stylesheet)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
