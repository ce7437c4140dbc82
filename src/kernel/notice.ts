/** A whole number of ticks since the start of the run, up to 2^53 − 1. The kernel gives a tick no other meaning. */
export type Tick = number

/**
 * Finds an event notice again, to cancel it. Dead once its notice has come due or been withdrawn.
 * An integer in [0, 2^31), so an Int32Array holds it. 0 is always dead, and so is any negative number, so a column may
 * say "none" either way.
 */
export type NoticeHandle = number & { readonly __brand: 'NoticeHandle' }
