import { Agency, DataCategory, Purpose, Role, Signer } from '@brobygger/domain';
import { Changeable, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisation/organisation.entity';
import type { Capacity, Ender } from './consent-author.type';
import { ConsentState, isAhead, stateOf } from './consent-state';
import { UnreadableValue } from '../recorded/unreadable-value.type';

registerEnumType(DataCategory, { name: 'DataCategory', description: 'The unit of consent.' });
registerEnumType(Purpose, {
  name: 'Purpose',
  description: 'Why data is asked for: a number of the purpose catalogue.',
});

registerEnumType(Signer, { name: 'Signer', description: 'Who signed a consent.' });

export { ConsentState, isAhead, stateOf };

registerEnumType(ConsentState, {
  name: 'ConsentState',
  description:
    "Whether a consent holds. `LAPSED`: it rested on a guardian's signature, and the youth is of age. `WITHDRAWN`: by the youth; " +
    '`REVOKED`: by an officer on the youth’s word; `INVALIDATED`: by an authority. `SUPERSEDED`: another stands for it.',
});

/** A youth's yes to one organisation, for listed categories of one owner, for one purpose, for a time (samtykke). */
@Entity()
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER, Role.CASEWORKER])
@RecordType({
  description: "A youth's yes to one organisation, for listed categories, for one purpose, for a time (samtykke).",
})
export class Consent {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  recipientId!: string;

  @Field(() => Organisation, {
    nullable: true,
    description: "Withheld where the youth's address is protected, but from its own workers.",
  })
  recipient!: Organisation | null;

  @Field(() => Agency, { nullable: true, description: 'The agency of the recipient.' })
  recipientAgency!: Agency | null;

  @Field(() => Purpose, { nullable: true, description: 'Absent where the purpose is none of today: see `unreadable`.' })
  @Column('text')
  purpose!: Purpose;

  @Field(() => [DataCategory], { description: 'Those of today; what is retired stands in `unreadable`.' })
  @Column('text', { array: true })
  categories!: DataCategory[];

  @Field(() => GraphQLDateTimeISO)
  @Column('timestamptz')
  validFrom!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'The first moment at which it no longer holds.' })
  @Column('timestamptz')
  validTo!: Date;

  @Field(() => [Signer])
  @Column('text', { array: true })
  signedBy!: Signer[];

  @Column('timestamptz', { nullable: true })
  guardianLapsesAt!: Date | null;

  /** Which of the youth's guardians signed. Absent where none did, and where it was not recorded. */
  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Field(() => ID, { nullable: true, description: 'Which guardian signed; absent where that was not recorded.' })
  @Column('uuid', { nullable: true })
  guardianId!: string | null;

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Field(() => [ID], { nullable: true, description: 'The other guardians who signed, where that was recorded.' })
  @Column('uuid', { array: true, default: [] })
  otherGuardianIds!: string[];

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Field(() => ID, {
    nullable: true,
    description:
      'The request (`Youth.consentRequests`) in answer to which it was given; absent where it was not asked for.',
  })
  @Column('uuid', { nullable: true })
  requestId!: string | null;

  @Column('timestamptz', { nullable: true })
  requestedAt!: Date | null;

  @Column('text', { nullable: true })
  requestedBy!: string | null;

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was entered.' })
  @Column('timestamptz')
  givenAt!: Date;

  @Column('text', { nullable: true })
  enteredBy!: string | null;

  @Column('text', { nullable: true })
  enteredAs!: Capacity | null;

  @Field(() => String, { description: 'The language in which it was read and given: `nb`, `nn` or `en`.' })
  @Column('text')
  language!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it was withdrawn, or another took its place: it is void from then on.',
  })
  @Changeable()
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Changeable()
  @Column('text', { nullable: true })
  withdrawnBy!: string | null;

  @Changeable()
  @Column('text', { nullable: true })
  withdrawnAs!: Ender | null;

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Field(() => ID, { nullable: true, description: 'The consent that took its place, where one did.' })
  @Changeable()
  @Column('uuid', { nullable: true })
  supersededBy!: string | null;

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Field(() => ID, {
    nullable: true,
    description: 'The merging of two registrations that ended it, where one did: it had been withdrawn at the other.',
  })
  @Changeable()
  @Column('uuid', { nullable: true })
  endedByMerge!: string | null;

  @Field(() => Int)
  @Changeable()
  @Column('integer', { default: 1 })
  version!: number;

  @Field(() => ConsentState)
  state!: ConsentState;

  @Field(() => [Agency], {
    description:
      'The agencies of its categories that have not confirmed its withdrawal yet. It is void for them all the same.',
  })
  pendingAt!: readonly Agency[];
  @Field(() => [UnreadableValue], {
    description: 'What cannot be told of the consent today, and opens nothing. Empty: it is told in full.',
  })
  unreadable!: readonly UnreadableValue[];
}
