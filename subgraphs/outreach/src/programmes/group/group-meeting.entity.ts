import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A meeting of a group: what was done, and the themes that the participants chose. */
@Entity()
export class GroupMeeting {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  groupId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('date')
  date!: string;

  @Column('text')
  activity!: string;

  // What was talked about stays in the group (INV29).
  @Column('text', { array: true })
  themes!: readonly string[];
}
