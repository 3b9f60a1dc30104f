import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, Int, registerEnumType } from 'type-graphql';

export const HeadcountPlace = { DROP_IN: 'DROP_IN', HUSKIRKE: 'HUSKIRKE' } as const;
export type HeadcountPlace = (typeof HeadcountPlace)[keyof typeof HeadcountPlace];
registerEnumType(HeadcountPlace, {
  name: 'OutreachHeadcountPlace',
  description: 'Where heads are counted and nobody is registered.',
  valuesConfig: {
    DROP_IN: { description: 'The drop-in (treffsted).' },
    HUSKIRKE: { description: '22B Huskirke, on Thursdays after the drop-in has closed.' },
  },
});

/** How many came on a day, and never who. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ name: 'OutreachHeadcountDay', description: 'How many came on a day. Nobody is registered.' })
export class HeadcountDay {
  @Field(() => LocalDateScalar)
  date!: string;

  @Field(() => Int)
  headcount!: number;
}

/** The days of an interval on which heads were counted. */
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({ name: 'OutreachHeadcounts', description: 'The days on which heads were counted, and their sum.' })
export class Headcounts {
  @Field(() => [HeadcountDay], { description: 'Oldest first; days without a count are left out.' })
  days!: readonly HeadcountDay[];

  @Field(() => Int, { description: 'Visits, not youths: who came twice counts twice.' })
  total!: number;
}
