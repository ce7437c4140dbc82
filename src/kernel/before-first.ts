/**
 * Bytes left free before the first of many rows in one stretch of memory. A row of 64 bytes is looked up in one line of the
 * processor's cache, or in two where it lies across them; Linux gives out large stretches of memory 16 bytes past the start
 * of a line. Elsewhere this costs nothing.
 */
export const BEFORE_FIRST = 48
