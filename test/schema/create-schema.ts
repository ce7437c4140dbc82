import type { Dimension } from '../../src/scenario/dimensions.ts'
import { confidences, originKeys } from '../../src/scenario/origin.ts'
import { NOT_YET } from '../../src/scenario/read.ts'
import { documentedKeys } from './documented-keys.ts'
import { recordedShape } from './recorded-shape.ts'
import type { Shape } from './recording-cursor.ts'

type Schema = { readonly [key: string]: unknown }

const NUMBER = '\\s*[+]?\\s*(?:\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.\\d+)?'
/** Shapes as large as this that come again are written once [letters]. */
const LARGE = 400

const ORIGIN: Schema = {
  source: { description: 'Where the value comes from', type: ['string', 'number', 'boolean', 'null'] },
  confidence: { description: 'How sure the value is', enum: [...confidences, null] },
  range: { description: 'The ends between which the value may lie, as [17 children, 20 children]' },
}

/**
 * The JSON Schema of scenario files, for editors: keys and units as the readers ask for them, descriptions as the page on
 * the interface has them. It knows the shape of one file and nothing of what it extends: `check` says the rest.
 */
export function createSchema(): Schema {
  const documented = documentedKeys()
  const descriptions = new Map(documented.map(({ path, description }) => [path, description]))
  const shape = recordedShape(documented)
  const root = object(shape, '', descriptions)
  const properties = root['properties'] as Record<string, unknown>
  for (const key of NOT_YET) properties[key] = { description: 'Not yet supported', not: {} }
  properties['caseflow'] = { description: descriptions.get('caseflow'), const: 1 }
  properties['extends'] = { description: descriptions.get('extends'), type: 'string' }
  const whole = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'caseflow scenario',
    description: 'A scenario of caseflow; see docs/interface.md. Written by test/schema/schema.test.ts.',
    ...root,
    type: 'object',
  }
  return shared(whole)
}

/** Whatever may stand at a place; `null` takes out what a base gives. */
function schemaOf(shape: Shape, path: string, descriptions: ReadonlyMap<string, string>, isInner = false): Schema {
  const some: Schema[] = []
  if (shape.words.size > 0) some.push({ enum: [...shape.words] })
  for (const dimension of shape.dimensions.values()) some.push(...quantity(dimension))
  if (shape.scalars.has('text')) some.push({ type: ['string', 'number', 'boolean'] })
  if (shape.scalars.has('flag')) some.push({ type: 'boolean' })
  if (shape.whole) some.push({ type: 'integer', minimum: shape.whole[0], maximum: shape.whole[1] })
  if (shape.items) some.push({ type: 'array', items: schemaOf(shape.items, `${path}[]`, descriptions) })
  if (shape.keys.size > 0 || shape.names) some.push(object(shape, path, descriptions))
  const canBeSourced = !isInner && (shape.isSourced || shape.dimensions.size > 0)
  if (canBeSourced) {
    const value = schemaOf(shape, path, descriptions, true)
    some.push({ type: 'object', properties: { value, ...ORIGIN }, required: ['value'], additionalProperties: false })
    some.push({ type: 'object', properties: ORIGIN, additionalProperties: false })
  }
  if (some.length === 0) return {}
  return { anyOf: [...some, { type: 'null' }] }
}

function object(shape: Shape, path: string, descriptions: ReadonlyMap<string, string>): Schema {
  const inside = (key: string): string => (path === '' ? key : `${path}.${key}`)
  const keys = [...shape.keys].filter(([key]) => !originKeys.includes(key))
  const properties = keys.map(([key, inner]) => {
    const description = descriptions.get(inside(key)) ?? descriptions.get(`**.${key}`)
    return [key, { ...(description ? { description } : {}), ...schemaOf(inner, inside(key), descriptions) }] as const
  })
  return {
    type: 'object',
    properties: { ...Object.fromEntries(properties), ...ORIGIN },
    additionalProperties: shape.names ? schemaOf(shape.names, inside('*'), descriptions) : false,
  }
}

/** A number with one of the units of what it measures, as people write it. */
function quantity({ name, units, example, time, least }: Dimension): Schema[] {
  const description = `${name.charAt(0).toUpperCase()}${name.slice(1)}, as ${example}`
  const named = Object.keys(units).filter((unit) => unit !== '')
  const words = named.map((unit) => unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'))
  const isPlain = Object.hasOwn(units, '')
  const sign = time || least >= 0 ? '' : '[-−]?'
  const unit = `(?:${words.join('|')})${isPlain ? '?' : ''}`
  const text = { description, type: 'string', pattern: `^${sign}${NUMBER}\\s*${unit}\\s*$`, examples: [example] }
  return isPlain ? [{ description, type: 'number', minimum: least, examples: [Number(example)] }, text] : [text]
}

/** The same schema with large parts that come again written once, under `definitions`. */
function shared(schema: Schema): Schema {
  const seen = new Map<string, number>()
  const count = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const text = JSON.stringify(value)
    if (!Array.isArray(value) && 'anyOf' in value && text.length > LARGE) {
      const { description: _, ...rest } = value as Schema
      const key = JSON.stringify(rest)
      seen.set(key, (seen.get(key) ?? 0) + 1)
      if ((seen.get(key) ?? 0) > 1) return
    }
    for (const inner of Object.values(value)) count(inner)
  }
  count(schema)
  const names = new Map<string, string>()
  for (const [key, times] of seen) if (times > 1) names.set(key, `shape-${names.size + 1}`)
  const replace = (value: unknown, isDefinition = false): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((one) => replace(one))
    if ('anyOf' in value && !isDefinition) {
      const { description, ...rest } = value as Schema
      const name = names.get(JSON.stringify(rest))
      if (name) return { ...(description ? { description } : {}), allOf: [{ $ref: `#/definitions/${name}` }] }
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]))
  }
  const definitions = [...names].map(([key, name]) => [name, replace(JSON.parse(key), true)] as const)
  return { ...(replace(schema) as Schema), definitions: Object.fromEntries(definitions) }
}
