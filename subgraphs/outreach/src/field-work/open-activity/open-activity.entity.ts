import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, ReplacedBy, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OpenActivityKind } from './open-activity-kind';

/** An activity or a trip that is open to whoever comes (22B Kontaktsenter): how many came, and never who (INV30). */
@Entity('open_activity')
@ReplacedBy('organisationId', 'date', 'kind', 'title')
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
@RecordType({
  name: 'OutreachOpenActivity',
  description: 'An activity or a trip that is open to whoever comes. Nobody is registered.',
})
export class OpenActivity {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  @Column('date')
  date!: string;

  @Field(() => OpenActivityKind)
  @Column('text')
  kind!: OpenActivityKind;

  @Field(() => String)
  @Column('text')
  title!: string;

  @Field(() => Int, { description: 'How many nights it lasted; 0 but for a trip with a night.' })
  @Column('integer')
  nights!: number;

  @Field(() => Int, { description: 'How many came.' })
  @Column('integer')
  headcount!: number;
}
