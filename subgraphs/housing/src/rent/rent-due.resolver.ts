import { createError, DataCategory, osloDate, plus, Role } from '@brobygger/domain';
import {
  LocalDateScalar,
  Open,
  PageInfo,
  RecordType,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
  type YouthReference,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { Youth } from '../youth';
import { readRentDue, type RentDueDeps } from './rent-due';

/** A month's rent of which something is unpaid. */
@RecordType({ description: "A month's rent of which something is unpaid, due soon or overdue." })
export class HousingRentDue {
  @RequiresConsent(DataCategory.HOUSING_RENT)
  @Field(() => Youth, { nullable: true })
  youth!: YouthReference | null;

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @Field(() => ID, { nullable: true })
  chargeId!: string | null;

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day of the month that it is of; absent for what was owed before the account was kept here.',
  })
  month!: string | null;

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day on which it is paid in time.' })
  dueOn!: string | null;

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @Field(() => Int, { nullable: true, description: 'What was charged, in whole NOK.' })
  amountNok!: number | null;

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @Field(() => Int, {
    nullable: true,
    description: 'What of it is unpaid, in whole NOK. Payments are of what fell due first.',
  })
  unpaidNok!: number | null;

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @Field(() => Int, { nullable: true, description: 'How many days it is overdue: none until the day after `dueOn`.' })
  daysOverdue!: number | null;
}

@RecordType({ description: 'One row of a page.' })
export class HousingRentDueEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => HousingRentDue)
  node!: HousingRentDue;
}

@RecordType({
  description: 'A page of the rent that is due soon or overdue, and unpaid; what fell due first comes first.',
})
export class HousingRentDuePage {
  @Field(() => [HousingRentDueEdge])
  edges!: readonly HousingRentDueEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

const LONGEST_DAYS = 366;

@Resolver()
export class RentDueResolver {
  constructor(private readonly deps: RentDueDeps) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => HousingRentDuePage, {
    description:
      "Rent of the youths whom the asker's own organisation serves that is unpaid and due within the days, or overdue, so that it is " +
      'seen before debt grows; what fell due first comes first.',
  })
  async rentDue(
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('days', () => Int, { defaultValue: 14, description: `0 to ${LONGEST_DAYS}.` }) days: number,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
  ): Promise<object> {
    if (days < 0 || days > LONGEST_DAYS) {
      throw createError('BAD_USER_INPUT', `\`days\` must be 0 to ${LONGEST_DAYS}`, { argument: 'days' });
    }
    const today = osloDate(at);
    const { edges, pageInfo } = await readRentDue(
      this.deps,
      hop,
      { today, by: plus(today, { days }) },
      { first, after },
    );
    return {
      edges: edges.map(({ row, cursor }) => ({
        cursor,
        node: { ...row, youth: { __typename: 'Youth', id: row.youthId } },
      })),
      pageInfo,
    };
  }
}
