import { isDataCategory, Role } from '@brobygger/domain';
import {
  readPage,
  RequiresRole,
  type Cursors,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { OwnReview, OwnReviewConnection } from './own-review.type';
import { placeOf, readReviews, type OwnReviewRow } from './read-reviews';

@Resolver()
export class OwnReviewResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly cursors: Cursors;
      readonly assertHeard: () => void;
    },
  ) {}

  @RequiresRole([Role.CASEWORKER])
  @Query(() => OwnReviewConnection, {
    description:
      'What keeps guardians from being told and you are to look at again, by the day for it, the first to come first: also before that ' +
      'day, and what your profession has recorded of youths whom your organisation serves no more.',
  })
  async ownReviews(
    @Ctx() { hop: { caller }, at }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<OwnReviewConnection> {
    const { query, cursors, assertHeard } = this.deps;
    // Whom who recorded it serves may be missing here, and whom the youth has kept out.
    assertHeard();
    const { edges, pageInfo } = await readPage<OwnReviewRow>(
      {
        cursors,
        list: 'own-reviews',
        caller,
        place: placeOf,
        read: (from, most) => readReviews(query, caller, { after: from, most, at }),
      },
      { first, after },
    );
    return { edges: edges.map(({ row, cursor }) => ({ node: reviewOf(row), cursor })), pageInfo };
  }
}

const reviewOf = (row: OwnReviewRow): OwnReview =>
  Object.assign(new OwnReview(), { ...row, categories: row.categories.filter(isDataCategory) });
