import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  LocalDateScalar,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { ChildWelfareRecords } from '../youth';
import { MeasuresPlan, measuresPlansOfYouth } from './measures-plan.entity';
import type { MeasuresPlanService } from './measures-plan.service';

@InputType()
export class MeasureItemInput {
  @MinLength(1)
  @MaxLength(200)
  @Field(() => String, { description: 'At most 200 characters.' })
  name!: string;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'Who sees to it, at most 100 characters.' })
  responsible!: string;

  @Field(() => LocalDateScalar)
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  validTo?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is follow-up by Fra ungdom til voksen.' })
  isFutv!: boolean;
}

@InputType()
export class ReviseMeasuresPlanInput {
  @Field(() => ID)
  youthId!: string;

  @ArrayMaxSize(20)
  @MinLength(1, { each: true })
  @MaxLength(500, { each: true })
  @Field(() => [String], { description: 'At most 20 goals of at most 500 characters.' })
  goals!: string[];

  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Field(() => [MeasureItemInput], { description: 'At most 30 measures.' })
  items!: MeasureItemInput[];

  @IsOptional()
  @MaxLength(5000)
  @Field(() => String, {
    nullable: true,
    description: "Reasons and the family's story, at most 5000 characters. Never shared.",
  })
  background?: string | null;
}

@Resolver(() => ChildWelfareRecords)
export class MeasuresPlanResolver {
  constructor(private readonly deps: { readonly plans: MeasuresPlanService }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_PLAN)
  @FieldResolver(() => MeasuresPlan, { nullable: true, description: 'The newest version of the plan.' })
  async measuresPlan(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<MeasuresPlan | null> {
    return (await rows.of(measuresPlansOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Makes a new version of the plan of the asker's own open case." })
  reviseMeasuresPlan(
    @Arg('input', () => ReviseMeasuresPlanInput) input: ReviseMeasuresPlanInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.plans.revise(authorOf(hop, at), input);
  }
}
