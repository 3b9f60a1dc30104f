import { rowsOf } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a member was at a meeting. */
@Entity()
export class GroupAttendance {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  membershipId!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;
}

/** The meetings that a membership was at. */
export const attendanceOfMembership = rowsOf({
  entity: GroupAttendance,
  by: 'membershipId',
  orderBy: { property: 'id', direction: 'ASC' },
});
