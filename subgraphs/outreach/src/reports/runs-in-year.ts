/** SQL: a record of an organisation that ran on some day of the year that is asked for. */
export const RUNS_IN_YEAR = `organisation_id = asked.organisation_id and daterange(started_on, ended_on, '[]')
  && daterange(make_date(asked.year, 1, 1), make_date(asked.year + 1, 1, 1))`;
