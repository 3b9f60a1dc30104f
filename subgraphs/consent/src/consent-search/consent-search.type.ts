import { Role } from '@brobygger/domain';
import { Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Consent } from '../consent/consent.entity';

/** What an officer looks at a consent again for. */
export const ConsentFlag = { EXPIRING: 'EXPIRING', OVER_BROAD: 'OVER_BROAD', ORPHANED: 'ORPHANED' } as const;
export type ConsentFlag = (typeof ConsentFlag)[keyof typeof ConsentFlag];
registerEnumType(ConsentFlag, {
  name: 'ConsentFlag',
  description: 'What a consent is looked at again for.',
  valuesConfig: {
    EXPIRING: { description: 'It stands, and ends within 30 days.' },
    OVER_BROAD: {
      description:
        'It has held for 90 days, also as part of a yes of which some was taken back, and of some category nothing was ever shown on it: ' +
        'perhaps it need not be named.',
    },
    ORPHANED: { description: 'It stands, and its recipient has served the youth and does so no more.' },
  },
});

const READERS = [Role.CONSENT_OFFICER];

/** A consent of a youth whom the officer oversees. */
@RequiresRole(READERS)
@RecordType({ description: 'A consent of a youth whom you oversee.' })
export class OverseenConsent {
  @Field(() => ID)
  youthId!: string;

  @Field(() => Consent)
  consent!: Consent;

  @Field(() => GraphQLDateTimeISO, {
    description:
      'The first moment at which it no longer holds, by whatever ends it with time; withdrawn, it ended before.',
  })
  endsAt!: Date;

  @Field(() => [ConsentFlag])
  flags!: readonly ConsentFlag[];
}

@RequiresRole(READERS)
@RecordType({ description: 'One of the consents of a page.' })
export class OverseenConsentEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => OverseenConsent)
  node!: OverseenConsent;
}

@RequiresRole(READERS)
@RecordType({ description: 'A page of consents, the newest first.' })
export class OverseenConsentConnection {
  @Field(() => [OverseenConsentEdge])
  edges!: readonly OverseenConsentEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

/** The same as a table. */
@RequiresRole(READERS)
@RecordType({ description: 'Consents as a table.' })
export class ConsentTable {
  @Field(() => Int, { description: 'How many consents it has.' })
  rows!: number;

  @Field(() => String, {
    description:
      'CSV (RFC 4180) under a line of names. No cell is taken for a formula. The recipient of a youth with a protected address is empty.',
  })
  csv!: string;
}
