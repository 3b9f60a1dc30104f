import { Role } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A group of 22B Kvalifisering has from 8 to 12 participants (INV16, seed 000). */
export const FEWEST = 8;
export const MOST = 12;

/** A group of 22B Kvalifisering. No column can hold a youth. */
@Entity()
@RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true, elsewhere: [Role.CASEWORKER, Role.LEADER] })
@RecordType({ description: 'A group of 22B Kvalifisering. It holds nothing about a youth.' })
export class QualificationGroup {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  /** The NAV office that opened it. */
  @Column('uuid')
  organisationId!: string;

  @Field(() => ID, { description: 'The organisation that runs it: 22B, or the NAV office itself.' })
  @Column('uuid')
  runById!: string;

  @Field(() => String, { nullable: true, description: 'Its name; null of the NAV office itself.' })
  @Column('text', { nullable: true })
  runBy!: string | null;

  @Field(() => String)
  @Column('text')
  name!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  startsOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; null where it goes on.' })
  @Column('date', { nullable: true })
  endsOn!: string | null;

  @Field(() => Int, { description: `From ${FEWEST} to ${MOST}.` })
  @Column('integer')
  capacity!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many take a place; for the organisation that runs it alone, of whom the asker may know.',
  })
  participants!: number | null;

  @Field(() => Int, { nullable: true, description: 'Places that nobody takes; as `participants`.' })
  freePlaces!: number | null;

  @Field(() => Boolean, { nullable: true, description: `Whether fewer than ${FEWEST} take part; as \`participants\`.` })
  isTooSmall!: boolean | null;
}
