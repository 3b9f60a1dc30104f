import { Changeable } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OutreachDistrict } from '../../counted-record/outreach-district';
import type { OutreachGender } from '../../counted-record/outreach-gender';

/** Somebody whom one organisation of outreach follows up and who gave no number, as it is stored. It holds no youth's id. */
@Entity('outreach_person')
export class UnregisteredPerson {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text', { nullable: true })
  knownAs!: string | null;

  @Column('integer', { nullable: true })
  ageByOwnWord!: number | null;

  @Column('date', { nullable: true })
  ageSaidOn!: string | null;

  @Column('text')
  gender!: OutreachGender;

  @Column('text')
  district!: OutreachDistrict;

  /** Whether the records are a registered youth's at the moment: nothing is read of or written on the person then. */
  @Changeable()
  @Column('boolean', { default: false })
  isLinked!: boolean;
}
