/** First year of the cohorts, and how many there are. */
export const START = 2025
export const YEARS = 3

/** Financial year of a date, 0 for the first, in SQL. */
export const yearOf = (date: string): string => `(year(${date} - interval 3 month) - ${START})`

/** Years with their first day and the first day after them. */
const years = `(select y, make_date((${START} + y)::bigint, 4, 1) as starts, make_date((${START} + 1 + y)::bigint, 4, 1) as ends
  from range(${YEARS}) t(y))`

/** A flow: rows of a table by the year of a date. */
const flow = (table: string, date: string, where = 'true'): string =>
  `select ${yearOf(date)} as y, count(*) from ${table} where ${date} is not null and ${where} group by y`

/** A stock: rows open at the close of each 31 March. */
const stock = (table: string, where: string): string =>
  `select y, count(*) filter (where began < ends and (ended is null or ended >= ends)) from ${years} cross join ${table}
   where ${where} group by y`

/** Over and under a share, by year [%]. */
const share = (table: string, date: string, counted: string, among = 'true'): string =>
  `select ${yearOf(date)} as y, 100.0 * count(*) filter (where ${counted}) / count(*) from ${table}
   where ${among} group by y`

/** A mean of what was observed, by year of a date. */
const mean = (table: string, date: string, value: string, where = 'true'): string =>
  `select ${yearOf(date)} as y, avg(${value}) from ${table} where ${where} group by y`

const status = (name: string): string => `status = '${name}'`
const event = (name: string, where = 'true'): string => flow('events', 'date', `event = '${name}' and ${where}`)
const CHANGE = `in_need_episode and reason <> 'FCONTA'`
const NEW = 'not in_opening_stock'

/** Days of a year on which a spell was open at their close; of tables with began and ended. */
const daysIn = `greatest(0, date_diff('day', greatest(began, starts), least(coalesce(ended, ends), ends)))`
const personDays = (table: string, where: string): string =>
  `select y, sum(${daysIn}) as d from ${table} cross join ${years} where ${where} group by y`

/** Children in need in a year, for a moment at least; and something counted of each. */
const perChild = (counted: string): string => `with among as (
    select distinct y, child from statuses cross join ${years} where ${status('need episode')}
      and began < ends and (ended is null or ended >= starts)),
  counted as (${counted})
  select y, sum(coalesce(n, 0)) / count(*) from among left join counted using (y, child) group by y`

/** Work that a team's months hold, by year. */
const MONTH = `strptime(month || '-01', '%Y-%m-%d')`

/** Closed in the year of the referral before it, for a reason. */
const closedInYear = (reasons: string): string => `(select c.date, c.reason,
    (select max(r.date) from events r where r.child = c.child and r.event = 'referral-received' and r.number < c.number) as referred
  from events c where c.event = 'child-closed' and c.reason in (${reasons}))`
const sharesOfReferrals = (closed: string): string => `select y, 100.0 * n / m from
  (select ${yearOf('date')} as y, count(*) as n from ${closed} where ${yearOf('date')} = ${yearOf('referred')} group by y)
  join (${event('referral-received').replace('count(*)', 'count(*) as m')}) using (y)`

/** A child's stage counts as one in which a need episode is open. */
const NEED_STAGES = `(select distinct stage from stages where counts_as not in ('contact', 'early-help'))`

/** Need episodes with what happened from their first to their last row, as numbers of the log. */
const episodes = `(select child, n as first, coalesce(lead(n) over w, 2000000000) as last, began from (
    select e.child, e.number as n, s.began, e.event from events e join statuses s on s.child = e.child and ${status('need episode')}
      and ((e.event = 'opened-with' and s.in_opening_stock) or (e.event = 'stage-entered' and s.began = e.date and not s.in_opening_stock))
      and e.stage in ${NEED_STAGES}
    qualify row_number() over (partition by e.child, s.began order by e.number) = 1) window w as (partition by child order by n))`

/** Ends of need episodes: closures and steps down to early help, by the number of their row. */
const ends = `(select e.child, e.number, e.date, e.reason, e.event, e.first, e.began from (
    select e.*, p.first, p.began, row_number() over (partition by p.child, p.first order by e.number) as place from events e
    join ${episodes} p on p.child = e.child and e.number > p.first and e.number < p.last
    where e.event = 'child-closed' or (e.event = 'stage-entered' and e.stage not in ${NEED_STAGES})) e where place = 1)`

