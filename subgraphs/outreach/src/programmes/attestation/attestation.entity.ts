import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { AttendedProgramme } from '../attendance/attended-programme';

/**
 * What outreach attested to the mediation service (Konfliktrådet): how often the youth came, and nothing else. It has no account: a
 * worker hands the attestation over.
 */
@Entity('programme_attestation')
@RecordType({
  description:
    'What outreach attested to the mediation service (attest til Konfliktrådet): how often the youth came, and nothing else.',
})
export class OutreachAttestation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => AttendedProgramme)
  @Column('text')
  programme!: AttendedProgramme;

  @Field(() => LocalDateScalar, { description: 'The first day that it is of.' })
  @Column('date')
  fromOn!: string;

  @Field(() => LocalDateScalar, { description: 'The last day that it is of.' })
  @Column('date')
  toOn!: string;

  @Field(() => Int, { description: 'How often the youth came.' })
  @Column('integer')
  timesPresent!: number;

  @Field(() => Int, { description: 'How often the youth was expected and did not come.' })
  @Column('integer')
  timesAbsent!: number;

  @Field(() => LocalDateScalar, { description: 'The day on which the youth agreed to it.' })
  @Column('date')
  agreedOn!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  issuedOn!: string;

  // No @Field: it orders the attestations of one day.
  @Column('timestamptz')
  recordedAt!: Date;
}

/** A youth's attestations, newest first: for the youth and the own service alone. */
export const attestationsOfYouth = rowsOf({
  entity: OutreachAttestation,
  by: 'youthId',
  category: DataCategory.OUTREACH_ADMINISTRATION,
  orderBy: { property: 'recordedAt', direction: 'DESC' },
});
