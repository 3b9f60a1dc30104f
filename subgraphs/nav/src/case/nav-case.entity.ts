import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NavDistrict } from './nav-district';

export const NavCaseStatus = { OPEN: 'OPEN', TRANSFERRED: 'TRANSFERRED', CLOSED: 'CLOSED' } as const;
export type NavCaseStatus = (typeof NavCaseStatus)[keyof typeof NavCaseStatus];
registerEnumType(NavCaseStatus, { name: 'NavCaseStatus', description: 'Where a NAV case stands.' });

export const NavCloseReason = {
  SUFFICIENT_INCOME: 'SUFFICIENT_INCOME',
  MOVED_DISTRICT: 'MOVED_DISTRICT',
  TRANSFERRED_SERVICE: 'TRANSFERRED_SERVICE',
  WITHDREW: 'WITHDREW',
  OTHER: 'OTHER',
} as const;
export type NavCloseReason = (typeof NavCloseReason)[keyof typeof NavCloseReason];
registerEnumType(NavCloseReason, { name: 'NavCloseReason', description: 'Why a NAV case was closed.' });

/** A youth's case at a NAV office (sak). */
@Entity()
@RecordType({ description: "A youth's case at a NAV office (sak)." })
export class NavCase {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => NavCaseStatus)
  @Changeable()
  @Column('text')
  status!: NavCaseStatus;

  @RequiresConsent(DataCategory.NAV_CASE, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'The NAV office that has the case (NAV-kontor).' })
  @Column('text')
  office!: string;

  @RequiresConsent(DataCategory.NAV_CASE, { placesYouth: true })
  @Field(() => NavDistrict, {
    nullable: true,
    description: 'The district that the youth lives in (bydel), as the office has it; null where it did not say.',
  })
  @Column('text', { nullable: true })
  district!: NavDistrict | null;

  @Field(() => LocalDateScalar)
  @Column('date')
  openedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  @Changeable()
  @Column('date', { nullable: true })
  closedOn!: string | null;

  @Field(() => NavCloseReason, { nullable: true })
  @Changeable()
  @Column('text', { nullable: true })
  closeReason!: NavCloseReason | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the youth was offered follow-up when it was closed; null as long as it is open, and of cases from before.',
  })
  @Changeable()
  @Column('boolean', { nullable: true })
  followUpOffered!: boolean | null;
}

/** A youth's cases, newest first. */
export const navCasesOfYouth = rowsOf({
  entity: NavCase,
  by: 'youthId',
  category: DataCategory.NAV_CASE,
  orderBy: { property: 'openedOn', direction: 'DESC' },
});