/** Hand-offs by the row that completes them. */
const handOffs = `(select c.child, c.hand_off_date, e.number from changes_of_worker c join events e
    on e.child = c.child and e.date = c.date and e.event = 'worker-allocated' and e.worker = c.worker where c.hand_off_date is not null)`
const perJourney = (counts: string): string => `select ${yearOf('date')} as y, avg(n) from (
    select e.*, (select count(*) from ${handOffs} h where h.child = e.child and h.number between e.first and e.number) as n
    from ${ends} e where ${counts}) group by y`
/** Whether a status was so, for a moment at least, in an episode; one that came with it may stand before its first row. */
const had = (name: string, event: string): string => `exists (select 1 from events x where x.child = e.child
    and (x.number between e.first and e.number or (x.number < e.first and x.date = e.began)) and (x.event = '${event}'
      or (x.event = 'opened-with' and exists (select 1 from statuses s where s.child = e.child and ${status(name)} and s.in_opening_stock))))`

/** Different teams that rows of the log name from one moment of a child to another. */
const MET = `('opened-with', 'transferred', 'stage-finished', 'worker-allocated', 'child-closed')`

/** Waits that ended: an allocation that was waited for, by more than a change to a colleague on the spot. */
const waits = (reason = 'true'): string => `select ${yearOf('date')} as y, avg(value) from (
    select e.*, (select max(r.date || r.phase) from events r where r.child = e.child and r.event = 'worker-released' and r.number < e.number) as let_go
    from events e where event = 'worker-allocated' and value is not null)
  where coalesce(let_go, '') <> date || phase and ${reason} group by y`

/** Changes of worker while she was looked after. */
const inCareChanges = `(select c.*, w.agency as left_agency from changes_of_worker c join workers w on w.worker = c.worker_before
  join events e on e.child = c.child and e.date = c.date and e.event = 'worker-allocated' and e.worker = c.worker
  where ${CHANGE.replace('reason', 'c.reason')} and exists (select 1 from events s where s.child = c.child and s.number < e.number
    and (s.event = 'care-started' or (s.event = 'opened-with' and s.stage in (select stage from stages where counts_as = 'looked-after')))
    and not exists (select 1 from events x where x.child = c.child and x.event in ('care-ended', 'child-closed') and x.number > s.number and x.number < e.number)))`

