import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, registerEnumType } from 'type-graphql';

export const Relation = {
  SELF: 'SELF',
  PARENT: 'PARENT',
  SIBLING: 'SIBLING',
  PARTNER: 'PARTNER',
  OTHER_RELATIVE: 'OTHER_RELATIVE',
  OTHER: 'OTHER',
} as const;
export type Relation = (typeof Relation)[keyof typeof Relation];
registerEnumType(Relation, {
  name: 'ConflictRelation',
  description: 'What a worker is to the youth. `SELF`: the worker is the youth.',
});

export const RemovalReason = {
  ENTERED_BY_MISTAKE: 'ENTERED_BY_MISTAKE',
  NO_LONGER_SO: 'NO_LONGER_SO',
  OTHER: 'OTHER',
} as const;
export type RemovalReason = (typeof RemovalReason)[keyof typeof RemovalReason];
registerEnumType(RemovalReason, {
  name: 'ConflictRemovalReason',
  description: 'Why a conflict of interest is removed.',
});

/** That somebody recorded a conflict of interest, or removed it. It is never changed. */
@RequiresRole([Role.CONSENT_OFFICER])
@RecordType({
  description:
    'That an officer recorded a conflict of interest, or removed it; one of `recordedAs` and `removedAs` stands.',
})
export class ConflictEvent {
  @Field(() => Relation, { nullable: true })
  recordedAs!: Relation | null;

  @Field(() => RemovalReason, { nullable: true })
  removedAs!: RemovalReason | null;

  @Field(() => String, { description: 'The ident of the officer.' })
  authorId!: string;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => ID, { nullable: true, description: 'The merging of two registrations that it came with, where it did.' })
  mergeId!: string | null;
}

/** A worker who stands in a conflict of interest with the youth, or did. */
@RequiresRole([Role.CONSENT_OFFICER])
@RecordType({ description: 'A worker who stands in a conflict of interest with the youth, or did (inhabilitet).' })
export class ConflictOfInterest {
  @Field(() => String, { description: 'The ident of the worker.' })
  personId!: string;

  @Field(() => Boolean, { description: 'Whether it keeps the worker out today.' })
  holds!: boolean;

  @Field(() => [ConflictEvent], {
    description:
      'What was recorded, newest first. Empty: it is from before this was recorded, and nobody knows by whom.',
  })
  events!: readonly ConflictEvent[];
}
