import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class RecordRefugeeProfileInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => Boolean)
  unaccompaniedMinor!: boolean;

  @Field(() => LocalDateScalar, { nullable: true })
  settledOn?: string | null;

  @IsOptional()
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'At most 100 characters. Never shared.' })
  nationality?: string | null;

  @IsOptional()
  @ArrayMaxSize(10)
  @MaxLength(50, { each: true })
  @Field(() => [String], { nullable: true, description: 'At most 10 of at most 50 characters. Never shared.' })
  languages?: readonly string[] | null;
}
