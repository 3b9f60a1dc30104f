import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const CasePartyKind = {
  YOUTH: 'YOUTH',
  PARENT: 'PARENT',
  VERGE: 'VERGE',
  REPRESENTATIVE: 'REPRESENTATIVE',
} as const;
export type CasePartyKind = (typeof CasePartyKind)[keyof typeof CasePartyKind];
registerEnumType(CasePartyKind, {
  name: 'CasePartyKind',
  description:
    'Who is a party to a case of child welfare: the youth, a parent, a guardian by law (verge), or the representative of an unaccompanied' +
    ' minor.',
});

export const CasePartyGround = {
  AGE: 'AGE',
  UNDERSTANDING: 'UNDERSTANDING',
  PARENTAL_RESPONSIBILITY: 'PARENTAL_RESPONSIBILITY',
  GUARDIANSHIP: 'GUARDIANSHIP',
  GRANTED: 'GRANTED',
} as const;
export type CasePartyGround = (typeof CasePartyGround)[keyof typeof CasePartyGround];
registerEnumType(CasePartyGround, {
  name: 'CasePartyGround',
  description:
    'Why somebody is a party: the youth by age (15), or younger because they understand the case; others by parental responsibility ' +
    '(foreldreansvar), by guardianship (vergemål), or because it was granted.',
});

/** Somebody with the rights of a party in a case of child welfare (partsrettigheter, bvl. § 12-3). */
@Entity()
@RecordType({
  description: 'Somebody with the rights of a party in a case of child welfare (partsrettigheter, bvl. § 12-3).',
})
export class CaseParty {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  caseId!: string;

  @Field(() => CasePartyKind)
  @Column('text')
  party!: CasePartyKind;

  @Field(() => String, { nullable: true, description: 'The name of whoever is not the youth.' })
  @Column('text', { nullable: true })
  name!: string | null;

  @Field(() => CasePartyGround)
  @Column('text')
  ground!: CasePartyGround;

  // Free text: where the youth lives or goes to school is easily in it.
  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Why a youth below 15 is held to understand the case.' })
  @Column('text', { nullable: true })
  assessment!: string | null;

  @Field(() => LocalDateScalar)
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which they no longer are.' })
  @Changeable()
  @Column('date', { nullable: true })
  validTo!: string | null;
}

/** The parties of a youth's cases, newest first. */
export const casePartiesOfYouth = rowsOf({
  entity: CaseParty,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_PROCEEDINGS,
  orderBy: { property: 'id', direction: 'DESC' },
});
