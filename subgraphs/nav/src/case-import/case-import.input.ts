import { LocalDateScalar, WhomInput } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, Length, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, GraphQLISODateTime, InputType } from 'type-graphql';

const MOST_RECORDS = 200;

@InputType({ description: 'An order that the record comes to; a draft, until somebody sends it.' })
export class ImportedOrderInput {
  @Length(1, 200)
  @Field(() => String, {
    description: 'What the source names it by, at most 200 characters: said again it is the same.',
  })
  reference!: string;

  @MinLength(1)
  @MaxLength(500)
  @Field(() => String, { description: 'What is needed, at most 500 characters.' })
  need!: string;

  @ArrayMaxSize(10)
  @MaxLength(200, { each: true })
  @Field(() => [String], { description: 'What is to come of it; ten at most, of 200 characters.' })
  goals!: string[];

  @Field(() => LocalDateScalar)
  orderedOn!: string;

  @Field(() => Boolean, { description: 'Whether the source has taken it back as entered in error.' })
  isInError!: boolean;
}

@InputType({ description: 'A decision on financial assistance (sotjl. § 18) that the record comes to.' })
export class ImportedDecisionInput {
  @Length(1, 300)
  @Field(() => String, {
    description: 'What the source names it by, at most 300 characters: said again it is the same.',
  })
  reference!: string;

  @Field(() => LocalDateScalar)
  decidedOn!: string;

  @Field(() => LocalDateScalar)
  validFrom!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which it no longer holds.' })
  validTo?: string | null;

  @Field(() => Boolean, { description: 'Whether the source has taken it back: it was in force on no day.' })
  isInError!: boolean;
}

@InputType({ description: 'A case of another system of the office, as far as it has come there.' })
export class ImportNavCaseInput extends WhomInput {
  @Length(8, 64)
  @Matches(/^[\x21-\x7e]+$/, { message: 'must be printable ASCII without spaces' })
  @Field(() => String, {
    description: 'What the other system names it by, 8 to 64 characters. Said again it is the same case.',
  })
  sourceId!: string;

  @Matches(/^[\w-]{43}$/, { message: 'must be a SHA-256 in base64url' })
  @Field(() => String, {
    description: 'The SHA-256 of the record at its source, in base64url: the same is imported once.',
  })
  digest!: string;

  @Field(() => GraphQLISODateTime, { description: 'When the last of it happened: an earlier state changes nothing.' })
  asOf!: Date;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'The NAV office, at most 100 characters.' })
  office!: string;

  @Field(() => LocalDateScalar, { description: 'When it began at its source.' })
  openedOn!: string;

  @Field(() => Boolean, { description: 'Whether it is over at its source. Such a case begins no service.' })
  isOver!: boolean;

  @ArrayMaxSize(MOST_RECORDS)
  @ValidateNested({ each: true })
  @Field(() => [ImportedDecisionInput], { description: 'At most 200.' })
  decisions!: ImportedDecisionInput[];

  @ArrayMaxSize(MOST_RECORDS)
  @ValidateNested({ each: true })
  @Field(() => [ImportedOrderInput], { description: 'At most 200.' })
  orders!: ImportedOrderInput[];
}
