import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

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
  @Field(() => [String], {
    nullable: true,
    description: 'At most 10 of at most 50 characters. For the own service and the youth.',
  })
  languages?: readonly string[] | null;

  @IsOptional()
  @Min(0)
  @Max(10_000_000)
  @Field(() => Int, {
    nullable: true,
    description:
      'What IMDi grants for the youth in a year (ekstratilskudd), in whole NOK. For the own service and the youth.',
  })
  grantNok?: number | null;
}