/** Measures counted again, in SQL over the tables and by nothing of the engine: year, value. */
export const again: Readonly<Record<string, string>> = {
  contacts: event('contact-received'),
  'early-help-started': `select ${yearOf('began')} as y, count(*) from (
    select *, lag(counts_as) over (partition by child order by began, ended nulls last, row_number) as before, lag(ended) over (partition by child order by began, ended nulls last, row_number) as until
    from (select *, row_number() over () as row_number from stages)) where counts_as = 'early-help' and ${NEW}
      and not (coalesce(before, '') = 'early-help' and until = began) group by y`,
  'early-help-open': stock('stages', `counts_as = 'early-help'`),
  'early-help-over-12-months': `select y, 100.0 * count(*) filter (where date_diff('day', began, ends) > 366) / count(*)
    from stages cross join ${years} where counts_as = 'early-help' and began < ends and (ended is null or ended >= ends) group by y`,
  'early-help-diversion': `select y, 100.0 * (a + coalesce(h, 0)) / c from
    (select ${yearOf('date')} as y, count(*) filter (where event = 'child-closed' and reason = 'advice') as a,
      count(*) filter (where event = 'contact-received') as c from events group by y)
    left join (select ${yearOf('date')} as y, count(*) as h from (select e.*, lag(event) over (partition by child order by number) as before from events e)
      where event = 'stage-entered' and before in ('contact-received', 'transferred') and stage in (select stage from stages where counts_as = 'early-help') group by y) using (y)`,
  referrals: event('referral-received'),
  'children-referred': `select ${yearOf('date')} as y, count(distinct child) from events where event = 'referral-received' group by y`,
  're-referral-rate': share('events', 'date', 'value <= 365', `event = 'referral-received'`),
  're-referral-rate-from-closure': share('events', 'date', 'value_beside <= 365', `event = 'referral-received'`),
  'referrals-no-further-action': sharesOfReferrals(closedInYear(`'no-further-action'`)),
  assessments: flow('stages', 'ended', `counts_as = 'assessment' and on_clock is not null`),
  'assessments-not-in-need': sharesOfReferrals(closedInYear(`'not-in-need'`)),
  'assessments-not-in-need-whenever-decided': `select ${yearOf('date')} as y,
    100.0 * count(*) filter (where reason = 'not-in-need') / count(*) filter (where event = 'referral-received') from events group by y`,
  'assessments-in-45-working-days': share(
    'stages',
    'ended',
    'on_clock <= 45',
    `counts_as = 'assessment' and ended is not null`,
  ),
  'assessment-duration': mean('stages', 'ended', 'on_clock', `counts_as = 'assessment' and on_clock is not null`),
  'strategy-discussions': flow('statuses', 'began', `${status('section 47 enquiry')} and ${NEW}`),
  'section-47-enquiries': flow('statuses', 'began', `${status('section 47 enquiry')} and ${NEW}`),
  'initial-conferences': event('conference-held'),
  'conferences-in-15-working-days': share('events', 'date', 'value <= 15', `event = 'conference-held'`),
  'protection-plans-started': flow('statuses', 'began', `${status('protection plan')} and ${NEW}`),
  'protection-plans-ended': event('plan-ended'),
  'protection-plans-open': stock('statuses', status('protection plan')),
  'repeat-protection-plans': share(
    'statuses',
    'began',
    `began_with like 'later%'`,
    `${status('protection plan')} and ${NEW}`,
  ),
  'protection-plan-duration': mean('events', 'date', 'value', `event = 'plan-ended'`),
  'pre-proceedings-started': flow('statuses', 'began', `${status('pre-proceedings')} and ${NEW}`),
  'proceedings-started': flow('statuses', 'began', `${status('care proceedings')} and ${NEW}`),
  'proceedings-in-26-weeks': share(
    'statuses',
    'ended',
    'days <= 182',
    `${status('care proceedings')} and ended is not null`,
  ),
  'proceedings-open': stock('statuses', status('care proceedings')),
  'children-in-need-open': stock('statuses', status('need episode')),
  'child-in-need-plans-open': stock('stages', `counts_as = 'child-in-need-plan'`),
  'need-episodes-started': `select y, r - coalesce(c, 0) from (${event('referral-received').replace('count(*)', 'count(*) as r')})
    left join (select ${yearOf('date')} as y, count(*) as c from ${closedInYear(`'no-further-action', 'not-in-need'`)}
      where ${yearOf('date')} = ${yearOf('referred')} group by y) using (y)`,
  'need-episodes-ended': flow(
    'statuses',
    'ended',
    `${status('need episode')} and ended_with not in ('no-further-action', 'not-in-need')`,
  ),
  'need-episode-duration': mean(
    'statuses',
    'ended',
    'days',
    `${status('need episode')} and ended_with not in ('no-further-action', 'not-in-need')`,
  ),
  'looked-after-started': flow('statuses', 'began', `${status('looked after')} and ${NEW}`),
  'looked-after-ceased': event('care-ended'),
  'looked-after-open': stock('statuses', status('looked after')),
  'looked-after-reviews-in-time': `select y, 100.0 * count(*) filter (where value <= 0) / count(*) from (
    select ${yearOf('e.date')} as y, e.value from events e where e.event = 'review-held' and
      (select arg_max(x.stage, x.number) from events x where x.child = e.child and x.number < e.number and x.event in ('opened-with', 'stage-entered'))
        in (select stage from stages where counts_as = 'looked-after')) group by y`,
  'children-at-home-share': `with these as (select distinct y, child from statuses cross join ${years}
      where status in ('protection plan', 'care proceedings') and began < ends and (ended is null or ended >= starts)),
    away as (select y, child from these join ${years} using (y) where
      exists (select 1 from statuses s where s.child = these.child and ${status('looked after')} and s.began < ends and (s.ended is null or s.ended >= ends))
      or (select arg_max(e.reason, e.number) from events e where e.child = these.child and e.event = 'care-ended' and e.date < ends) = 'permanence')
    select y, 100.0 * count(*) filter (where a.child is null) / count(*) from these left join away a using (y, child) group by y`,
  'uasc-open': stock(
    'statuses join (select child, unaccompanied from children) using (child)',
    `${status('looked after')} and unaccompanied`,
  ),
  're-entries': `with home as (select ${yearOf('date')} as y, count(*) as n from events where event = 'care-ended' and reason = 'home' group by y),
    back as (select ${yearOf('date')} as y, count(*) as n from (select *, lag(date) over w as before, lag(reason) over w as why, lag(event) over w as what
      from events where event in ('care-started', 'care-ended') window w as (partition by child order by number))
      where event = 'care-started' and what = 'care-ended' and why = 'home' and date_diff('day', before, date) <= 365 group by y)
    select y, 100.0 * coalesce(back.n, 0) / home.n from home left join back using (y)`,
  'care-leavers': stock('stages', `counts_as = 'leaving-care'`),
  'transfers-per-child': perChild(`select ${yearOf('date')} as y, child, count(*) as n from events
    where event = 'transferred' and team_before is not null and stage in ${NEED_STAGES} group by all`),
  'hand-offs-per-child': perChild(
    `select ${yearOf('hand_off_date')} as y, child, count(*) as n from changes_of_worker where hand_off_date is not null group by all`,
  ),
  'hand-offs': flow('changes_of_worker', 'hand_off_date'),
  'hand-offs-per-journey': perJourney('true'),
  'hand-offs-per-journey-with-plan': perJourney(had('protection plan', 'plan-started')),
  'hand-offs-per-journey-with-care': perJourney(had('looked after', 'care-started')),
  'changes-of-worker-per-child': perChild(
    `select ${yearOf('date')} as y, child, count(*) as n from changes_of_worker where ${CHANGE} group by all`,
  ),
  'changes-of-worker': flow('changes_of_worker', 'date', CHANGE),
  'designed-changes-of-worker': flow('changes_of_worker', 'date', `${CHANGE} and by_design`),
  'unplanned-changes-of-worker': flow('changes_of_worker', 'date', `${CHANGE} and not by_design`),
  'families-changed-by-reorganisation': event('worker-released', `reason = 'ORGRST' and value = 1`),
  'changes-of-worker-per-looked-after-child': `select y, 365.25 * coalesce(n, 0) / d from
    (${personDays('statuses', status('looked after'))}) left join
    (select ${yearOf('date')} as y, count(*) as n from ${inCareChanges} group by y) using (y)`,
  'three-or-more-workers': `with care as (select y, child, greatest(began, starts) as since, ends from statuses cross join ${years}
      where ${status('looked after')} and began < ends and (ended is null or ended >= ends)),
    met as (select y, child, count(distinct worker) as n from care join allocations a using (child)
      where a.worker is not null and a.began < ends and (a.ended is null or a.ended >= since) group by all)
    select y, 100.0 * count(*) filter (where n >= 3) / count(*) from care left join met using (y, child) group by y`,
  'teams-met': `select ${yearOf('date')} as y, avg(n) from (select e.date, (select count(distinct x.team) from events x
      where x.child = e.child and x.number <= e.number and x.event in ${MET}
        and x.number > coalesce((select max(c.number) from events c where c.child = e.child and c.event = 'child-closed' and c.number < e.number), 0)) as n
    from ${ends} e where e.event = 'child-closed') group by y`,
  'teams-per-assessment': `select ${yearOf('date')} as y, avg(n) from (
    select e.date, r.number as referred, (select count(distinct x.team) from events x where x.child = e.child
      and x.number between r.number and e.number and x.event in ('transferred', 'stage-finished')) as n
    from events e asof join (select child, number from events where event = 'referral-received') r on r.child = e.child and e.number >= r.number
    where e.event = 'stage-finished' and e.stage in (select stage from stages where counts_as = 'assessment')
      and not exists (select 1 from events c where c.child = e.child and c.event = 'child-closed' and c.number between r.number and e.number)
    qualify row_number() over (partition by e.child, r.number order by e.number) = 1) group by y`,
  'allocation-wait': waits(),
  'allocation-wait-first': waits(`reason = 'FCONTA'`),
  'allocation-wait-transfer': waits(`reason = 'TSPROC'`),
  'allocation-wait-leaver': waits(`reason = 'LEFTRL'`),
  unallocated: `select y, sum(unallocated_days) / (date_diff('day', make_date((${START} + y)::bigint, 4, 1), make_date((${START} + y + 1)::bigint, 4, 1))) from (
     select *, ${yearOf(MONTH)} as y from team_loads) group by y`,
  'unallocated-at-year-end': stock('allocations', 'unallocated'),
  'unallocated-with-plan-or-enquiry': `select y, count(distinct (child, day)) / any_value(date_diff('day', starts, ends)) from (
    select y, starts, ends, a.child, unnest(range(greatest(a.began, s.began, starts), least(coalesce(a.ended, ends), coalesce(s.ended, ends), ends), interval 1 day)) as day
    from allocations a join statuses s using (child) cross join ${years}
    where a.unallocated and s.status in ('protection plan', 'section 47 enquiry')) group by y`,
  'caseload-per-worker': `select y, sum(d.with_days) / sum(d.worker_days) from (
     select ${yearOf(MONTH)} as y, social_worker_days as worker_days,
       case when social_worker_days > 0 then with_worker_days else 0 end as with_days from team_loads) d group by y`,
  'worker-load': `select ${yearOf('date')} as y, avg(least(1000, floor(100 * value / value_beside + 0.5))) from events
    where event = 'week-worked' and value_beside > 0 group by y`,
  'worker-load-over-hours': `select y, 100.0 * sum(weeks_over) / sum(weeks_worked) from (
     select *, ${yearOf(MONTH)} as y from team_loads) group by y`,
  'missed-visits': `select ${yearOf('date')} as y, 100 * coalesce(sum(value) filter (where event = 'open-work-missed'), 0) / sum(value) filter (where event = 'open-work-wanted')
    from events where event like 'open-work-%' group by y`,
  'missed-visits-other': `select ${yearOf('date')} as y, 100 * coalesce(sum(value_beside) filter (where event = 'open-work-missed'), 0) / sum(value_beside) filter (where event = 'open-work-wanted')
    from events where event like 'open-work-%' group by y`,
  'months-over-caseload-limit': `select y, count(*) filter (where with_worker_days > cap * case_holder_days) / count(distinct team) from (
     select *, ${yearOf(MONTH)} as y from team_loads) where holds_cases group by y`,
  'places-taken': `select y, 100.0 * sum(child_days) / sum(cap * case_holder_days) from (
     select *, ${yearOf(MONTH)} as y from team_loads) where holds_cases and cap is not null group by y`,
  'allocated-over-cap': event('allocated-over-cap'),
  'vacancy-rate': `with p as (select y, sum(change * date_diff('day', greatest(date, starts), ends)) as d from posts cross join ${years}
      where social_worker and date < ends group by y),
    w as (${personDays('workers', 'social_worker and not agency')}) select y, 100 - 100 * w.d / p.d from p join w using (y)`,
  'agency-rate': `with a as (${personDays('workers', 'social_worker and agency')}), w as (${personDays('workers', 'social_worker')})
    select y, 100 * a.d / w.d from a join w using (y)`,
  'turnover-rate': `with w as (${personDays('workers', 'social_worker and not agency')}), l as (${flow('workers', 'ended', 'social_worker and not agency').replace('count(*)', 'count(*) as n')})
    select y, 100.0 * coalesce(n, 0) / (d / date_diff('day', starts, ends)) from w join ${years} using (y) left join l using (y)`,
  'absence-rate': `with a as (${personDays('absences', 'social_worker and not agency')}), w as (${personDays('workers', 'social_worker and not agency')})
    select y, 100 * a.d / w.d from a join w using (y)`,
}

