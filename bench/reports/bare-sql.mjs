// The same figures as an analyst would count them at the database: one plain aggregate for each report.
// `$1` is the organisation, `$2` the first day of the year, `$3` the first of the next.

const NAMED = `'OSTBYEN', 'MIDTBYEN', 'LERKENDAL', 'HEIMDAL'`;

/** Youths by gender and district among the rows that meet the condition. */
const youths = (condition = 'true', name = '') => `
  count(distinct youth_id) filter (where ${condition})::int as "${name}total",
  count(distinct youth_id) filter (where ${condition} and gender = 'BOY')::int as "${name}boys",
  count(distinct youth_id) filter (where ${condition} and gender = 'GIRL')::int as "${name}girls",
  count(distinct youth_id) filter (where ${condition} and gender not in ('BOY', 'GIRL'))::int as "${name}otherGender",
  count(distinct youth_id) filter (where ${condition} and district = 'OSTBYEN')::int as "${name}OSTBYEN",
  count(distinct youth_id) filter (where ${condition} and district = 'MIDTBYEN')::int as "${name}MIDTBYEN",
  count(distinct youth_id) filter (where ${condition} and district = 'LERKENDAL')::int as "${name}LERKENDAL",
  count(distinct youth_id) filter (where ${condition} and district = 'HEIMDAL')::int as "${name}HEIMDAL",
  count(distinct youth_id) filter (where ${condition} and district not in (${NAMED}))::int as "${name}OTHER"`;

const inYear = (date) => `organisation_id = $1 and ${date} >= $2::date and ${date} < $3::date`;

/** Open intervals are kept as ranges in the index: so asked, the analyst has the index too. */
const runsInYear = (of = '', from = 'started_on', to = 'ended_on') =>
  `${of}organisation_id = $1 and daterange(${of}${from}, ${of}${to}, '[]') && daterange($2::date, $3::date)`;

/** Who takes part by a record of the programme: table, kind, first day, last day, and which of the records are taking part. */
const PROGRAMMES = [
  ['group_membership', 'm.kind', 'started_on', 'ended_on', 'true'],
  ['hap_course', "'HAP'", 'mapped_on', 'concluded_on', 'weeks_done > 0'],
  ['anger_management', "'ANGER_MANAGEMENT'", 'started_on', 'ended_on', 'started_on is not null'],
  ['psychologist_contact', "'PSYCHOLOGIST'", 'offered_on', 'closed_on', "arena = 'USIT' and consultations > 0"],
  ['sensitive_dialogue', 'm.kind', 'opened_on', 'closed_on', "kind in ('SEX_TRADE_TALKS', 'EXTREMISM_PREVENTION')"],
  ['youth_sanction', "'YOUTH_SANCTION'", 'imposed_on', 'ended_on', 'imposed_on is not null'],
  ['summer_job', "'SUMMER_JOB'", 'contract_on', 'contract_on', "coordinated_by = 'USIT'"],
];
const takesPart = ([table, kind, from, to, when]) => `
      select ${kind}, youth_id, gender, district from ${table} m where ${when} and ${runsInYear('m.', from, to)}
        and not exists (select from follow_up f where f.youth_id = m.youth_id and f.kind = ${kind} and ${runsInYear('f.')})`;

export const BARE = {
  // Who is in a group or a programme counts by that where there is no follow-up for it.
  activityTable: `
    select kind, ${youths()} from (
      select kind, youth_id, gender, district from follow_up where ${runsInYear()} and kind <> 'CRIME_AS_LIFESTYLE'
      union all ${PROGRAMMES.map(takesPart).join(' union all ')}) part
    group by kind order by kind`,
  keyFigures: `
    select held.*, met.* from
      (select count(*)::int as sessions, sum(staff_hours) as "staffHours" from field_session where ${inYear('date')}
        and not is_cancelled) held,
      (select count(*)::int as encounters, count(*) filter (where is_first_contact)::int as "firstContacts",
         round(100.0 * count(*) filter (where gender = 'GIRL') / count(*), 1)::float as "girlsShare",
         round(100.0 * count(*) filter (where gender = 'BOY') / count(*), 1)::float as "boysShare",
         round(avg(age), 1)::float as "meanAge", percentile_cont(0.5) within group (order by age) as "medianAge"
       from encounter where ${inYear('date')}) met`,
  districtDistribution: `
    select district, count(*)::int as count, round(100 * count(*) / sum(count(*)) over (), 1)::float as share
    from encounter where ${inYear('date')} group by district order by district`,
  hapReport: `
    select count(*)::int as enquiries, count(*) filter (where mapped_on is not null and outcome <> 'REFERRED_ON')::int as offered,
      count(*) filter (where outcome = 'REFERRED_ON')::int as "referredOn",
      count(*) filter (where mapped_on is null and outcome is distinct from 'REFERRED_ON')::int as "notMapped",
      count(*) filter (where outcome = 'COMPLETED_QUIT')::int as quit, count(*) filter (where outcome =
        'COMPLETED_REDUCED')::int as reduced,
      count(*) filter (where outcome = 'STOPPED' and mapped_on is not null)::int as stopped, count(*) filter (where
        outcome in ('OFFERED', 'EXTENDED'))::int as "underWay"
    from hap_course where ${inYear('enquired_on')}`,
  angerManagementReport: `
    select ${youths('true', 'referrals ')}, ${youths(`decision = 'OFFERED'`, 'offered ')}
    from anger_management where ${inYear('referred_on')}`,
  psychologistReport: `
    with contact as (
      select *, bool_or(not is_no_show) over (partition by youth_id, arena) as came from psychologist_contact where ${inYear('offered_on')})
    select ${youths(`arena = 'USIT'`, 'office ')}, ${youths(`arena = 'HFU'`, 'healthStationOffered ')},
      ${youths(`arena = 'HFU' and came`, 'healthStationAttended ')}, ${youths(`arena = 'HFU' and not came`, 'healthStationNoShow ')}
    from contact`,
  summerJobReport: `
    select ${youths('true', 'youths ')}, round(avg(age), 1)::float as "meanAge", min(age) as youngest, max(age) as oldest,
      count(distinct coalesce(employer_id::text, lower(employer)))::int as employers,
      (select nok from summer_job_budget where organisation_id = $1 and year = extract(year from $2::date)::int) as "budgetNok",
      count(distinct youth_id) filter (where result = 'ALL_HOURS')::int as "allHours",
      count(distinct youth_id) filter (where result = 'ALL_HOURS' and has_sick_note)::int as "allHoursWithSickNote",
      count(distinct youth_id) filter (where result = 'OVER_50')::int as "over50", count(distinct youth_id) filter
        (where result = 'UNDER_50')::int as "under50",
      count(distinct youth_id) filter (where after = 'HOURLY')::int as "hiredHourly", count(distinct youth_id) filter
        (where after = 'ON_CALL')::int as "onCall"
    from summer_job where organisation_id = $1 and year = extract(year from $2::date)::int and year < extract(year
      from $3::date)::int and contract_on is not null`,
  fortnightReport: `
    select starts_on::text as "startsOn", ends_on::text as "endsOn", focus_groups as "focusGroups", arenas, times,
      target_encounters as "targetEncounters",
      (select count(*)::int from encounter e where e.organisation_id = g.organisation_id and e.date between
        g.starts_on and g.ends_on) as encounters,
      (select count(*)::int from field_session s where s.organisation_id = g.organisation_id and s.date between
        g.starts_on and g.ends_on and not s.is_cancelled) as sessions
    from fortnight_goal g where ${inYear('starts_on')} order by starts_on`,
};
