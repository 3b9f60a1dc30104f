import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Interpreting } from '../consent/interpreting';

/** By what an officer made sure who stood before them. */
export const IdentityCheck = {
  PASSPORT: 'PASSPORT',
  NATIONAL_ID_CARD: 'NATIONAL_ID_CARD',
  RESIDENCE_CARD: 'RESIDENCE_CARD',
  KNOWN_BY_OWN_WORKER: 'KNOWN_BY_OWN_WORKER',
} as const;
export type IdentityCheck = (typeof IdentityCheck)[keyof typeof IdentityCheck];
registerEnumType(IdentityCheck, {
  name: 'IdentityCheck',
  description: 'By what an officer made sure, in person, who a youth is.',
  valuesConfig: {
    RESIDENCE_CARD: { description: 'Residence card, or the card of an asylum seeker (oppholdskort, asylsøkerbevis).' },
    KNOWN_BY_OWN_WORKER: { description: 'A worker who helps the youth was there and knows them.' },
  },
});

/** The code of a copy in person, as it is shown once. */
@RequiresRole([Role.CONSENT_OFFICER])
@RecordType({ description: 'The code of a copy in person. It is shown this once; what is kept of it opens nothing.' })
export class CopyOffer {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Sixteen letters and digits in groups of four. It opens the copy once.' })
  code!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'From then on it opens nothing.' })
  expiresAt!: Date;
}

export const COPY_READERS = [Role.YOUTH, Role.CONSENT_OFFICER];

/** That an officer offered a youth a copy in person. */
@RequiresRole(COPY_READERS)
@RecordType({
  description: 'That an officer made a code by which the youth, without an electronic id, opens a copy of everything.',
})
export class CopyInPerson {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLDateTimeISO)
  offeredAt!: Date;

  @Field(() => String, { description: 'The ident of the officer.' })
  offeredBy!: string;

  @Field(() => IdentityCheck)
  identityCheck!: IdentityCheck;

  @Field(() => Interpreting)
  interpreter!: Interpreting;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was opened; absent of one that was not.' })
  openedAt!: Date | null;
}
