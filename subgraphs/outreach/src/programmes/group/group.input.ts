import { BeginningInput } from '@brobygger/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { GroupKind } from './group-kind';

@InputType()
export class JoinGroupInput extends BeginningInput {
  @Field(() => GroupKind)
  kind!: GroupKind;

  @Field(() => CountedAs, {
    nullable: true,
    description:
      'How the youth is counted; the gender, where it is said, also decides whether the group is for the youth.',
  })
  countedAs?: CountedAs | null;

  @Field(() => ID, {
    nullable: true,
    description: 'An open group of the kind and of the own organisation, where it is recorded which one.',
  })
  groupId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Came along with somebody who is in the group. For the youth and the own service alone.',
  })
  broughtByPeer?: boolean | null;
}
