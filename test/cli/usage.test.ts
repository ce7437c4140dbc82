import { describe, expect, test } from 'vitest'
import { helpLayout } from '../../src/cli/help-layout.ts'
import { plainUsage } from '../../src/cli/plain-usage.ts'
import { refuseArguments } from '../../src/cli/refuse-arguments.ts'
import { refuseSlips, slipsAnd } from '../../src/cli/slips.ts'
import { choice, text, wholeNumber } from '../../src/cli/study-options.ts'

/** As the parser writes it, each entry on one line. */
const HELP = `caseflow ask <run..>

Ask a question of one or more runs

Positionals:
  run  A run folder  [array] [required] [default: []]

Options:
  --help   Show help  [boolean]
  --years  {N} Years to simulate, as many as the scenario says unless another number is given  [string]
  --keep   What to keep  [choices: "cohort"]
  --set    Change a value  [array] [default: none]

Examples:
  caseflow ask runs/buckinghamshire-3f9a12c4 "select status, count(*) from statuses group by status"  How many spells`

describe('help', () => {
  test.each([60, 80, 120, 200])('fits %i columns, loses no word and says nothing of kinds of value', (width) => {
    const laid = helpLayout(HELP, width)
    expect(laid.split('\n').filter((line) => line.length > width)).toEqual([])
    expect(laid).not.toMatch(/\[(?:string|array|boolean|required|default|choices)/)
    expect(laid).toMatch(/^ {2}--years N {3}Years to/m)
    const words = (told: string): string[] => told.split(/[\s\\]+/).filter((word) => word !== '')
    const kinds = /\s\[(?:string|array|boolean|required|default: \[\]|default: none|choices: "cohort")\]/g
    expect(words(laid)).toEqual(words(HELP.replaceAll(kinds, '').replace('{N}', 'N')))
  })

  test('an example stands on lines of its own, which a shell takes as one, with its words below', () => {
    const [, examples = ''] = helpLayout(HELP, 60).split('Examples:\n')
    expect(examples).toBe(
      '  caseflow ask runs/buckinghamshire-3f9a12c4 "select \\\n    status, count(*) from statuses group by status"\n      How many spells',
    )
  })
})

describe('a slip of the command line', () => {
  test.each([
    ['Unknown argument: yeers', ['ask', 'r', '--yeers', '3'], 'There is no --yeers here. Did you mean "--years"?'],
    ['Unknown argument: yeers', ['ask', 'r', '--yeers=3'], 'There is no --yeers here. Did you mean "--years"?'],
    ['Unknown argument: zz', ['ask', 'r', '--zz'], 'There is no --zz here.'],
    ['Unknown argument: b.yaml', ['ask', 'a.yaml', 'b.yaml'], '"b.yaml" is one name too many.'],
    ['Unknown arguments: some-what, someWhat', ['ask', 'r', '--some-what'], 'There is no --some-what here.'],
    ['Did you mean ask?', ['aks', 'r'], 'There is no command "aks". Did you mean ask?'],
    ['A value is missing after --years.', ['ask', 'r', '--years'], 'A value is missing after --years.'],
  ])('%s', (message, args, told) => {
    expect(plainUsage(message, args, HELP)).toBe(told)
  })

  test.each([
    [['run', '']],
    [['run', 'a', '--seed', '']],
    [['run', 'a', '--out=']],
    [['run', 'a', '--json=maybe']],
    [['run', 'a', '--', '--years', '2']],
  ])('%j is refused, since it would be passed over or taken for something else', (args) => {
    expect(() => refuseArguments(args)).toThrow(/empty|takes no value|Nothing is read after/)
  })

  test('what is said in full passes', () => {
    for (const args of [
      ['run', 'a', '--json', '--set', 'a.b='],
      ['--get-yargs-completions', 'caseflow', 'check', ''],
      ['run', 'a', '--json=true'],
    ])
      expect(() => refuseArguments(args)).not.toThrow()
  })

  test('an option that takes a value has no --no-, and a choice takes its own words once', () => {
    const slipsOf = (value: unknown, { coerce }: { coerce: (value: unknown) => unknown }): string => {
      expect(coerce(value)).toBeUndefined()
      return slipsAnd().message
    }
    const method = choice('method', ['tornado', 'morris', 'sobol'])
    expect(slipsOf(false, text('seed'))).toMatch(/^There is no --no-seed.*$/)
    expect(method.coerce('sobol')).toBe('sobol')
    expect(method.coerce(undefined)).toBeUndefined()
    expect(refuseSlips()).toBe(true)
    expect(slipsOf('Sobol', method)).toBe('--method takes tornado, morris or sobol, not "Sobol"')
    expect(slipsOf(['morris', 'sobol'], method)).toBe('--method was given twice')
  })

  test('all slips are told together, each once, and then forgotten', () => {
    const { coerce } = wholeNumber('years', 30)
    for (const value of ['0', 'x', '0', '31']) coerce(value)
    const told = ['0', 'x', '31'].map((value) => `--years takes one whole number from 1 to 30, not "${value}"`)
    expect(() => refuseSlips()).toThrow(new Error(told.join('\n')))
    expect(refuseSlips()).toBe(true)
  })
})
