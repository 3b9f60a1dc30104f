import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountedRecord } from '../../counted-record/counted-record';

export const PsychologistArena = { USIT: 'USIT', HFU: 'HFU' } as const;
export type PsychologistArena = (typeof PsychologistArena)[keyof typeof PsychologistArena];
registerEnumType(PsychologistArena, {
  name: 'OutreachPsychologistArena',
  description:
    'Where the psychologist meets youths: at Uteseksjonen, or one evening a week at the youth health station ' +
    '(helsestasjon for ungdom, HFU).',
});

/** That a youth was offered the psychologist, and whether they came. What was said is not recorded. */
@Entity()
@RecordType({
  description: 'That a youth was offered the psychologist, and whether they came. What was said is not recorded.',
})
export class PsychologistContact extends CountedRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => Boolean, { description: 'Whether the youth was referred on.' })
  @Changeable()
  @Column('boolean')
  referredOn!: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Absent where only the contact itself was recorded.' })
  @Column('date', { nullable: true })
  offeredOn!: string | null;

  @Field(() => Boolean, { description: 'The youth did not come.' })
  @Changeable()
  @Column('boolean', { default: false })
  isNoShow!: boolean;

  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES)
  @Field(() => PsychologistArena, { nullable: true })
  @Column('text', { default: 'USIT' })
  arena!: PsychologistArena;

  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @Field(() => Int, { nullable: true, description: 'How many talks there were.' })
  @Changeable()
  @Column('integer', { default: 0 })
  consultations!: number;

  // No @Field: until then the contact keeps the service.
  @Changeable()
  @Column('date', { nullable: true })
  closedOn!: string | null;

  // No @Field: it orders the contacts of one day.
  @Column('timestamptz')
  recordedAt!: Date;
}

/** A youth's contacts with the psychologist, newest first. */
export const psychologistOfYouth = rowsOf({
  entity: PsychologistContact,
  by: 'youthId',
  category: DataCategory.OUTREACH_PSYCHOLOGIST,
  orderBy: { property: 'recordedAt', direction: 'DESC' },
});
