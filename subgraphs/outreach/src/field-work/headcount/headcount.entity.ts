import { ReplacedBy } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HeadcountPlace } from './headcount.type';

/** How many came to a place of an organisation on a day, without names (INV30). */
@Entity()
@ReplacedBy('organisationId', 'place', 'date')
export class Headcount {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  place!: HeadcountPlace;

  @Column('date')
  date!: string;

  @Column('integer')
  headcount!: number;
}
