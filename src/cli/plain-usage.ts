import { suggest } from '../scenario/suggest.ts'

/**
 * What the parser says of arguments it does not know, in plainer words: an option with the nearest there is, anything
 * else as a name too many. Other messages stay as they are.
 * @param args the command line
 * @param help of the command, which names its options
 */
export function plainUsage(message: string, args: readonly string[], help: string): string {
  if (message.startsWith('Did you mean ')) return unknownCommand(args, help, message)
  const unknown = /^Unknown (?:argument|command)s?: (.+)$/s.exec(message)?.[1]?.split(', ') ?? []
  if (unknown.length === 0) return message
  const options = [...help.matchAll(/^ +(--[a-z-]+)/gm)].map(([, option = '']) => option)
  const told = unknown.flatMap((word) => {
    const given = args.find((arg) => arg.startsWith('-') && optionOf(arg).replace(/^-+/, '') === word)
    // Each slip is told once: the parser repeats --one-two as oneTwo.
    if (given === undefined) return args.includes(word) ? [`"${word}" is one name too many.`] : []
    const option = optionOf(given)
    return [`There is no ${option} here. ${suggest(option, options)}`.trimEnd()]
  })
  if (help.includes('\n\nCommands:\n')) return unknownCommand(args, help, told.join('\n'))
  return told.length === 0 ? message : [...new Set(told)].join('\n')
}

/** Of a line that begins with no command, or has more than its command takes. */
function unknownCommand(args: readonly string[], help: string, otherwise: string): string {
  const [command = '', extra = ''] = args.filter((arg) => !arg.startsWith('-'))
  if (help.includes(`\n  caseflow ${command}  `)) return extra === '' ? otherwise : `"${extra}" is one name too many.`
  const hint = otherwise.startsWith('Did you mean ') ? ` ${otherwise}` : ''
  return command === '' ? otherwise : `There is no command "${command}".${hint}`
}

function optionOf(arg: string): string {
  return arg.split('=', 1)[0] ?? arg
}
