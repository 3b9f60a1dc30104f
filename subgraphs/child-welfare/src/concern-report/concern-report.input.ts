import { ArrayMaxSize, ArrayMinSize, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ConcernKind } from '../sent-concern/concern-kind';

@InputType()
export class FileConcernReportInput {
  @Length(8, 64)
  @Matches(/^[\x21-\x7e]+$/, { message: 'must be printable ASCII without spaces' })
  @Field(() => String, {
    description: 'Made by the client, 8 to 64 characters: the same report sent again under it is received once.',
  })
  clientKey!: string;

  @Field(() => ID, { description: 'The organisation of child welfare that the report goes to.' })
  receiverId!: string;

  @Field(() => ID, { nullable: true, description: 'Absent for a youth whom no service has registered.' })
  youthId?: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @Field(() => [ConcernKind], { description: 'One to ten; their order says nothing.' })
  concerns!: readonly ConcernKind[];

  @MaxLength(8000)
  @Matches(/\S/, { message: 'must say something' })
  @Field(() => String, {
    description: 'At most 8000 characters. Who the youth is, where it has no id, and what the concern is.',
  })
  text!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Child welfare must act at once (akutt). Call its emergency service (barnevernvakt) too.',
  })
  isUrgent?: boolean;
}
