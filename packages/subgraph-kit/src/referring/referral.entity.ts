import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HandoverBasis } from '../handover/handover-facts';

/** A referral to housing follow-up (henvisning), on a record of the sender's own. */
@Entity()
export class Referral {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  receiver!: string;

  @Column('text')
  basisKind!: HandoverBasis;

  @Column('uuid')
  basisId!: string;

  @Column('date')
  referredOn!: string;
}
