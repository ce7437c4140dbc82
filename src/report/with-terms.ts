import { glossary, type Term } from '../words/glossary.ts'
import type { Content } from './element.ts'
import type { ReportPage } from './report-page.ts'

/** The id of a term's entry in the list at the end of the page. */
export function termId(term: Term): string {
  return `word-${(term.forms[0] ?? '').replaceAll(/[^a-z0-9]+/gi, '-')}`
}

/** Text in which words of the glossary link to their meaning, each where the page first uses it. */
export function withTerms(page: ReportPage, text: string): Content {
  const found = firstTerm(page, text)
  if (!found) return text
  const { term, at, form } = found
  page.linkedTerms.add(term.forms[0] ?? '')
  const link = page.make('a', { href: `#${termId(term)}`, class: 'term' }, text.slice(at, at + form.length))
  return [withTerms(page, text.slice(0, at)), link, withTerms(page, text.slice(at + form.length))]
}

/** The first term in a text that is not linked yet; of two that start together, the longer. */
function firstTerm(page: ReportPage, text: string): { term: Term; at: number; form: string } | undefined {
  let best: { term: Term; at: number; form: string } | undefined
  for (const term of glossary) {
    if (page.linkedTerms.has(term.forms[0] ?? '')) continue
    for (const form of term.forms) {
      const at = placeOf(text, form)
      if (at < 0) continue
      if (!best || at < best.at || (at === best.at && form.length > best.form.length)) best = { term, at, form }
    }
  }
  return best
}

/** Where a form stands as words of their own, capital or not; −1 where it does not. */
function placeOf(text: string, form: string): number {
  const escaped = form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`, 'i').exec(text)?.index ?? -1
}
