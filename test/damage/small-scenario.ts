/** A whole scenario in one file, as small as one with every section can be, so that it is read many thousand times. */
export const SMALL = `caseflow: 1
title: A small place
start: 2025-04-01
years: 2
seed: small
replications: 2
area:
  name: Smallshire
  children: 20000 children
  localities:
    North: { children: 40 %, demand: 50 %, protection: 50 % }
    South: { children: 60 %, demand: 50 %, protection: 50 % }
demand:
  contacts: { value: 900 families a year, source: ours, confidence: low }
  entry: assessment
needs:
  categories:
    N1: { title: abuse or neglect, share: 90 % }
    N2: { title: disability, share: 10 % }
  familySizes: { "1": 60 %, "2": 40 % }
  ages: { under 1: 10 %, 1-9: 50 %, 10-17: 40 % }
  earlierPlan: 19 %
  boys: 53 %
pathway:
  stages:
    assessment:
      countsAs: assessment
      limit: { value: 45 working days, from: entry }
      stay: { median: 30 working days, p90: 44 working days }
      routes:
        plan:
          share: 20 %
          where: [{ needs: [N2], share: 40 % }]
        close:
          share: rest
    plan:
      countsAs: child-in-need-plan
      urgent: true
      stay:
        bands: { 0-3 months: 50 %, 3-12 months: 50 % }
      routes:
        close: { share: rest, counts: none }
  returnAfterClosure:
    terms: [{ rate: 0.4 a year, fading: 1 year }]
    until: 24 months
    to: assessment
teams:
  Assessment:
    holds: [assessment]
    role: social worker
    posts: 9 posts
  Plans:
    holds: [plan]
    role: social worker
    posts: 5 posts
workforce:
  roles:
    social worker:
      countsAs: social-worker
      cap: 18 children
      hardCap: 25 children
      agencyShare: 20 %
      employed: { leave: 0.2 a year, replacedAfter: 60 working days }
      agency: { leave: 1.5 a year, replacedAfter: 10 working days }
  escalation:
    urgentOverCap: at once
    othersOverCap: after 5 working days
openingStock:
  groups:
    plans:
      stage: plan
      children: 90 children
      elapsed: length-biased
`

/** Half of that, with one thing of each kind: most files are damaged from here, so that the test run stays short. */
export const TINY = `caseflow: 1
title: A tiny place
start: 2025-04-01
years: 1
area:
  name: Smallshire
  children: 20000 children
  localities: { All: { children: 100 %, demand: 100 %, protection: 100 % } }
demand: { contacts: 900 families a year, entry: assessment }
needs:
  categories: { N1: { title: need, share: 100 % } }
  familySizes: { "1": 60 %, "2": 40 % }
  ages: { 0-17: 100 % }
  earlierPlan: 19 %
  boys: 53 %
pathway:
  stages:
    assessment:
      countsAs: assessment
      stay: { median: 30 days, p90: 44 days }
      routes: { close: { share: rest } }
teams:
  Team: { holds: [assessment], role: worker, posts: 9 posts }
workforce:
  roles:
    worker:
      countsAs: social-worker
      cap: 18 children
      hardCap: 25 children
      agencyShare: 20 %
      employed: { leave: 0.2 a year, replacedAfter: 60 working days }
      agency: { leave: 1.5 a year, replacedAfter: 10 working days }
  escalation: { urgentOverCap: at once, othersOverCap: never }
openingStock:
  groups: { open: { stage: assessment, children: 90 children, elapsed: length-biased } }
`
