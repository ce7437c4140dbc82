/** Children asked for in words: the column of the table of children they are told by. */
export interface ChildDescription {
  /** Of the table `children`. */
  readonly column: 'workers' | 'teams' | 'changes_of_worker' | 'referrals' | 'longest_wait'
  /** The value of the column; absent where those with the most are wanted. */
  readonly exactly?: number
}

/** A kind of story that can be asked for: the words it is asked in, and the column it is told by. */
interface Known {
  readonly example: string
  readonly says: RegExp
  readonly column: ChildDescription['column']
  /** Whether the number stands for how often she came back, one less than the referrals. */
  readonly add?: number
}

const NUMBER = '(\\d+|once|twice|one|two|three|four|five|six|seven|eight|nine|ten)'

const known: readonly Known[] = [
  { example: 'four workers', says: new RegExp(`^${NUMBER} (?:social )?workers?$`), column: 'workers' },
  { example: 'three teams', says: new RegExp(`^${NUMBER} teams?$`), column: 'teams' },
  {
    example: 'five changes of worker',
    says: new RegExp(`^${NUMBER} changes? of worker$`),
    column: 'changes_of_worker',
  },
  {
    example: 'came back twice',
    says: new RegExp(`^(?:came|comes) back ${NUMBER}(?: times?)?$`),
    column: 'referrals',
    add: 1,
  },
  { example: 'waited longest', says: /^waited (?:the )?longest$/, column: 'longest_wait' },
  { example: 'most workers', says: /^(?:the )?most workers$/, column: 'workers' },
  { example: 'most referrals', says: /^(?:the )?most referrals$/, column: 'referrals' },
]

const words = ['once', 'twice', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const values = [1, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** What can be asked for; any number may stand in place of theirs. */
export const childDescriptions: readonly string[] = known.map(({ example }) => example)

/** What a description of children asks for, as "four workers"; undefined for words that are not known. */
export function readChildDescription(text: string): ChildDescription | undefined {
  const said = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  for (const { says, column, add = 0 } of known) {
    const match = says.exec(said)
    if (!match) continue
    const [, number] = match
    if (number === undefined) return { column }
    const at = words.indexOf(number)
    return { column, exactly: (at < 0 ? Number(number) : (values[at] ?? 0)) + add }
  }
  return undefined
}
