import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { HomeSituationKind } from './home-situation.entity';

@InputType()
export class RecordHomeSituationInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => HomeSituationKind)
  kind!: HomeSituationKind;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'Since when, today at the latest; today, if left out.' })
  since?: string | null;
}
