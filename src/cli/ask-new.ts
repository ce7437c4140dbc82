import { createInterface } from 'node:readline'
import type { Located } from '../scenario/located.ts'
import type { NewOptions } from './new-options.ts'

/**
 * Asks for what makes a new scenario, on standard error; an empty answer takes what stands in brackets.
 * @param known scenarios to start from
 * @param treeOf the whole of one of them
 */
export async function askNew(
  given: NewOptions,
  known: readonly string[],
  treeOf: (base: string) => { readonly tree: Located | undefined },
): Promise<NewOptions> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: process.stdin.isTTY })
  const answers = lines[Symbol.asyncIterator]()
  const ask = async (question: string, usual: string): Promise<string> => {
    process.stderr.write(`${question}${usual === '' ? '' : ` [${usual}]`}: `)
    const { value, done } = await answers.next()
    return (done ? '' : value.trim()) || usual
  }
  try {
    process.stderr.write(`Scenarios that come with caseflow:\n${known.map((name) => `  ${name}`).join('\n')}\n`)
    const base = given.extends ?? (await ask('Start from which scenario', 'buckinghamshire/functional'))
    const title = given.title ?? (await ask('What is yours called', `Like ${base}, changed`))
    const question = given.question ?? (await ask('Which question shall it answer', ''))
    const set = [...given.set]
    for (const { path, now } of postsOf(treeOf(base).tree)) {
      const answer = await ask(`Posts in ${path.slice(1, 2).join()}${path.length > 3 ? `, ${path[3]}` : ''}`, now)
      if (answer !== now)
        set.push(`${path.map(quoted).join('.')}=${/^\d+(?:\.\d+)?$/.test(answer) ? `${answer} posts` : answer}`)
    }
    const source =
      set.length === 0 ? undefined : (given.source ?? (await ask('Where do these numbers come from', 'our own plan')))
    return { ...given, extends: base, title, question, set, source }
  } finally {
    lines.close()
  }
}

function quoted(key: string): string {
  return /[.[\]"']/.test(key) ? `"${key}"` : key
}

/** The posts of every team, by locality where they are so. */
function postsOf(tree: Located | undefined): { path: string[]; now: string }[] {
  const teams = tree?.kind === 'map' ? tree.entries.get('teams')?.value : undefined
  if (teams?.kind !== 'map') return []
  return [...teams.entries].flatMap(([team, { value }]) => {
    let posts = value.kind === 'map' ? value.entries.get('posts')?.value : undefined
    if (posts?.kind === 'map') posts = posts.entries.get('value')?.value ?? posts
    const path = ['teams', team, 'posts']
    if (posts?.kind === 'scalar') return [{ path, now: posts.text }]
    if (posts?.kind !== 'map') return []
    return [...posts.entries].flatMap(([locality, { value: own }]) =>
      own.kind === 'scalar' ? [{ path: [...path, locality], now: own.text }] : [],
    )
  })
}
