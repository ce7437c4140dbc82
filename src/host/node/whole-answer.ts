import { type DuckDBConnection, type DuckDBDataChunk, type DuckDBResult, ResultReturnType } from '@duckdb/node-api'
import { unreadable } from './unreadable.ts'

/**
 * The rows of a question of our own, all or an error: a few thousand at a time.
 * @throws PlaceError where a table cannot be read to its end
 */
export async function* wholeAnswer(connection: DuckDBConnection, sql: string): AsyncGenerator<DuckDBDataChunk> {
  try {
    const answer = await connection.stream(sql)
    yield* chunksOf(answer)
    await demandWhole(answer, () => connection.run(sql))
  } catch (error) {
    throw unreadable(error)
  }
}

/**
 * Demands of an answer that gives no more rows that it came to its end. The database ends one with an error on the way as
 * it ends any other, and the package does not tell the error; what is left is that such an answer is of no type any more.
 * @param again asks for it in one piece, which tells what is wrong with it
 * @throws Error for an answer that was cut short
 */
export async function demandWhole(answer: DuckDBResult, again: () => Promise<unknown>): Promise<void> {
  if (answer.returnType !== ResultReturnType.INVALID) return
  await again()
  throw new Error('The answer ended before its last row')
}

/** Parts as the database gives them. It makes the next while one is looked at, on a thread of its own. */
async function* chunksOf(answer: DuckDBResult): AsyncGenerator<DuckDBDataChunk> {
  const fetch = (): Promise<DuckDBDataChunk | null> => {
    const fetched = answer.fetchChunk()
    // A failure is told when its turn comes, and not before anybody waits for it.
    fetched.catch(() => {})
    return fetched
  }
  let next = fetch()
  try {
    for (;;) {
      const chunk = await next
      if (!chunk || chunk.rowCount === 0) return
      next = fetch()
      yield chunk
    }
  } finally {
    // Whoever reads no further must not close the database under it.
    await next.catch(() => {})
  }
}
