import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { IsOptional, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { NavRecords } from '../youth';
import { incomeOfYouth, IncomeSituation, IncomeSource } from './income-situation.entity';
import type { IncomeService } from './income.service';

@InputType()
export class RecordIncomeInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => IncomeSource)
  source!: IncomeSource;

  @Min(0)
  @Max(1_000_000)
  @Field(() => Int, { description: 'In whole NOK a month.' })
  monthlyNok!: number;

  @Field(() => Boolean)
  selfSufficient!: boolean;

  @IsOptional()
  @Min(0)
  @Max(100_000_000)
  @Field(() => Int, { nullable: true, description: 'In whole NOK. Never shared.' })
  debtNok?: number | null;
}

@Resolver(() => NavRecords)
export class IncomeResolver {
  constructor(private readonly deps: { readonly income: IncomeService }) {}

  @RequiresConsent(DataCategory.NAV_INCOME)
  @FieldResolver(() => IncomeSituation, { nullable: true, description: 'The newest income situation.' })
  async income(@Root() { youthId }: NavRecords, @Ctx() { rows }: SubgraphContext): Promise<IncomeSituation | null> {
    return (await rows.of(incomeOfYouth, youthId))[0] ?? null;
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
