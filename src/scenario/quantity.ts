/** A number with its unit, as people write it: "1,143 children", "26 %", "45 working days", "£1,250 a week". */
export interface Quantity {
  readonly value: number
  /** As written around the number, spaces folded, a pound sign first: "£ a week"; empty when there is none. */
  readonly unit: string
}

const WRITTEN = /^([-+−]?)\s*(£?)\s*([-+−]?)\s*((?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)\s*(.*)$/u

/** Splits a text into number and unit; undefined when it does not start with a number. */
export function parseQuantity(text: string): Quantity | undefined {
  const found = WRITTEN.exec(text.trim())
  if (!found) return undefined
  const [, before = '', pound = '', after = '', digits = '', rest = ''] = found
  const sign = before === '' ? after : before
  const value = Number(digits.replaceAll(',', ''))
  const unit = `${pound} ${rest}`.replace(/\s+/gu, ' ').trim()
  return { value: sign === '' || sign === '+' ? value : -value, unit }
}
