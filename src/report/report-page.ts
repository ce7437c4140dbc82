import type { Leaning } from '../experiment/leaning.ts'
import type { Comparison, MeasureSummary, StudyResult } from '../experiment/result.ts'
import { type StudyPeriod, studyPeriod } from '../experiment/study-period.ts'
import { periodInWords } from '../words/period-in-words.ts'
import { htmlMaker, type Make } from './element.ts'
import { type ModelLook, modelLooks } from './model-look.ts'

/** What every section is handed: the result, the document it is drawn in, and ids that no other section has. */
export interface ReportPage {
  readonly document: Document
  readonly result: StudyResult
  readonly question: string
  /** What the answer leans on, where a sensitivity analysis came with it. */
  readonly leaning?: Leaning | undefined
  readonly models: readonly ModelLook[]
  readonly period: StudyPeriod
  /** As "April 2025 to March 2030". */
  readonly periodTold: string
  readonly make: Make
  /** A new id that starts with `stem`; ids come from a counter, so the same result gives the same page. */
  id(stem: string): string
  /** Glossary entries linked so far, by first form. */
  readonly linkedTerms: Set<string>
}

/** A page before anything is on it. */
export function reportPage(result: StudyResult, document: Document, question = '', leaning?: Leaning): ReportPage {
  let ids = 0
  return {
    document,
    result,
    question,
    leaning,
    models: modelLooks(result),
    period: studyPeriod(result.start, result.years),
    periodTold: periodInWords(result.start, result.years),
    make: htmlMaker(document),
    id: (stem) => `${stem}-${++ids}`,
    linkedTerms: new Set(),
  }
}

/** A measure of one arm; undefined when the run did not give it. */
export function measureOf(result: StudyResult, arm: string, measure: string): MeasureSummary | undefined {
  return result.arms.find(({ name }) => name === arm)?.measures.find(({ name }) => name === measure)
}

/** The comparison of an arm with the first on one measure. */
export function comparisonOf(result: StudyResult, arm: string, measure: string): Comparison | undefined {
  return result.comparisons.find((comparison) => comparison.arm === arm && comparison.measure === measure)
}

/** A measure wherever it was measured, for its title, unit and kind. */
export function anyMeasure(result: StudyResult, measure: string): MeasureSummary | undefined {
  for (const arm of result.arms) {
    const found = measureOf(result, arm.name, measure)
    if (found) return found
  }
  return undefined
}
