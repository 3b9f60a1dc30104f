import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const ContactPersonRole = {
  CASE_WORKER: 'CASE_WORKER',
  CONTACT_PERSON: 'CONTACT_PERSON',
  TRUSTED_PERSON: 'TRUSTED_PERSON',
  SUPERVISOR: 'SUPERVISOR',
  LEADER: 'LEADER',
  OTHER: 'OTHER',
} as const;
export type ContactPersonRole = (typeof ContactPersonRole)[keyof typeof ContactPersonRole];
registerEnumType(ContactPersonRole, {
  name: 'ChildWelfareContactRole',
  description:
    'What somebody is for the youth at child welfare: the caseworker (saksbehandler), a contact person (kontaktperson), somebody whom the' +
    ' youth trusts and has chosen (tillitsperson), one who supervises a placement (tilsynsperson), a leader, or another.',
});

/** Whom a youth can turn to at child welfare (kontaktperson). */
@Entity('child_welfare_contact')
@RecordType({ name: 'ChildWelfareContact', description: 'Whom a youth can turn to at child welfare (kontaktperson).' })
export class ContactPerson {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  caseId!: string;

  @Field(() => ContactPersonRole)
  @Column('text')
  role!: ContactPersonRole;

  @Field(() => String, { description: 'The name, or the number under which staff who are threatened are known.' })
  @Column('text')
  name!: string;

  // A house, an office or a team tells where the youth is.
  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Where they work: an office, a house or a team.' })
  @Column('text', { nullable: true })
  worksAt!: string | null;

  @Field(() => LocalDateScalar)
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which they no longer are.' })
  @Changeable()
  @Column('date', { nullable: true })
  validTo!: string | null;
}

/** A youth's contact persons, newest first. */
export const contactPersonsOfYouth = rowsOf({
  entity: ContactPerson,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_PROCEEDINGS,
  orderBy: { property: 'id', direction: 'DESC' },
});
