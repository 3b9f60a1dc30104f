import { BeginningInput } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, ArrayUnique, IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { NurseTalkTheme } from './nurse-talk.entity';

@InputType()
export class RecordNurseTalkInput extends BeginningInput {
  @ArrayUnique()
  @ArrayMaxSize(3)
  @Field(() => [NurseTalkTheme], { description: 'For the youth and the own service alone.' })
  themes!: readonly NurseTalkTheme[];

  @IsOptional()
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description:
      'The service that the nurse helped the youth on to, at most 100 characters. Others see at most that there was one.',
  })
  referredTo?: string | null;
}
