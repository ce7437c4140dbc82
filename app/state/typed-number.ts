/**
 * A number as people type it, commas between thousands allowed; undefined for anything else. “1,8” is no number here: it
 * would be taken for 18 by one reader and for 1.8 by another.
 */
export function typedNumber(text: string): number | undefined {
  const told = text.trim()
  if (!/^[-−]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(told)) return undefined
  const number = Number(told.replaceAll(',', '').replace('−', '-'))
  return Number.isFinite(number) ? number : undefined
}
