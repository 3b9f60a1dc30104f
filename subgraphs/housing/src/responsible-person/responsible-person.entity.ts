import { Role } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A student who lives in a house as its responsible person (ansvarsperson): a lay resident, who has no way into this API and is named to
 * the staff of the own organisation alone.
 */
@Entity()
@RequiresRole([Role.CASEWORKER], { ownAgency: true })
@RecordType({ description: 'A student who lives in a house as its responsible person (ansvarsperson).' })
export class ResponsiblePerson {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  houseId!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  // No @Field: it was looked at when the person was made responsible.
  @Column('date')
  birthDate!: string;

  @Field(() => Boolean, {
    description:
      'Whether their agreement is on better terms than that of other residents (økonomisk gunstig avtale). What the terms are stays out.',
  })
  @Column('boolean', { default: false })
  hasFavourableTerms!: boolean;

  @Field(() => LocalDateScalar)
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which they are no longer responsible.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When staff last gave them guidance (veiledning); null where it never was.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  lastGuidedOn!: string | null;
}
