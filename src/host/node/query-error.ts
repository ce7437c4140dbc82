/** A question that cannot be asked: what is wrong, where, and what would work. */
export class QueryError extends Error {
  /** The line with the mistake and a mark under it; empty where there is no place. */
  readonly place: string

  constructor(message: string, place: string) {
    super(message)
    this.place = place
  }

  /** The database's own words, without its hints about files and settings that are not the user's. */
  static of(error: unknown, sql: string): QueryError {
    const text = error instanceof Error ? error.message : String(error)
    const [what = '', ...place] = text.replace('Failed to extract statements: ', '').split(/\n+(?=LINE \d+:)/)
    const outside = /file system operations are disabled|Cannot access (?:file|directory)|extensions is disabled/.test(
      text,
    )
    if (outside) {
      return new QueryError(
        'A query reads the tables of its run and nothing else: no files, no network, no extensions',
        '',
      )
    }
    return new QueryError(
      what.trim().replace(/\n+/g, ' '),
      place.join('\n').trimEnd() || sql.split('\n')[0]?.slice(0, 200) || '',
    )
  }
}
