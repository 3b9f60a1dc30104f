import { Changeable } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GroupKind } from './group-kind';
import type { LeaderEmployer } from './leader-employer';

/** A group that an organisation runs: its kind, its two leaders and when it meets. Holds nothing about a youth. */
@Entity()
export class YouthGroup {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  kind!: GroupKind;

  @Column('text', { array: true })
  leaderNames!: readonly string[];

  // In the order of the names.
  @Column('text', { array: true })
  leaderEmployers!: readonly LeaderEmployer[];

  // 1 is Monday.
  @Column('integer')
  weekday!: number;

  @Column('double precision')
  meetingHours!: number;

  @Column('date')
  startedOn!: string;

  @Changeable()
  @Column('date', { nullable: true })
  endedOn!: string | null;
}
