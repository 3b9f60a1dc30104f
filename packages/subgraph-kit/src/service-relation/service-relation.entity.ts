import type { GroundKind, GroundState } from '../beginning/ground';
import { Changeable } from '../persistence/changeable';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation has a case, follow-up, residency or decision on the youth. Half-open interval. */
@Entity()
export class ServiceRelation {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('timestamptz')
  validFrom!: Date;

  @Changeable()
  @Column('timestamptz', { nullable: true })
  validTo!: Date | null;

  /** The ident of the worker who began it, and on what; `null` where it began before that was kept. */
  @Column('text', { nullable: true })
  begunBy!: string | null;

  @Column('text', { nullable: true })
  ground!: GroundKind | null;

  @Column('text', { nullable: true })
  groundReference!: string | null;

  @Changeable()
  @Column('text', { nullable: true })
  groundState!: GroundState | null;

  @Changeable()
  @Column('text', { nullable: true })
  endedBy!: string | null;

  /** Grows with each change, so that the registry keeps the newest (`messaging/fact.ts`). */
  @Changeable()
  @Column('bigint', { default: 0 })
  version!: string;
}
