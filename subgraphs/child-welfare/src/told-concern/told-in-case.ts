import { assertPageSize, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import { isWorker } from '../told-by';

/**
 * The cases of the youth $1 that were opened since a concern came of which the youth is told later than $2, and the plans in them. Of a
 * case that was opened before, the youth knows.
 */
const KEPT_BACK = `
with kept as (
  select c.id from child_welfare_case c join concern_report r on r.youth_id = c.youth_id and r.receiver_id = c.organisation_id
  where c.youth_id = $1 and r.shown_from > $2 and c.opened_on >= (r.linked_at at time zone 'Europe/Oslo')::date
)
select id from kept union all select p.id from measures_plan p join kept on kept.id = p.case_id`;

const asked = new WeakMap<SubgraphContext, Map<string, Promise<ReadonlySet<string>>>>();

/** Once for each request and youth, however many lists are asked for. */
function keptBack(query: Query, context: SubgraphContext, youthId: string): Promise<ReadonlySet<string>> {
  const ofRequest = asked.get(context) ?? new Map<string, Promise<ReadonlySet<string>>>();
  asked.set(context, ofRequest);
  const known =
    ofRequest.get(youthId) ??
    query<{ readonly id: string }>('cases-kept-back', KEPT_BACK, [youthId, context.at]).then(
      (rows) => new Set(rows.map(({ id }) => id)),
    );
  ofRequest.set(youthId, known);
  return known;
}

/** Rows that stand in cases of a youth, and where each stands: a case, or a plan. */
export interface InCases<Row> {
  readonly youthId: string;
  /** So many of the first of them, or all. */
  read(first: number | null): Promise<readonly Row[]>;
  placeOf(row: Row): string | null;
  readonly first?: number | null | undefined;
}

/**
 * The rows, to whoever asks: a youth is told of a case that was opened on a concern, and of all that stands in it, when the youth is told
 * of the concern (ADR 0121); a worker at once.
 */
export async function toldInCases<Row>(
  query: Query,
  context: SubgraphContext,
  { youthId, read, placeOf, first = null }: InCases<Row>,
): Promise<readonly Row[]> {
  if (isWorker(context.hop)) return read(first);
  if (first !== null) assertPageSize(first);
  // Of those that are not told yet, none takes the place of another.
  const [rows, kept] = await Promise.all([read(null), keptBack(query, context, youthId)]);
  return rows.filter((row) => !kept.has(placeOf(row) ?? '')).slice(0, first ?? undefined);
}
