import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { NavBenefitKind } from './benefit-kind';

@InputType()
export class GrantNavBenefitInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => NavBenefitKind)
  kind!: NavBenefitKind;

  @Field(() => LocalDateScalar)
  validFrom!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  validTo?: string | null;

  @IsOptional()
  @Min(0)
  @Max(1_000_000)
  @Field(() => Int, { nullable: true, description: 'In whole NOK a month. Never shared.' })
  monthlyNok?: number | null;
}

@InputType()
export class EndNavBenefitInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  decisionId!: string;
}
