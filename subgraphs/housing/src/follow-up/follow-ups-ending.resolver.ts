import { DataCategory, Role, type LocalDate } from '@brobygger/domain';
import {
  dayAhead,
  DAYS_AHEAD,
  LocalDateScalar,
  RecordType,
  referenceTo,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
  type YouthReference,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { WorkList } from '../work-list';
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
    return endingsBy(this.deps.query, hop, dayAhead(at, days));
  }
}

/** The same follow-ups as a list of the work list. */
@Resolver(() => WorkList)
export class FollowUpsDueResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @FieldResolver(() => [HousingFollowUpEnding], {
    nullable: true,
    description: 'The follow-ups that end by then, or were to, as `housingFollowUpsEnding` has them.',
  })
  followUps(@Root() { by }: WorkList, @Ctx() { hop }: SubgraphContext): Promise<readonly object[]> {
    return endingsBy(this.deps.query, hop, by);
  }
}

async function endingsBy(query: Statements, hop: SubgraphContext['hop'], by: LocalDate): Promise<readonly object[]> {
  const endings = await readFollowUpsEnding(query, hop, by);
  return endings.map((ending) => ({ ...ending, youth: referenceTo(ending.youthId) }));
}
