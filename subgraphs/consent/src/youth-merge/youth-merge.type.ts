import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, registerEnumType } from 'type-graphql';

export const MergeReason = {
  /** A D-number after a DUF number, a national identity number after either. */
  NEW_NUMBER: 'NEW_NUMBER',
  REGISTERED_TWICE: 'REGISTERED_TWICE',
  OTHER: 'OTHER',
} as const;
export type MergeReason = (typeof MergeReason)[keyof typeof MergeReason];
registerEnumType(MergeReason, {
  name: 'MergeReason',
  description: 'Why two registrations are of one person. `NEW_NUMBER`: the person was given another number.',
});

export const UndoReason = {
  ANOTHER_PERSON: 'ANOTHER_PERSON',
  ENTERED_BY_MISTAKE: 'ENTERED_BY_MISTAKE',
  OTHER: 'OTHER',
} as const;
export type UndoReason = (typeof UndoReason)[keyof typeof UndoReason];
registerEnumType(UndoReason, {
  name: 'MergeUndoReason',
  description: 'Why a merging is undone. `ANOTHER_PERSON`: the registrations are of two people.',
});

/** That an officer made two registrations one. While it stands, nobody has the id of the former. */
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
@RecordType({
  description: 'That an officer made two registrations of one person one. While it stands, nobody has the former id.',
})
export class YouthMerge {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'The id that the person has.' })
  keptId!: string;

  @Field(() => ID, { description: 'The id that the person had beside it.' })
  formerId!: string;

  @Field(() => String, { description: 'The ident of the officer.' })
  mergedBy!: string;

  @Field(() => GraphQLDateTimeISO)
  mergedAt!: Date;

  @Field(() => MergeReason)
  reason!: MergeReason;

  @Field(() => String, {
    nullable: true,
    description:
      'The ident of the officer who undid it; `consent` where the registry did, after its database was turned back.',
  })
  undoneBy!: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was undone; absent while it stands.' })
  undoneAt!: Date | null;

  @Field(() => UndoReason, { nullable: true })
  undoneFor!: UndoReason | null;
}

/** That the population register has two who are registered here as one person. */
@RequiresRole([Role.CONSENT_OFFICER])
@RecordType({ description: 'That the population register has two who are registered here as one person.' })
export class RegisteredTwice {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  otherId!: string;
}
