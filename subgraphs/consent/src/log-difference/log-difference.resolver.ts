import { Role } from '@brobygger/domain';
import {
  readPage,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { LogDifferenceConnection, type LogDifference } from './log-difference.type';

type Row = LogDifference & { readonly place: string };

/** Those before the place $1, newest first, at most $2. */
const PAGE = `
select seq::text as place, id, kind, owner, request_id as "requestId", trace_id as "traceId", operation_id as "operationId", category, at,
  released, entered, found_at as "foundAt"
from log_difference where $1::bigint is null or seq < $1 order by seq desc limit $2`;

@Resolver()
export class LogDifferenceResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly cursors: Cursors }) {}

  @RequiresRole([Role.AUDITOR])
  @Query(() => LogDifferenceConnection, {
    description:
      'What owners released in answers and is missing in the log, of all municipalities: those that were found last first. There should ' +
      'be none. They are kept for a year.',
  })
  async logDifferences(
    @Ctx() { hop: { caller } }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<LogDifferenceConnection> {
    const { query, cursors } = this.deps;
    const { edges, pageInfo } = await readPage<Row>(
      {
        cursors,
        list: 'log-differences',
        caller,
        place: ({ place }) => place,
        read: (before, most) => query<Row>('log-differences', PAGE, [before, most]),
      },
      { first, after },
    );
    return { edges: edges.map(({ row, cursor }) => ({ node: row, cursor })), pageInfo };
  }
}
