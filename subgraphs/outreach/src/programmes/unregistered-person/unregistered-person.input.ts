import { WhomInput } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';

@InputType()
export class BeginOutreachPersonInput {
  // What identifies somebody has a place of its own, where it is sealed.
  @IsOptional()
  @MinLength(1)
  @MaxLength(100)
  @Matches(/^(?!.*\d\D?\d\D?\d\D?\d\D?\d\D?\d)/s)
  @Field(() => String, {
    nullable: true,
    description: 'A name or nickname, at most 100 characters; no number by which somebody could be found.',
  })
  knownAs?: string | null;

  @IsOptional()
  @Min(0)
  @Max(120)
  @Field(() => Int, { nullable: true, description: "In whole years, by the person's own word today." })
  ageByOwnWord?: number | null;

  @ArrayMaxSize(10)
  @MinLength(1, { each: true })
  @MaxLength(100, { each: true })
  @Field(() => [String], { description: 'One or two names, each at most 100 characters.' })
  continuityStaff!: readonly string[];

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}

@InputType()
export class StartOutreachPersonFollowUpInput {
  @Field(() => ID)
  outreachPersonId!: string;

  @ArrayMaxSize(10)
  @MinLength(1, { each: true })
  @MaxLength(100, { each: true })
  @Field(() => [String], { description: 'One or two names, each at most 100 characters.' })
  continuityStaff!: readonly string[];

  @Field(() => CountedAs, { nullable: true, description: 'Absent: as the person was counted first.' })
  countedAs?: CountedAs | null;
}

@InputType({ description: "By the youth's own wish, which is the ground of the service that begins." })
export class LinkOutreachPersonInput extends WhomInput {
  @Field(() => ID)
  outreachPersonId!: string;
}
