import { describe, expect, test } from 'vitest'
import { tokens } from '../../src/report/styles/tokens.ts'

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.slice(1).replaceAll(/./g, '$&$&') : colour.slice(1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one)
  return (light + 0.05) / (dark + 0.05)
}

/** The themes in the order they stand: light, dark, paper. */
const themes = tokens
  .split(':root {')
  .slice(1)
  .map((block) =>
    Object.fromEntries([...block.matchAll(/--([\w-]+): (#\w+)/g)].map(([, name = '', colour = '']) => [name, colour])),
  )

const ofText = ['text', 'text-2', 'link', 'link-hover', 'a-text', 'b-text', 'c-text', 'd-text']

describe('colours', () => {
  test('there are three themes, each with every colour, and paper is light', () => {
    expect(themes).toHaveLength(3)
    const [light = {}, dark = {}, paper = {}] = themes
    expect(Object.keys(dark)).toEqual(Object.keys(light))
    expect(paper).toEqual(light)
    expect(luminance(dark['page'] ?? '')).toBeLessThan(0.02)
  })

  test.each([0, 1, 2])('of theme %i: text can be read on page and surface, lines can be seen', (index) => {
    const theme = themes[index] ?? {}
    const colour = (name: string): string => {
      const found = theme[name]
      if (!found) throw new Error(`no colour ${name}`)
      return found
    }
    for (const name of ofText) {
      expect(contrast(colour(name), colour('page')), `${name} on page`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(colour(name), colour('surface')), `${name} on surface`).toBeGreaterThanOrEqual(4.5)
    }
    for (const name of ['a', 'b', 'c', 'd', 'edge', 'brand', 'warn']) {
      expect(contrast(colour(name), colour('page')), `${name} on page`).toBeGreaterThanOrEqual(3)
    }
    for (const ground of ['tint', 'zone', 'warn-bg']) {
      expect(contrast(colour('text'), colour(ground)), `text on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
    expect(contrast(colour('focus-text'), colour('focus'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('a'), colour('b')), 'two models, whatever the eye').toBeGreaterThanOrEqual(2.9)
  })
})
