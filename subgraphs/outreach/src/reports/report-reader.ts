import type { Query } from '@brobygger/subgraph-kit';
import type { PrintedFigures } from './published-figures';
import type { ReportScope } from './report-scope';

/** SQL: a row of an organisation and a date, within the organisation and the year that are asked for. */
export const inYear = (date: string): string =>
  `organisation_id = asked.organisation_id and ${date} >= make_date(asked.year, 1, 1) and ${date} < make_date(asked.year + 1, 1, 1)`;

/** Whose report, of which year, and whether the printed figures are wanted beside it. */
export type Asked = Pick<ReportScope, 'organisationId' | 'year'> & { readonly isPrintedWanted?: boolean };

/** What stands beside every report's own columns. */
export interface WithPrinted {
  /** What the organisation has printed for the year; `null` also where nobody asked for it. */
  readonly printed: PrintedFigures | null;
}

/** Reads reports. Those that are asked for at once are one statement. */
export interface ReportReader {
  /** `select` gives one row for the organisation `asked.organisation_id` and the year `asked.year`; its name is that of the statement. */
  read<Row>(name: string, select: string, asked: Asked): Promise<Row & WithPrinted>;
}

/**
 * The most reports of one statement: a list of years goes as some statements, which share the cores of the database, and the first of
 * which is made into an answer while the others are counted.
 */
const MOST_TOGETHER = 5;

interface Waiting {
  readonly asked: Asked;
  readonly resolve: (row: never) => void;
  readonly reject: (cause: unknown) => void;
}

/** Makes the reader of a service. Years that one request asks for by aliases cost a round trip together, not one each. */
export function createReportReader(query: Query): ReportReader {
  const waiting = new Map<string, { readonly select: string; readonly reports: Waiting[] }>();

  async function run(name: string, select: string, reports: readonly Waiting[]): Promise<void> {
    try {
      const values = [
        reports.map(({ asked }) => asked.organisationId),
        reports.map(({ asked }) => asked.year),
        reports.map(({ asked }) => asked.isPrintedWanted === true),
      ];
      const rows = await query<never>(name, statementOf(select), values);
      if (rows.length !== reports.length) throw new Error('a report without a row');
      reports.forEach(({ resolve }, n) => resolve(rows[n] as never));
    } catch (cause) {
      for (const { reject } of reports) reject(cause);
    }
  }

  function runAll(name: string): void {
    const together = waiting.get(name);
    if (together === undefined) return;
    const { select, reports } = together;
    waiting.delete(name);
    for (let from = 0; from < reports.length; from += MOST_TOGETHER)
      void run(name, select, reports.slice(from, from + MOST_TOGETHER));
  }

  function enqueue(name: string, select: string, report: Waiting): void {
    const together = waiting.get(name);
    if (together !== undefined) {
      together.reports.push(report);
      return;
    }
    waiting.set(name, { select, reports: [report] });
    // The fields of one request are asked for in one turn: they go when that is over.
    void Promise.resolve().then(() => process.nextTick(runAll, name));
  }

  return {
    read: (name, select, asked) => new Promise((resolve, reject) => enqueue(name, select, { asked, resolve, reject })),
  };
}

const statementOf = (select: string): string => `
select report.*, case when asked.with_printed then (
  select figures from published_report p where p.organisation_id = asked.organisation_id and p.year = asked.year) end as printed
from unnest($1::uuid[], $2::integer[], $3::boolean[]) with ordinality as asked (organisation_id, year, with_printed, place)
cross join lateral (${select}) report
order by asked.place`;
