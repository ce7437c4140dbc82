import type { Law } from './law.ts'

/** A law without what is said of every law. */
export type LawShape = Law extends infer L
  ? L extends Law
    ? Omit<L, 'days' | 'less' | 'untilBirthday'>
    : never
  : never
