/** What goes into an element: text always becomes a text node, whatever it holds. */
export type Content = Node | string | undefined | readonly Content[]

export type Attributes = Readonly<Record<string, string | undefined>>

/** Makes an element with attributes and content; an attribute that is undefined is left out. */
export type Make = (tag: string, attributes?: Attributes, ...content: readonly Content[]) => HTMLElement

const SVG = 'http://www.w3.org/2000/svg'

/** A maker of HTML elements of one document. */
export function htmlMaker(document: Document): Make {
  return (tag, attributes = {}, ...content) => filled(document.createElement(tag), attributes, content)
}

/** An SVG element with attributes and content. */
export function svgElement(
  document: Document,
  tag: string,
  attributes: Attributes,
  ...content: readonly Content[]
): SVGElement {
  return filled(document.createElementNS(SVG, tag), attributes, content)
}

function filled<Made extends Element>(made: Made, attributes: Attributes, content: readonly Content[]): Made {
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value)
  fill(made, content)
  return made
}

function fill(parent: Element, content: readonly Content[]): void {
  for (const part of content) {
    if (part === undefined) continue
    if (typeof part === 'string') parent.append(part)
    else if (isList(part)) fill(parent, part)
    else parent.append(part)
  }
}

function isList(content: Node | readonly Content[]): content is readonly Content[] {
  return Array.isArray(content)
}
