import { DataCategory, HandoverReason, HandoverState } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresConsent, rowsOf, sentOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NavDistrict } from '../case/nav-district';

/** The move of a case to another NAV office, where the youth moves to another district (flytting). How it went stands beside it. */
@Entity()
@RecordType({ description: 'The move of a case to the NAV office of another district (flytting).' })
export class NavCaseMove {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  caseId!: string;

  @Field(() => HandoverState, { description: 'How far it has come, of what both offices have said.' })
  status!: HandoverState;

  @Field(() => HandoverReason, {
    nullable: true,
    description: 'Why the receiving office says no, waits or could not, or the own called it off.',
  })
  reason!: HandoverReason | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Of one on hold: another day that the office proposes.',
  })
  proposedOn!: string | null;

  @RequiresConsent(DataCategory.NAV_CASE, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'The NAV office that is asked to take the case over.' })
  @Column('text')
  receiver!: string;

  @RequiresConsent(DataCategory.NAV_CASE, { placesYouth: true })
  @Field(() => NavDistrict, { nullable: true, description: 'The district that the youth moves to.' })
  @Column('text')
  district!: NavDistrict;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the youth moves, where that is known.' })
  @Column('date', { nullable: true })
  movesOn!: string | null;

  @Field(() => LocalDateScalar)
  @Column('date')
  askedOn!: string;
}

/** A youth's moves, newest first: ids are made in the order of time. */
export const movesOfYouth = rowsOf({
  entity: NavCaseMove,
  by: 'youthId',
  category: DataCategory.NAV_CASE,
  orderBy: { property: 'id', direction: 'DESC' },
});

/** How each of them went to the other office. */
export const sentMoves = sentOf(movesOfYouth, 'NavCaseMove.status');
