import type { Practice } from '../scenario/practice.ts'
import { listing } from './listing.ts'

/**
 * Said first when models carry practice assumptions of their own, which every figure then counts; undefined when none does.
 * @param arms by name, with what each assumes
 */
export function practiceNotice(
  arms: readonly { readonly name: string; readonly practice: Practice | undefined }[],
): string | undefined {
  const own = arms.filter(({ practice }) => practice !== undefined)
  if (own.length === 0) return undefined
  const ranges = (practice: Practice | undefined): string =>
    (practice?.assumptions ?? []).map(({ effect, low, high }) => `${effect} ${low} ${high}`).join(', ')
  const alike = new Set(arms.map(({ practice }) => ranges(practice))).size === 1
  const names = listing(
    own.map(({ name }) => name),
    'and',
  )
  const carry = own.length === 1 ? `The ${names} model carries` : `The ${names} models carry`
  const unlike = alike ? '' : ' The models do not assume the same, so part of every difference is assumed.'
  return `${carry} practice assumptions of ${own.length === 1 ? 'its' : 'their'} own: these figures are not capacity only.${unlike}`
}
