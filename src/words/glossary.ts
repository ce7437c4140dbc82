/** A word of the report and what it means here. */
export interface Term {
  /** As it stands in text; the first of its forms is the one listed. */
  readonly forms: readonly string[]
  readonly meaning: string
}

/** Words that mean something particular here, in the order of the alphabet. */
export const glossary: readonly Term[] = [
  {
    forms: ['assumption', 'assumptions'],
    meaning: 'A value nobody has published for this area, chosen by judgement. Each is listed, and can be changed.',
  },
  {
    forms: ['by design'],
    meaning:
      'A change of worker that follows from how the teams are drawn: a move to another team, or a reorganisation. All others are unplanned.',
  },
  {
    forms: ['change of worker', 'changes of worker'],
    meaning: 'The social worker of a child becomes another one, for whatever reason. The first worker is not a change.',
  },
  {
    forms: ['child in need', 'children in need'],
    meaning:
      'A child who gets help under section 17 of the Children Act 1989. National counts include every open child: in assessment, with a plan, in care.',
  },
  {
    forms: ['exactly the same'],
    meaning: 'Identical in every run, to the last digit: this part of the system is not touched by the change.',
  },
  {
    forms: ['hand-off', 'hand-offs'],
    meaning:
      'A child moves to another team and so from one allocated worker to another. A move before there is a worker is not a hand-off.',
  },
  {
    forms: ['looked-after children', 'children in care', 'in care'],
    meaning: 'Children looked after by the council, unaccompanied asylum-seeking children included.',
  },
  {
    forms: ['no clear difference'],
    meaning:
      'Either the difference is too small to matter, or chance could explain it. It does not say that there is none.',
  },
  {
    forms: ['protection plan'],
    meaning: 'A child protection plan, made by a conference for a child at risk of significant harm.',
  },
  {
    forms: ['8 runs in 10'],
    meaning:
      'Where single runs fall: one in ten lies above the range and one in ten below. It shows chance alone, not what we do not know of the inputs.',
  },
  {
    forms: ['run', 'runs'],
    meaning:
      'The same years lived once, with its own luck. Every model lives the same runs, so that both meet the same children.',
  },
  {
    forms: ['section 47 enquiry', 'section 47 enquiries'],
    meaning: 'An enquiry into whether a child suffers or is likely to suffer significant harm.',
  },
  {
    forms: ['too small to matter'],
    meaning:
      'A real difference that is smaller than the smallest one we think would change a decision. Where that line is drawn is an assumption.',
  },
  {
    forms: ['95% range', '95% range of the average'],
    meaning:
      'The range in which the average of endlessly many runs would lie, with 95% confidence, for all comparisons of the table together. It narrows with more runs.',
  },
]
