import { below, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { residenciesOfYouth, ResidencyState } from './residency.entity';

/** A step of a residency: the state that it came into, and when. It is never changed, so that notice stays known after moving out. */
@Entity()
@RecordType({ description: 'A step of a residency: the state that it came into, and when.' })
export class ResidencyStep {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  residencyId!: string;

  @Field(() => Int, { description: 'From 1 on.' })
  @Column('integer')
  step!: number;

  @Field(() => ResidencyState)
  @Column('text')
  state!: ResidencyState;

  @Field(() => LocalDateScalar)
  @Column('date')
  happenedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Of notice: the day of moving out that was agreed on then.',
  })
  @Column('date', { nullable: true })
  movesOutOn!: string | null;
}

/** The steps of a released residency, the first one first. */
export const stepsOfResidency = rowsOf({
  entity: ResidencyStep,
  by: 'residencyId',
  below: below(residenciesOfYouth, 'id', 'Residency.history'),
  orderBy: { property: 'step', direction: 'ASC' },
});
