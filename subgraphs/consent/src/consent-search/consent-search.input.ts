import { Purpose } from '@brobygger/domain';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import { ConsentState } from '../consent/consent.entity';
import { ConsentFlag } from './consent-search.type';

/** Which consents are looked for; what is left out does not matter. */
@InputType({ description: 'Which consents are looked for; what is left out does not matter.' })
export class ConsentFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'To which organisation. Youths with a protected address are not found by it: it places them.',
  })
  recipientId?: string | null;

  @Field(() => Purpose, { nullable: true })
  purpose?: Purpose | null;

  @IsOptional()
  @ArrayMaxSize(8)
  @Field(() => [ConsentState], { nullable: true, description: 'In one of these states.' })
  states?: ConsentState[] | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'That end with time before this moment.' })
  endsBefore?: Date | null;

  @IsOptional()
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'Entered by this person, by ident.' })
  enteredBy?: string | null;

  @Field(() => ConsentFlag, { nullable: true })
  flag?: ConsentFlag | null;
}
