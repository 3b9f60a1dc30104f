import type { Query } from '@brobygger/subgraph-kit';
import { createRowsTogether } from './rows-together';

/** SQL: a row of an organisation and a date, within the organisation and the year that are asked for. */
export const inYear = (date: string): string =>
  `organisation_id = asked.organisation_id and ${date} >= make_date(asked.year, 1, 1) and ${date} < make_date(asked.year + 1, 1, 1)`;

/** Whose year, and which. */
export interface AskedYear {
  readonly organisationId: string | null;
  readonly year: number;
}

/** Reads years of organisations. Those that are asked for at once are one statement. */
export interface YearReader {
  /** `select` gives one row for the organisation `asked.organisation_id` and the year `asked.year`; its name is that of the statement. */
  read<Row>(name: string, select: string, asked: AskedYear): Promise<Row>;
}

/** Makes the reader of a service. */
export const createYearReader = (query: Query): YearReader => ({
  read: createRowsTogether((name, select, all) =>
    query<never>(name, statementOf(select), [
      all.map(({ organisationId }) => organisationId),
      all.map(({ year }) => year),
    ]),
  ),
});

const statementOf = (select: string): string => `
select in_year.*
from unnest($1::uuid[], $2::integer[]) with ordinality as asked (organisation_id, year, place)
cross join lateral (${select}) in_year
order by asked.place`;
