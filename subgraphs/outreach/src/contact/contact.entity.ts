import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That an organisation knows the youth, and since when. It says nothing of why. */
@Entity('contact')
@RecordType({ description: 'That outreach knows the youth, and since when. It says nothing of why.' })
export class OutreachContact {
  @PrimaryColumn('uuid')
  readonly id!: string;

  // Null while it is of a person without a number, whom no youth is linked to.
  @Changeable()
  @Column('uuid', { nullable: true })
  youthId!: string | null;

  @Column('uuid', { nullable: true })
  outreachPersonId!: string | null;

  @Column('uuid')
  organisationId!: string;

  @Field(() => Boolean)
  readonly known?: true;

  @Field(() => LocalDateScalar, { description: 'The day on which the first follow-up or group began.' })
  @Changeable()
  @Column('date')
  since!: string;
}

/** A youth's contacts, one for each organisation, earliest first. */
export const contactsOfYouth = rowsOf({
  entity: OutreachContact,
  by: 'youthId',
  category: DataCategory.OUTREACH_CONTACT,
  orderBy: { property: 'since', direction: 'ASC' },
});
