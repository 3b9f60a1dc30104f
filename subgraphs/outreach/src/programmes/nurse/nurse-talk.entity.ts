import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const NurseTalkTheme = { PHYSICAL: 'PHYSICAL', MENTAL: 'MENTAL', SEXUAL: 'SEXUAL' } as const;
export type NurseTalkTheme = (typeof NurseTalkTheme)[keyof typeof NurseTalkTheme];
registerEnumType(NurseTalkTheme, {
  name: 'NurseTalkTheme',
  description: 'Which health a talk with the nurse was about.',
});

/** A talk with the nurse (helsesykepleier, 22B Helse). */
@Entity()
@RecordType({ description: 'A talk with the nurse (helsesykepleier).' })
export class NurseTalk {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  date!: string;

  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES)
  @Field(() => [NurseTalkTheme], { nullable: true, description: 'What the talk was about.' })
  @Column('text', { array: true })
  themes!: readonly NurseTalkTheme[];

  // Free text: a service is often named with its district.
  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'The service that the nurse helped the youth on to.' })
  @Column('text', { nullable: true })
  referredTo!: string | null;

  // No @Field: until then the talk keeps the service, so that the nurse reads what she wrote.
  @Changeable()
  @Column('date', { nullable: true })
  closedOn!: string | null;
}

/** A youth's talks with the nurse, newest first. */
export const nurseTalksOfYouth = rowsOf({
  entity: NurseTalk,
  by: 'youthId',
  category: DataCategory.OUTREACH_HEALTH,
  orderBy: { property: 'date', direction: 'DESC' },
});
