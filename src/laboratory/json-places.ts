/** Names of members and places in lists that lead to a value. */
export type JsonPath = readonly (string | number)[]

const blank = /[ \t\n\r]*/y
const scalar =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
/** Levels below which nobody asks where something stands. */
const deepest = 500

/**
 * Finds where in a JSON text a value stands, which a parser does not tell: the offset of its first letter.
 * @returns of what stands there or, where part of the path leads nowhere, of the last that is there; where the text is no
 *   JSON, the offset of the first letter that cannot be
 */
export function offsetInJson(text: string, path: JsonPath = []): number {
  const walk = new Walk(text, path)
  const end = walk.value(0, 0)
  return walk.fault ?? (path.length === 0 && end < text.length ? end : walk.found)
}

class Walk {
  found = 0
  fault: number | undefined
  private matched = -1
  private readonly text: string
  private readonly path: JsonPath

  constructor(text: string, path: JsonPath) {
    this.text = text
    this.path = path
  }

  /** Passes over a value and the blanks about it; `depth` levels down, and on the path if all above were. */
  value(at: number, depth: number, isOnPath = true): number {
    const start = this.after(blank, at)
    if (isOnPath && depth > this.matched) {
      this.found = start
      this.matched = depth
    }
    const sign = this.text[start]
    const end =
      depth < deepest && (sign === '{' || sign === '[')
        ? this.members(start + 1, depth, sign === '{', isOnPath)
        : this.token(start)
    return this.after(blank, end)
  }

  /** Passes over the members of an object or a list, to behind its last bracket. */
  private members(at: number, depth: number, isObject: boolean, isOnPath: boolean): number {
    const close = isObject ? '}' : ']'
    let next = this.after(blank, at)
    if (this.text[next] === close) return next + 1
    for (let index = 0; this.fault === undefined; index++) {
      let name: string | number = index
      if (isObject) {
        if (this.text[next] !== '"') return this.fails(next)
        const end = this.token(next)
        if (this.fault !== undefined) return end
        name = JSON.parse(this.text.slice(next, end)) as string
        next = this.after(blank, end)
        if (this.text[next++] !== ':') return this.fails(next - 1)
      }
      next = this.value(next, depth + 1, isOnPath && this.path[depth] === name)
      if (this.text[next] === close) return next + 1
      if (this.text[next] !== ',') return this.fails(next)
      next = this.after(blank, next + 1)
    }
    return next
  }

  private token(at: number): number {
    const end = this.after(scalar, at)
    return end > at ? end : this.fails(at)
  }

  private fails(at: number): number {
    this.fault ??= at
    return at
  }

  private after(pattern: RegExp, at: number): number {
    pattern.lastIndex = at
    return at + (pattern.exec(this.text)?.[0].length ?? 0)
  }
}
