import { WithholdingGround } from '@brobygger/domain';
import { ArrayMaxSize, ArrayMinSize, IsOptional, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { NotedRecordKind } from './noted-record';

@InputType({ description: 'A note that is left out, and why.' })
export class LeftOutNoteInput {
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'The field of the record: `motivation`.' })
  name!: string;

  @Field(() => WithholdingGround)
  ground!: WithholdingGround;
}

@InputType({ description: 'A record whose notes are released.' })
export class NotedRecordInput {
  @Field(() => NotedRecordKind)
  kind!: NotedRecordKind;

  @Field(() => ID)
  id!: string;

  @IsOptional()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Field(() => [LeftOutNoteInput], { nullable: true, description: 'None when absent.' })
  leaveOut?: readonly LeftOutNoteInput[] | null;
}

@InputType()
export class ReleaseCaseNotesInput {
  @Field(() => ID)
  youthId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Field(() => [NotedRecordInput], { description: '1 to 50 records of the own organisation on the youth.' })
  records!: readonly NotedRecordInput[];
}
