import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { MeasureExecutor } from '../decision/child-welfare-decision.entity';

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
  isFutv?: boolean;

  @IsOptional()
  @MaxLength(5)
  @Field(() => String, {
    nullable: true,
    description:
      'What it is to the national child-welfare register (Tiltak/Kategori, as `4.6`). Left out, it stays as the version before says of ' +
      'the measure of this name and first day.',
  })
  registerCategory?: string | null;

  @Field(() => ID, { nullable: true, description: 'The decision that it rests on; left out, it stays likewise.' })
  decisionId?: string | null;

  @IsOptional()
  @Field(() => MeasureExecutor, { nullable: true, description: 'Which kind of service carries it out.' })
  executedBy?: MeasureExecutor | null;

  @IsOptional()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it is evaluated: after today, and within three months.',
  })
  evaluateOn?: string | null;
}

@InputType()
export class ReviseMeasuresPlanInput {
  @Field(() => ID)
  youthId!: string;

  @ArrayMaxSize(20)
  @MinLength(1, { each: true })
  @MaxLength(500, { each: true })
  @Field(() => [String], { description: 'At most 20 goals of at most 500 characters.' })
  goals!: readonly string[];

  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Field(() => [MeasureItemInput], { description: 'At most 30 measures.' })
  items!: readonly MeasureItemInput[];

  @IsOptional()
  @MinLength(1)
  @MaxLength(2000)
  @Field(() => String, {
    nullable: true,
    description:
      'What the youth said of it, in their own words, at most 2000 characters. The youth reads it, and no other service.',
  })
  youthSaid?: string | null;

  @IsOptional()
  @MaxLength(5000)
  @Field(() => String, {
    nullable: true,
    description: "Reasons and the family's story, at most 5000 characters. Never shared.",
  })
  background?: string | null;
}