/** Age in whole years on a day, as the measures count it. */
const age = (day: string): string => `floor(date_diff('day', birth_date, ${day}) / 365.25)`
const ageBand = (day: string): string => `case when ${age(day)} < 1 then 'under 1' when ${age(day)} < 5 then '1 to 4'
  when ${age(day)} < 10 then '5 to 9' when ${age(day)} < 16 then '10 to 15' else '16 and over' end`
const lastYear = (date: string): string => `${yearOf(date)} = ${YEARS - 1}`
const LAST = `date '${START + YEARS}-03-31'`
const inCareAtEnd = `statuses s join (select child, sex, birth_date, need from children) using (child)
  where ${status('looked after')} and began <= ${LAST} and (ended is null or ended > ${LAST})`
const cameIntoCare = `statuses s join (select child, sex, birth_date, need from children) using (child)
  where ${status('looked after')} and ${NEW} and ${lastYear('began')}`
const bands = (
  days: string,
): string => `case when ${days} <= 91 then '3 months or less' when ${days} <= 182 then 'over 3 to 6 months'
  when ${days} <= 365 then 'over 6 months to 1 year' when ${days} <= 730 then 'over 1 to 2 years' else 'over 2 years' end`
const openByDuration = (
  name: string,
): string => `select ${bands(`date_diff('day', began, ${LAST})`)} as part, count(*) from statuses
  where ${status(name)} and began <= ${LAST} and (ended is null or ended > ${LAST}) group by part`

