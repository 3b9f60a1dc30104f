import { createError, DataCategory, osloDate, plus, Role } from '@brobygger/domain';
import {
  LocalDateScalar,
  RecordType,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
  type YouthReference,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, Field, Int, Query, Resolver } from 'type-graphql';
import { Youth } from '../youth';
import { readEndingSoon } from './ending-soon';

/** A youth whose help ends soon, and whom nobody takes over. */
@RecordType({ description: 'A youth whose help from child welfare ends soon, and whom nobody takes over.' })
export class ChildWelfareEnding {
  @RequiresConsent(DataCategory.CHILD_WELFARE_TRANSFER)
  @Field(() => Youth, { nullable: true })
  youth!: YouthReference | null;

  @RequiresConsent(DataCategory.CHILD_WELFARE_TRANSFER)
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of the planned transfer, or that on which the last measure of the plan ends.',
  })
  plannedOn!: string | null;
}

const LONGEST_DAYS = 366;

@Resolver()
export class EndingSoonResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => [ChildWelfareEnding], {
    description:
      "The youths of the asker's own service whose help ends within the days, or has ended, and whom nobody " +
      'takes over; at most 100, the most urgent first.',
  })
  async endingSoon(
    @Ctx() { hop, at }: SubgraphContext,
    @Arg('days', () => Int, { defaultValue: 90, description: '0 to 366.' }) days: number,
  ): Promise<readonly object[]> {
    if (days < 0 || days > LONGEST_DAYS) {
      throw createError('BAD_USER_INPUT', `\`days\` must be 0 to ${LONGEST_DAYS}`, { argument: 'days' });
    }
    const endings = await readEndingSoon(this.deps.query, hop, plus(osloDate(at), { days }));
    return endings.map(({ youthId, plannedOn }) => ({
      youthId,
      plannedOn,
      youth: { __typename: 'Youth', id: youthId },
    }));
  }
}
