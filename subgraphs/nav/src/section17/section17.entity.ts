import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const Section17Status = { GRANTED: 'GRANTED', ENDED: 'ENDED', TRANSFERRED: 'TRANSFERRED' } as const;
export type Section17Status = (typeof Section17Status)[keyof typeof Section17Status];
registerEnumType(Section17Status, {
  name: 'Section17Status',
  description: 'Where a decision on advice and guidance stands. One whose time is over is `ENDED`.',
});

/** As what a decision ends: `TRANSFERRED` where the case goes to another office or service. */
export type DecisionEnd = Exclude<Section17Status, 'GRANTED'>;

/** A decision on advice and guidance (vedtak om råd og veiledning, sotjl. § 17). */
@Entity('section17_decision')
@RecordType({ description: 'A decision on advice and guidance (vedtak om råd og veiledning, sotjl. § 17).' })
export class Section17Decision {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  decidedOn!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it ends; not itself a day of the decision.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => Section17Status)
  @Changeable()
  @Column('text')
  status!: Section17Status;
}

/** A youth's decisions, newest first. */
export const section17OfYouth = rowsOf({
  entity: Section17Decision,
  by: 'youthId',
  category: DataCategory.NAV_SECTION_17,
  orderBy: { property: 'validFrom', direction: 'DESC' },
});
