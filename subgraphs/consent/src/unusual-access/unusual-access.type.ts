import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Int, registerEnumType } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';

/** From how much on a worker's reading is unusual. None of it is wrong by itself: it is asked about. */
export const UNUSUAL = {
  youthsInADay: 20,
  requestsAtNight: 5,
  youthsNotServed: 10,
  youthsElsewhere: 10,
  copiesInADay: 5,
} as const;

/** Why somebody's reading is unusual. */
export const UnusualBecause = {
  MANY_IN_A_DAY: 'MANY_IN_A_DAY',
  AT_NIGHT: 'AT_NIGHT',
  NOT_SERVED: 'NOT_SERVED',
  OTHER_DISTRICT: 'OTHER_DISTRICT',
  MANY_COPIES: 'MANY_COPIES',
} as const;
export type UnusualBecause = (typeof UnusualBecause)[keyof typeof UnusualBecause];
registerEnumType(UnusualBecause, {
  name: 'UnusualBecause',
  description: 'Why somebody’s reading is unusual. None of it is wrong by itself: ask.',
  valuesConfig: {
    MANY_IN_A_DAY: { description: `Of ${UNUSUAL.youthsInADay} youths or more in one day.` },
    AT_NIGHT: { description: `In ${UNUSUAL.requestsAtNight} requests or more between 22 and 6, in Norway.` },
    NOT_SERVED: {
      description: `Of ${UNUSUAL.youthsNotServed} youths or more whom the own organisation did not serve then.`,
    },
    OTHER_DISTRICT: {
      description:
        `Of ${UNUSUAL.youthsElsewhere} youths or more whom services of other city districts served then, and none of the own ` +
        'organisation’s district.',
    },
    MANY_COPIES: {
      description: `An officer who made ${UNUSUAL.copiesInADay} codes for copies in person or more in one day.`,
    },
  },
});

export const UNUSUAL_READERS = [Role.CONSENT_OFFICER, Role.AUDITOR];

/** Somebody whose reading is unusual. */
@RequiresRole(UNUSUAL_READERS)
@RecordType({
  description: 'A worker whose reading of youths whom you oversee is unusual, in numbers. No youth is named.',
})
export class UnusualAccess {
  @Field(() => String, { description: 'The ident of the worker.' })
  personId!: string;

  organisationId!: string | null;

  @Field(() => Organisation, { nullable: true })
  organisation!: Organisation | null;

  @Field(() => [UnusualBecause])
  because!: readonly UnusualBecause[];

  @Field(() => Int, { description: 'How many youths were read of, in the whole time.' })
  youths!: number;

  @Field(() => Int, { description: 'In the day on which it were most.' })
  youthsInADay!: number;

  @Field(() => Int, { description: 'Requests between 22 and 6, in Norway.' })
  requestsAtNight!: number;

  @Field(() => Int, {
    description: 'Youths whom the own organisation did not serve when they were read of; a consent may have let it.',
  })
  youthsNotServed!: number;

  @Field(() => Int, {
    description:
      'Youths whom services of other city districts served when they were read of, and none of the district of the own organisation. 0 ' +
      'of an organisation that has no district.',
  })
  youthsElsewhere!: number;

  @Field(() => Int, {
    description: 'Codes for copies in person that an officer made, in the day on which it were most.',
  })
  copiesInADay!: number;
}
