import { suggest } from '../scenario/suggest.ts'

/**
 * What the parser says of arguments it does not know, in plainer words: an option with the nearest there is, anything
 * else as a name too many. Other messages stay as they are.
 * @param args the command line
 * @param help of the command, which names its options
 */
export function plainUsage(message: string, args: readonly string[], help: string): string {
  if (message.startsWith('Did you mean '))
    return `There is no command "${args.find((arg) => !arg.startsWith('-')) ?? ''}". ${message}`
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
  return told.length === 0 ? message : [...new Set(told)].join('\n')
}

function optionOf(arg: string): string {
  return arg.split('=', 1)[0] ?? arg
}
