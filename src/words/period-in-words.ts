const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A month as people write it: "2026-10" is "October 2026". */
export function monthInWords(month: string): string {
  const [year = '', number = ''] = month.split('-')
  return `${months[Number(number) - 1] ?? number} ${year}`
}

/** A day as people write it: "2026-10-01" is "1 October 2026". */
export function dayInWords(date: string): string {
  return `${Number(date.slice(8, 10))} ${monthInWords(date.slice(0, 7))}`
}

/**
 * The whole of a study: "April 2025 to March 2030".
 * @param start ISO date of the first day
 * @param years length [whole years]
 */
export function periodInWords(start: string, years: number): string {
  const year = Number(start.slice(0, 4))
  const month = Number(start.slice(5, 7))
  const last = month === 1 ? 12 : month - 1
  const lastYear = year + years - (month === 1 ? 1 : 0)
  return `${monthInWords(start.slice(0, 7))} to ${monthInWords(`${lastYear}-${last}`)}`
}
