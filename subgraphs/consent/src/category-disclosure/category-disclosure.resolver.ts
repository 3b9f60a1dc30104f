import { createError } from '@brobygger/domain';
import {
  readPage,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { edgeOf } from '../disclosure-log/log-page';
import { CategoryDisclosureFilter } from './category-disclosure.input';
import { BREACH_READERS, CategoryDisclosureConnection, type CategoryDisclosureEdge } from './category-disclosure.type';
import { readCategoryPage, type CategoryRow } from './category-page';
import { enterShown } from './enter-shown';

/** So long a time is looked through at most. */
const LONGEST_DAYS = 366;

@Resolver()
export class CategoryDisclosureResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly cursors: Cursors }) {}

  @RequiresRole(BREACH_READERS)
  @Query(() => CategoryDisclosureConnection, {
    nullable: true,
    description:
      'By whom data of a kind was seen in a time, of the youths whom you oversee, newest first: whom a breach concerns. That you were ' +
      `shown it stands in the log of each youth of the page. ${LONGEST_DAYS} days at most.`,
  })
  async disclosuresOfCategory(
    @Ctx() context: SubgraphContext,
    @Arg('input', () => CategoryDisclosureFilter) filter: CategoryDisclosureFilter,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<CategoryDisclosureConnection> {
    const { query, cursors } = this.deps;
    const { at, hop } = context;
    const { edges, pageInfo } = await readPage<CategoryRow>(
      {
        cursors,
        list: `disclosures-of-category/${JSON.stringify(filter)}`,
        caller: hop.caller,
        place: ({ place }) => place,
        async read(before, most) {
          assertPeriod(filter);
          return readCategoryPage(query, hop.caller, filter, { before, most, at });
        },
      },
      { first, after },
    );
    await enterShown(
      query,
      context,
      edges.map(({ row }) => row),
    );
    return {
      edges: edges.map(({ row: { youthId, registrationId: _of, isTold: _told, ...row }, cursor }) => ({
        ...edgeOf(youthId, row, cursor),
        youthId,
      })) as readonly CategoryDisclosureEdge[],
      pageInfo,
    };
  }
}

/** @throws BAD_USER_INPUT for a time that is none, or too long */
function assertPeriod({ from, to }: CategoryDisclosureFilter): void {
  if (from >= to) {
    throw createError('BAD_USER_INPUT', '`input.from` is not before `input.to`', { argument: 'input.from' });
  }
  if (to.getTime() - from.getTime() > LONGEST_DAYS * 86_400_000) {
    throw createError('BAD_USER_INPUT', `that is more than ${LONGEST_DAYS} days`, { argument: 'input.from' });
  }
}
