import { DataCategory, Role } from '@brobygger/domain';
import {
  dayAhead,
  DAYS_AHEAD,
  LocalDateScalar,
  RecordType,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
  type YouthReference,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { Youth } from '../youth';
import { MOST_ENDINGS, readFollowUpsEnding } from './follow-ups-ending';

/** A follow-up that is to end soon. */
@RecordType({ description: 'A housing follow-up that is to end soon.' })
export class HousingFollowUpEnding {
  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP)
  @Field(() => Youth, { nullable: true })
  youth!: YouthReference | null;

  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP)
  @Field(() => ID, { nullable: true })
  followUpId!: string | null;

  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP)
  @Field(() => LocalDateScalar, { nullable: true })
  endsOn!: string | null;
}

@Resolver()
export class FollowUpsEndingResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [HousingFollowUpEnding], {
    description:
      "Follow-ups of the asker's own organisation that go on and are to end within the days, or were to; " +
      `at most ${MOST_ENDINGS}, the most urgent first.`,
  })
  async housingFollowUpsEnding(
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('days', () => Int, { ...DAYS_AHEAD, defaultValue: 90 }) days: number,
  ): Promise<readonly object[]> {
    const endings = await readFollowUpsEnding(this.deps.query, hop, dayAhead(at, days));
    return endings.map((ending) => ({ ...ending, youth: { __typename: 'Youth', id: ending.youthId } }));
  }
}
