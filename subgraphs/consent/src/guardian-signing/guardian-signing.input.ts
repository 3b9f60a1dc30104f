import { DataCategory, Purpose, Language } from '@brobygger/domain';
import { IsVersion } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsIn, IsOptional, Length } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { GuardianStanding } from './guardian-signing.type';

/** A yes of a youth that a guardian must sign too. */
@InputType()
export class SignForGuardianInput {
  @Field(() => ID)
  recipientId!: string;

  @Field(() => Purpose)
  purpose!: Purpose;

  @ArrayMaxSize(40)
  @Field(() => [DataCategory])
  categories!: DataCategory[];

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Twelve months on, unless said otherwise; never more.',
  })
  validTo?: Date | null;

  @IsOptional()
  @IsIn(Object.values(Language))
  @Field(() => String, { nullable: true, description: 'The language in which it was read.' })
  language?: Language | null;

  @IsOptional()
  @IsVersion()
  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the text that was shown (`consentText`): it is kept with its hash, and what is given ends on the day that it ' +
      'says. Left out, it is the current one.',
  })
  textVersion?: number | null;

  @Field(() => ID, { nullable: true, description: 'The request that it answers, where it does.' })
  requestId?: string | null;
}

/** What an officer says of a guardian by name. */
@InputType()
export class GuardianStandingInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  guardianId!: string;

  @Field(() => GuardianStanding)
  standing!: GuardianStanding;

  @Length(10, 500)
  @Field(() => String, { description: 'Why, for those who look after you. No guardian and no youth reads it.' })
  reason!: string;

  @IsOptional()
  @Length(64, 64)
  @Field(() => String, {
    nullable: true,
    description:
      '`Youth.guardianReach.stands`, as you read it. Clearing needs it and counts for that alone; shielding ignores it.',
  })
  seen?: string | null;
}
