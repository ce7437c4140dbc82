import { Document, isMap, isScalar, parseDocument } from 'yaml'

/** Whose choice a value is that was set here; the report lists it among the assumptions. */
const ORIGIN = { source: 'Chosen in the app', confidence: 'assumption' }

/** Text of a plan that lays nothing over a model yet. */
export function newPlanText(extended: string, title: string): string {
  return String(new Document({ caseflow: 1, extends: extended, title }))
}

/**
 * Sets one value of a plan, as `['demand', 'contacts']` to "12,000 families a year". Comments and everything else of the
 * file stay as they are.
 * @throws Error where the plan's own text has a single value on the way
 */
export function withValue(text: string, path: readonly string[], written: string): string {
  const document = parseDocument(text)
  const node = document.createNode({ value: written, ...ORIGIN })
  node.flow = true
  document.setIn(placeOf(document, path), node)
  return String(document)
}

/** Takes one value out of a plan, so that what it extends holds again, and the mappings left empty with it. */
export function withoutValue(text: string, path: readonly string[]): string {
  const document = parseDocument(text)
  let place = placeOf(document, path)
  document.deleteIn(place)
  while (place.length > 1) {
    place = place.slice(0, -1)
    const parent = document.getIn(place)
    if (!isMap(parent) || parent.items.some(({ key }) => !isOrigin(key))) break
    document.deleteIn(place)
  }
  return String(document)
}

/** Whether a plan's own text says anything at a place. */
export function hasValue(text: string, path: readonly string[]): boolean {
  const document = parseDocument(text)
  return document.hasIn(placeOf(document, path))
}

/** What a plan's own text says at places, with or without a source; undefined where it says nothing, or no single value. */
export function writtenIn(text: string): (path: readonly string[]) => string | undefined {
  const document = parseDocument(text)
  return (path) => {
    const found = document.getIn(placeOf(document, path))
    const value = isMap(found) ? found.get('value') : found
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }
}

/** Keys of a mapping in a text, in the order of the file; none where there is no mapping. */
export function keysAt(text: string, path: readonly string[]): string[] {
  const node = parseDocument(text).getIn(path)
  return isMap(node) ? node.items.map(({ key }) => String(key)) : []
}

/** Sets a key to plain data, as a list of stages or a title; null removes what the model below has there. */
export function withData(text: string, path: readonly string[], data: unknown): string {
  const document = parseDocument(text)
  document.setIn(path, document.createNode(data))
  return String(document)
}

/**
 * Takes plain data out of a plan, and with the last of its siblings the whole section, whose other keys speak of them alone.
 * @param section key of the section at the top of the file
 */
export function withoutKey(text: string, path: readonly string[], section: string): string {
  const document = parseDocument(text)
  document.deleteIn(path)
  const siblings = document.getIn(path.slice(0, -1))
  if (!isMap(siblings) || siblings.items.length === 0) document.delete(section)
  return String(document)
}

/** Lays a plan over another model: what it said of the teams of the old one no longer fits and goes. */
export function withModel(text: string, extended: string): string {
  const document = parseDocument(text)
  document.set('extends', extended)
  document.delete('teams')
  document.delete('rollOut')
  return String(document)
}

/** Where a value stands in the plan's own text: under `value`, where it is written with its source. */
function placeOf(document: Document, path: readonly string[]): string[] {
  const place: string[] = []
  for (const key of path) {
    const here = place.length === 0 ? document.contents : document.getIn(place)
    if (isMap(here) && !here.has(key) && isMap(here.get('value'))) place.push('value')
    place.push(key)
  }
  return place
}

function isOrigin(key: unknown): boolean {
  const name = isScalar(key) ? key.value : key
  return name === 'source' || name === 'confidence' || name === 'range'
}
