/** A scenario of a few dozen families: a run takes a moment, and most of a kill test is starting and ending. */
export const killScenario = `caseflow: 1
extends: buckinghamshire/functional
title: A few families, to be interrupted
demand:
  contacts: 60 families a year
openingStock:
  groups:
    assessment: { children: 4 children }
    recording: { children: 1 child }
    child in need plans: { children: 4 children }
    disabled children: { children: 2 children }
    protection plans: { children: 3 children }
    looked after: { children: 3 children }
    unaccompanied: { children: 1 child }
    care leavers: { children: 2 young people }
    early help: { children: 8 children }
  recentlyClosed: { families: 30 families }
  recentlyHome: { children: 2 children }
`
