import { assertPageSize, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import { isWorker } from '../told-by';
import { keptBack, type KeptBack } from './kept-back';

/** Rows of a youth, newest first. */
interface OfYouth<Row> {
  readonly youthId: string;
  /** So many of the first of them, or all. */
  read(first: number | null): Promise<readonly Row[]>;
  readonly first?: number | null | undefined;
}

/** Rows that stand in cases, and where each stands: a case, or a plan. */
export interface InCases<Row> extends OfYouth<Row> {
  placeOf(row: Row): string | null;
}

/** Rows that stand in no case, and when each was written; unknown of some from before that was kept. */
export interface Dated<Row> extends OfYouth<Row> {
  writtenAt(row: Row): Date | null;
}

/**
 * The rows, to whoever asks: a youth is told of a case that was opened on a concern, and of all that stands in it, when the youth is told
 * of the concern (ADR 0121); a worker at once.
 */
export const toldInCases = <Row>(query: Query, context: SubgraphContext, rows: InCases<Row>): Promise<readonly Row[]> =>
  told(query, context, rows, (row, { places }) => places.has(rows.placeOf(row) ?? ''));

/**
 * The same of what stands in no case: all that the organisation wrote since the concern is told with it, and nothing before its own moment.
 */
export const toldSince = <Row extends { readonly organisationId: string }>(
  query: Query,
  context: SubgraphContext,
  rows: Dated<Row>,
): Promise<readonly Row[]> =>
  told(query, context, rows, (row, { since }) => {
    const [from, writtenAt] = [since.get(row.organisationId), rows.writtenAt(row)];
    return writtenAt !== null && (writtenAt > context.at || (from !== undefined && writtenAt >= from));
  });

async function told<Row>(
  query: Query,
  context: SubgraphContext,
  { youthId, read, first = null }: OfYouth<Row>,
  isKept: (row: Row, kept: KeptBack) => boolean,
): Promise<readonly Row[]> {
  if (isWorker(context.hop)) return read(first);
  if (first !== null) assertPageSize(first);
  // Of those that are not told yet, none takes the place of another.
  const [rows, kept] = await Promise.all([read(null), keptBack(query, context, youthId)]);
  return rows.filter((row) => !isKept(row, kept)).slice(0, first ?? undefined);
}
