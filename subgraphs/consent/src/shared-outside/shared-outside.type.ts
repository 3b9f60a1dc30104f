import { Agency, DataCategory, Role, SharingGround } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';

registerEnumType(SharingGround, {
  name: 'SharingGround',
  description:
    'On what something was told by telephone or on paper: the youth’s yes (fvl. § 13 a nr. 1, hpl. § 22), cooperation (fvl. § 13 b ' +
    'nr. 5, as sotjl. § 44 and bvl. § 13-1 narrow it), cooperating health care (hpl. § 25), the duty to report (bvl. § 13-2, hpl. ' +
    '§ 33), danger (fvl. § 13 b nr. 7, hpl. § 23 nr. 4), or an order (bvl. § 13-4).',
});

/** How it was told. */
export const SharingMeans = { PHONE: 'PHONE', PAPER: 'PAPER', MEETING: 'MEETING' } as const;
export type SharingMeans = (typeof SharingMeans)[keyof typeof SharingMeans];
registerEnumType(SharingMeans, { name: 'SharingMeans', description: 'How something was told outside this system.' });

/** What a worker told another service by telephone or on paper. */
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER, Role.CASEWORKER])
@RecordType({
  description:
    'That a worker told another service something by telephone or on paper: to whom, of what, and why. Never what was said.',
})
export class SharedOutside {
  @Field(() => ID)
  id!: string;

  youthId!: string;

  organisationId!: string;

  recipientId!: string | null;

  @Field(() => Organisation, {
    nullable: true,
    description: "Who told. Withheld where the youth's address is protected, but from its own workers.",
  })
  organisation!: Organisation | null;

  @Field(() => Agency, { nullable: true, description: 'The agency of who told.' })
  agency!: Agency | null;

  @Field(() => String, { description: 'The ident of who told.' })
  recordedBy!: string;

  @Field(() => Organisation, {
    nullable: true,
    description: 'Who was told, where it is a service of this system; withheld likewise.',
  })
  recipient!: Organisation | null;

  @Field(() => String, { nullable: true, description: 'Who was told, where it is none.' })
  recipientName!: string | null;

  @Field(() => [DataCategory])
  categories!: readonly DataCategory[];

  @Field(() => SharingGround)
  ground!: SharingGround;

  @Field(() => String, { description: 'The provisions that it rests on.' })
  statute!: string;

  @Field(() => SharingMeans)
  means!: SharingMeans;

  @Field(() => LocalDateScalar, { description: 'The day in Oslo on which it was told.' })
  sharedOn!: string;

  @Field(() => GraphQLDateTimeISO)
  recordedAt!: Date;
}
