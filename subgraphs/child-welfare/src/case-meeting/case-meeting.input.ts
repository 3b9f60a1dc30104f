import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, ArrayUnique } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { CaseMeetingKind, CaseMeetingRole } from './case-meeting.entity';

@InputType()
export class RecordChildWelfareMeetingInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => CaseMeetingKind)
  kind!: CaseMeetingKind;

  @Field(() => LocalDateScalar, { description: 'Not after today.' })
  heldOn!: string;

  @Field(() => Boolean)
  youthTookPart!: boolean;

  @ArrayMaxSize(16)
  @ArrayUnique()
  @Field(() => [CaseMeetingRole], { defaultValue: [], description: 'Who took part beside the youth, each role once.' })
  attendedBy?: readonly CaseMeetingRole[];
}
