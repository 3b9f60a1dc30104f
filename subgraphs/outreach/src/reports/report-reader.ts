import type { Query } from '@brobygger/subgraph-kit';
import { createRowsTogether } from '../yearly/rows-together';
import type { AskedYear } from '../yearly/year-reader';
import type { PrintedFigures } from './published-figures';

/** Whose report, of which year, and whether the printed figures are wanted beside it. */
export interface AskedReport extends AskedYear {
  readonly isPrintedWanted?: boolean;
}

/** What stands beside every report's own columns. */
export interface WithPrinted {
  /** What the organisation has printed for the year; `null` also where nobody asked for it. */
  readonly printed: PrintedFigures | null;
}

/** Reads years as a `YearReader` does, and beside each what was printed of it. */
export interface ReportReader {
  read<Row>(name: string, select: string, asked: AskedReport): Promise<Row & WithPrinted>;
}

/** Makes the reader of a service. */
export const createReportReader = (query: Query): ReportReader => ({
  read: createRowsTogether<AskedReport>((name, select, all) =>
    query<never>(name, statementOf(select), [
      all.map(({ organisationId }) => organisationId),
      all.map(({ year }) => year),
      all.map(({ isPrintedWanted }) => isPrintedWanted === true),
    ]),
  ),
});

const statementOf = (select: string): string => `
select report.*, case when asked.with_printed then (
  select figures from published_report p where p.organisation_id = asked.organisation_id and p.year = asked.year) end as printed
from unnest($1::uuid[], $2::integer[], $3::boolean[]) with ordinality as asked (organisation_id, year, with_printed, place)
cross join lateral (${select}) report
order by asked.place`;
