import { createError, isId, type Caller } from '@brobygger/domain';
import { assertPageSize, type SubgraphContext } from '@brobygger/subgraph-kit/enforcement';
import type { GraphQLSchema } from 'graphql';
import { isKeptOut } from '../deciding/facts';
import type { LiveWorld } from '../world/live-world';
import type { KnownYouth } from '../world/read-world';
import { recordsIn } from './records';
import type { Resolve } from './service';

/** The doors of an owner to the youths whom the asker's own organisation serves: one by id, and the list of them. */
export function caseloadResolvers(schema: GraphQLSchema, world: LiveWorld): Readonly<Record<string, Resolve>> {
  const { field } = recordsIn(schema);
  return {
    [`${field}Youth`]: ((_source: unknown, { id }: { readonly id: string }, { hop: { caller } }: SubgraphContext) => {
      const youth = isId(id) ? world.findYouth(id) : undefined;
      if (youth === undefined || !isServedBy(youth, caller)) {
        throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
      }
      return { __typename: 'Youth', id: youth.id };
    }) as Resolve,
    [`${field}Caseload`]: ((_source: unknown, { first, after }: PageAsked, { hop }: SubgraphContext) => {
      assertPageSize(first);
      const { caller, statedReason } = hop;
      const listed = world.now.youths
        .filter((youth) => isServedBy(youth, caller) && (statedReason !== undefined || isNear(youth, caller)))
        .map(({ id }) => id)
        .sort();
      return pageOf(listed, first, after ?? null);
    }) as Resolve,
  };
}

interface PageAsked {
  readonly first: number;
  readonly after?: string | null;
}

/** A page by id; a cursor is the id that it stands for, in other letters. */
function pageOf(ids: readonly string[], first: number, after: string | null) {
  const from = after === null ? '' : Buffer.from(after, 'base64url').toString();
  if (after !== null && !ids.includes(from)) {
    throw createError('BAD_USER_INPUT', '`after` is no cursor of this list', { argument: 'after' });
  }
  const left = ids.filter((id) => id > from);
  const edges = left.slice(0, first).map((id) => ({
    cursor: Buffer.from(id).toString('base64url'),
    youthId: id,
    node: { __typename: 'Youth', id },
  }));
  return { edges, pageInfo: { hasNextPage: left.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

const isServedBy = (youth: KnownYouth, { organisationId, personId }: Caller): boolean =>
  youth.servedBy.some((each) => each.organisationId === organisationId) && !isKeptOut(youth, personId);

/** Whether the youth is assigned to the asker, or to nobody. */
const isNear = ({ servedBy }: KnownYouth, { organisationId, personId }: Caller): boolean =>
  servedBy.some(
    ({ organisationId: by, assignedTo }) =>
      by === organisationId && (assignedTo.length === 0 || assignedTo.includes(personId)),
  );
