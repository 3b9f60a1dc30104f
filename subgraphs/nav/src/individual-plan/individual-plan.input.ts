import { IsVersion } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, ArrayNotEmpty, IsOptional, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { NavLifeArea } from './nav-life-area';

const SOMETHING = { message: 'must hold something' };

@InputType()
export class NavIndividualPlanGoalInput {
  @Field(() => NavLifeArea)
  area!: NavLifeArea;

  @Matches(/\S/, SOMETHING)
  @MaxLength(300)
  @Field(() => String, { description: 'At most 300 characters.' })
  goal!: string;

  @IsOptional()
  @Matches(/\S/, SOMETHING)
  @MaxLength(300)
  @Field(() => String, { nullable: true, description: 'What is done for it, at most 300 characters.' })
  measure?: string | null;

  @IsOptional()
  @Matches(/\S/, SOMETHING)
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Who does it, at most 100 characters.' })
  responsible?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is what the youth asked for themself.' })
  fromYouth?: boolean;
}

@InputType()
export class WriteIndividualPlanInput {
  @Field(() => ID)
  youthId!: string;

  @IsOptional()
  @IsVersion()
  @Field(() => Int, {
    nullable: true,
    description: 'The version that is written anew; leave it out for the first. `CONFLICT` says which one stands.',
  })
  expectedVersion?: number | null;

  @Matches(/\S/, SOMETHING)
  @MaxLength(100)
  @Field(() => String, { description: 'Who sees to the whole of it (koordinator), at most 100 characters.' })
  coordinator!: string;

  @ArrayNotEmpty()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Field(() => [NavIndividualPlanGoalInput], { description: '1 to 30 goals.' })
  goals!: readonly NavIndividualPlanGoalInput[];
}

@InputType()
export class WriteOwnWishInput {
  @Field(() => ID, { description: 'Your individual plan: the newest version.' })
  planId!: string;

  @Matches(/\S/, SOMETHING)
  @MaxLength(1000)
  @Field(() => String, { description: 'What you want, in your own words; at most 1,000 characters.' })
  wish!: string;
}
