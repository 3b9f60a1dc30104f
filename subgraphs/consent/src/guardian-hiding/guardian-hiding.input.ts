import { IsOptional, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** What was sent to a guardian, and which guardian. */
@InputType()
export class GuardianHidingInput {
  @Field(() => ID, { nullable: true, description: 'Whose it is. A youth leaves it out.' })
  youthId?: string | null;

  @Field(() => ID, { description: 'Of `Youth.guardianSignings` or `Youth.guardianPermissions`.' })
  sentId!: string;

  @Field(() => ID, { description: 'A guardian to whom it was sent.' })
  guardianId!: string;

  @IsOptional()
  @Length(10, 500)
  @Field(() => String, {
    nullable: true,
    description: 'Why, in 10 to 500 characters: an officer says it, a youth need not. No guardian reads it.',
  })
  reason?: string | null;
}
