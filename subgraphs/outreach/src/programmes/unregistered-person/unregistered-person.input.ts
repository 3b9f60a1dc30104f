import { WhomInput } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';

/** Digits of every script, numerals among the letters of Han too. */
const FEWER_THAN_SIX_DIGITS = /^(?!(?:[^\p{N}零一二三四五六七八九]*[\p{N}零一二三四五六七八九]){6})/su;

@InputType()
export class BeginOutreachPersonInput {
  // What identifies somebody has a place of its own, where it is sealed: six digits are a date of birth, however far apart.
  @IsOptional()
  @MinLength(1)
  @MaxLength(100)
  @Matches(/[\p{L}\p{N}\p{P}\p{S}]/u, { message: 'must say a name, or be left out' })
  @Matches(FEWER_THAN_SIX_DIGITS, { message: 'must be a name with fewer than six digits in it, and no number' })
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
