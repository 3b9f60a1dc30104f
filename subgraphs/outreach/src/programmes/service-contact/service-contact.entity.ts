import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ServiceContactWith } from './service-contact-with';

/** That outreach helped a youth to be in touch with somebody (22B Kontaktsenter: family, school, services, other youths). */
@Entity()
@RecordType({
  name: 'OutreachServiceContact',
  description: 'That outreach helped a youth to be in touch with family, school, a service or other youths.',
})
export class ServiceContact {
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

  @Field(() => ServiceContactWith)
  @Column('text', { name: 'contact_with' })
  with!: ServiceContactWith;

  // Free text: a service is often named with its district.
  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Which one, and what it was about.' })
  @Column('text', { nullable: true })
  note!: string | null;
}

/** What a youth was helped with, newest first. */
export const serviceContactsOfYouth = rowsOf({
  entity: ServiceContact,
  by: 'youthId',
  category: DataCategory.OUTREACH_ADMINISTRATION,
  orderBy: { property: 'date', direction: 'DESC' },
});
