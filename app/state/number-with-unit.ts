/** A number and its unit as people write them, "1,150 hours a year"; undefined for what is no single number. */
export function partsOf(written: string): { readonly number: number; readonly unit: string } | undefined {
  const found = /^(-?[\d,]*\.?\d+)\s*([^\d].*)?$/.exec(written.trim())
  const number = Number(found?.[1]?.replaceAll(',', ''))
  return found && Number.isFinite(number) ? { number, unit: found[2] ?? '' } : undefined
}

/** A number with its unit, as a scenario file writes it. */
export function writtenWith(number: number, unit: string): string {
  return `${number.toLocaleString('en-GB', { maximumFractionDigits: 4 })}${unit === '' ? '' : ` ${unit}`}`
}