/** Parts of the last year counted again: part, count; their shares are the measure's parts [%]. */
export const partsAgain: Readonly<Record<string, string>> = {
  'referrals-by-source': `select c.source as part, count(*) from events e join children c using (child)
    where event = 'referral-received' and ${lastYear('date')} and c.source is not null group by part`,
  'referrals-by-need': `select need as part, count(*) from events e join (select child, need from children) using (child)
    where event = 'referral-received' and ${lastYear('date')} group by part`,
  'protection-plans-open-by-duration': openByDuration('protection plan'),
  'need-episodes-open-by-duration': openByDuration('need episode'),
  'looked-after-started-by-route': `select case began_with when 'from-home' then 'from home' when 're-entry' then 'again after going home' else began_with end as part, count(*) from ${cameIntoCare} group by part`,
  'looked-after-started-by-age': `select case when value < 1 then 'under 1' when value < 5 then '1 to 4' when value < 10 then '5 to 9'
    when value < 16 then '10 to 15' else '16 and over' end as part, count(*) from events where event = 'care-started' and ${lastYear('date')} group by part`,
  'looked-after-started-by-sex': `select case sex when 'F' then 'girls' else 'boys' end as part, count(*) from ${cameIntoCare} group by part`,
  'looked-after-started-by-need': `select need as part, count(*) from ${cameIntoCare} group by part`,
  'looked-after-ceased-by-reason': `select case reason when 'home' then 'went home' when 'permanence' then 'adoption, guardianship, relatives or other'
    when 'turned-18' then 'turned 18' else 'not told' end as part, count(*) from events where event = 'care-ended' and ${lastYear('date')} group by part`,
  'looked-after-ceased-by-age': `select case when ${age('date')} >= 18 then '18 and over' when ${age('date')} >= 16 then '16 to 17' else ${ageBand('date')} end as part, count(*)
    from events e join (select child, birth_date from children) using (child) where event = 'care-ended' and ${lastYear('date')} group by part`,
  'looked-after-open-by-age': `select ${ageBand(LAST)} as part, count(*) from ${inCareAtEnd} group by part`,
  'looked-after-open-by-sex': `select case sex when 'F' then 'girls' else 'boys' end as part, count(*) from ${inCareAtEnd} group by part`,
  'looked-after-open-by-need': `select need as part, count(*) from ${inCareAtEnd} group by part`,
  'changes-of-worker-by-reason': `select case when reason = 'TSPROC' then 'transfer by design' when reason = 'ORGRST' then 'reorganisation'
    when reason = 'LEFTRL' and left_agency then 'agency assignment ended' when reason = 'LEFTRL' then 'employed worker left'
    when reason = 'ABSENC' then 'absence' when reason = 'MANAGE' then 'reallocation' else 'another reason' end as part, count(*)
    from ${inCareChanges} where ${lastYear('date')} group by part`,
}

/** Measures that the tables do not hold what is needed for, and why. */
export const notAgain: Readonly<Record<string, string>> = {
  'protection-plan-reviews-in-time':
    'asks for the limit of reviews that are overdue and not held yet, which the scenario tells',
  'family-support-vacancy-rate': 'the small model has no family support',
  'team-manager-span': 'asks for the span of managers, which the scenario tells; the small model states none',
}
