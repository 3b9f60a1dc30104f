import { ReplacedBy } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a service makes of the programme in half a year (evaluering, seed 003: «fast evaluering halvårlig»). It is about no youth. */
@Entity()
@ReplacedBy('organisationId', 'year', 'half')
export class ProgrammeEvaluation {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('integer')
  year!: number;

  // 1 is January to June.
  @Column('integer')
  half!: number;

  @Column('date')
  evaluatedOn!: string;

  @Column('text')
  summary!: string;

  @Column('text', { nullable: true })
  changes!: string | null;
}
