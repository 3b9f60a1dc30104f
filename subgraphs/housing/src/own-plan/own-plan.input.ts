import { IsVersion, LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

const SOMETHING = { message: 'must hold something' };

@InputType()
export class WritePlanItemInput {
  @Field(() => ID, { description: 'Your follow-up whose plan it stands in.' })
  followUpId!: string;

  @IsOptional()
  @Field(() => ID, {
    nullable: true,
    description: 'What you wrote and change now; leave it out to write something new.',
  })
  planItemId?: string | null;

  @IsOptional()
  @IsVersion()
  @Field(() => Int, {
    nullable: true,
    description:
      'With `planItemId`: the version in which you know it. `CONFLICT` says which one stands where it is another.',
  })
  expectedVersion?: number | null;

  @Matches(/\S/, SOMETHING)
  @MaxLength(300)
  @Field(() => String, { description: 'What you want, in your own words; at most 300 characters.' })
  goal!: string;

  @IsOptional()
  @Matches(/\S/, SOMETHING)
  @MaxLength(300)
  @Field(() => String, {
    nullable: true,
    description: 'What you do for it, if you want to say so; at most 300 characters.',
  })
  task?: string | null;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'By when, if you want to set a day.' })
  due?: string | null;
}

@InputType()
export class TickOffPlanItemInput {
  @Field(() => ID)
  planItemId!: string;

  @IsVersion()
  @Field(() => Int, {
    description: 'The version in which you know it. `CONFLICT` says which one stands where it is another.',
  })
  expectedVersion!: number;

  @Field(() => Boolean, { description: 'Whether it is done; `false` takes a tick back.' })
  done!: boolean;
}

@InputType()
export class AnswerPlanTaskInput {
  @Field(() => ID)
  planItemId!: string;

  @IsVersion()
  @Field(() => Int, {
    description: 'The version in which you know it. `CONFLICT` says which one stands where it is another.',
  })
  expectedVersion!: number;

  @Field(() => Boolean, { description: 'Whether you do the task; you may change your mind.' })
  agrees!: boolean;
}
