import { Role } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int } from 'type-graphql';
import { NoticeKind, NoticeOutcome } from './notice-kind';

export const NOTICE_READERS = [Role.YOUTH, Role.CONSENT_OFFICER];

/** What a youth was told of. */
@RequiresRole(NOTICE_READERS)
@RecordType({
  description: 'What a youth was told of by a notice (varsel). What was sent said only that there was one.',
})
export class Notice {
  @Field(() => ID)
  id!: string;

  @Field(() => NoticeKind)
  kind!: NoticeKind;

  @Field(() => ID, { nullable: true, description: 'The consent, request, emergency or claim that it is about.' })
  subjectId!: string | null;

  @Field(() => Int, { description: 'Days before, years of age, or how many before: see `kind`.' })
  step!: number;

  @Field(() => GraphQLDateTimeISO)
  madeAt!: Date;

  @Field(() => NoticeOutcome, { nullable: true, description: 'Absent until it has been handed to its channel.' })
  outcome!: NoticeOutcome | null;
}

@RequiresRole(NOTICE_READERS)
@RecordType({ description: 'One of the notices of a page.' })
export class NoticeEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => Notice)
  node!: Notice;
}

@RequiresRole(NOTICE_READERS)
@RecordType({ description: 'A page of the notices to the youth, newest first.' })
export class NoticeConnection {
  @Field(() => [NoticeEdge])
  edges!: readonly NoticeEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
