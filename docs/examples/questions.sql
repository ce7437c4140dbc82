-- Ten questions to ask of a kept cohort: caseflow query RUN "…". Each stands between blank lines, its title above it.

-- 1. How long from referral to a child in need plan, by locality?
select r.locality, count(*) as plans, median(p.began - r.date) as median_days, quantile_disc(p.began - r.date, 0.9) as p90_days
from events r
join stages p on p.arm = r.arm and p.child = r.child and p.counts_as = 'child-in-need-plan' and not p.in_opening_stock
  and p.began = (select min(n.began) from stages n where n.arm = r.arm and n.child = r.child and n.counts_as = 'child-in-need-plan' and n.began >= r.date)
where r.event = 'referral-received'
  and not exists (select 1 from events l where l.arm = r.arm and l.child = r.child and l.event = 'referral-received'
    and l.number > r.number and l.date <= p.began)
group by r.locality order by r.locality

-- 2. Who had four workers or more, and why did they change?
select c.child, c.workers, list(w.reason order by w.date) as reasons
from children c join changes_of_worker w on w.arm = c.arm and w.child = c.child
where c.workers >= 4 group by c.child, c.workers order by c.workers desc, c.child limit 20

-- 3. Survival to re-referral: of closures by closing stage, how many were referred again within 3, 6 and 12 months?
select s.stage, count(*) as closures,
  round(100.0 * count(*) filter (where again <= s.ended + interval 3 month) / count(*), 1) as within_3_months,
  round(100.0 * count(*) filter (where again <= s.ended + interval 6 month) / count(*), 1) as within_6_months,
  round(100.0 * count(*) filter (where again <= s.ended + interval 12 month) / count(*), 1) as within_12_months
from (select s.*, (select min(r.date) from events r where r.arm = s.arm and r.child = s.child
    and r.event = 'referral-received' and r.date >= s.ended) as again
  from stages s where s.closed_because is not null) s
group by s.stage order by closures desc

-- 4. What are changes of worker for, by year?
select year(date - interval 3 month) as financial_year, reason, by_design, count(*) as changes
from changes_of_worker where in_need_episode and reason <> 'FCONTA'
group by all order by financial_year, changes desc

-- 5. Between which teams are children handed on, and how long until the next worker?
select hand_off_from as from_team, team as to_team, count(*) as hand_offs, round(avg(date - hand_off_date), 1) as mean_days
from changes_of_worker where hand_off_date is not null group by all order by hand_offs desc, from_team, to_team

-- 6. How many children wait for a worker in each team at the end of each quarter?
select month, team, children_at_end, unallocated_at_end from team_loads
where month[6:7] in ('03', '06', '09', '12') and unallocated_at_end > 0 and run = 1 order by month, team

-- 7. How old are children when they come into care, by route?
select s.began_with as route, count(*) as children, median(date_diff('day', c.birth_date, s.began) / 365.25) as median_age
from statuses s join children c on c.arm = s.arm and c.child = s.child
where s.status = 'looked after' and not s.in_opening_stock group by all order by children desc

-- 8. How long do protection plans last, by whether they are the first?
select began_with, count(*) as plans, median(days) as median_days, quantile_disc(days, 0.9) as p90_days
from statuses where status = 'protection plan' and ended is not null and not in_opening_stock group by all order by all

-- 9. Which teams have more work than hours, and how often?
select team, sum(weeks_worked) as weeks, round(100.0 * sum(weeks_over) / sum(weeks_worked), 1) as weeks_over_percent
from team_loads where weeks_worked > 0 group by team order by weeks_over_percent desc, team

-- 10. Do the replications differ? Changes of worker for each child in need, by run.
select arm, run, changes, children, round(changes / children, 3) as for_each_child
from (select arm, run, count(*) as changes from changes_of_worker where in_need_episode group by all)
join (select arm, run, count(distinct child) as children from statuses where status = 'need episode' group by all)
  using (arm, run)
order by arm, run
