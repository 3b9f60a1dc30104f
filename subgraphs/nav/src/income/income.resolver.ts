import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { NavRecords } from '../youth';
import { incomeOfYouth, IncomeSituation } from './income-situation.entity';
import { RecordIncomeInput } from './income.input';
import type { IncomeService } from './income.service';

@Resolver(() => NavRecords)
export class IncomeResolver {
  constructor(private readonly deps: { readonly income: IncomeService }) {}

  @RequiresConsent(DataCategory.NAV_SELF_SUFFICIENCY)
  @FieldResolver(() => IncomeSituation, { nullable: true, description: 'The newest income situation.' })
  async income(@Root() { youthId }: NavRecords, @Ctx() { rows }: SubgraphContext): Promise<IncomeSituation | null> {
    return (await rows.of(incomeOfYouth, youthId))[0] ?? null;
  }

  @RequiresConsent(DataCategory.NAV_SELF_SUFFICIENCY)
  @FieldResolver(() => [IncomeSituation], {
    nullable: true,
    description:
      'What the youth has lived on over time, newest first: what it was, and who recorded it, has a category of its own.',
  })
  incomeHistory(
    @Root() { youthId }: NavRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly IncomeSituation[]> {
    return rows.of(incomeOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records what a youth lives on now.' })
  recordIncome(
    @Arg('input', () => RecordIncomeInput) input: RecordIncomeInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.income.record(authorOf(hop, at), input);
  }
}
