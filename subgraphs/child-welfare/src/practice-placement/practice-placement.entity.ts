import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const PracticeArena = {
  PRIVATE: 'PRIVATE',
  PUBLIC: 'PUBLIC',
  VOLUNTARY: 'VOLUNTARY',
  OTHER: 'OTHER',
} as const;
export type PracticeArena = (typeof PracticeArena)[keyof typeof PracticeArena];
registerEnumType(PracticeArena, {
  name: 'PracticeArena',
  description:
    'What kind of place a youth has work practice at: a business, a public service, a voluntary organisation.',
});

export const PracticeArrangement = { EM_BASE: 'EM_BASE', MEASURE: 'MEASURE' } as const;
export type PracticeArrangement = (typeof PracticeArrangement)[keyof typeof PracticeArrangement];
registerEnumType(PracticeArrangement, {
  name: 'PracticeArrangement',
  description:
    'Who found the place: the base for unaccompanied minors (EM-basen), or the measure that the youth lives in.',
});

/** A youth's work practice (praksistilbud, seed 003): where, and from when to when. */
@Entity()
@RecordType({ description: "A youth's work practice (praksistilbud)." })
export class PracticePlacement {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  /** When it was written; unknown of what was before this was kept. */
  @Column('timestamptz', { nullable: true })
  recordedAt!: Date | null;

  @Field(() => PracticeArena)
  @Column('text')
  arena!: PracticeArena;

  @Field(() => PracticeArrangement)
  @Column('text')
  arrangedBy!: PracticeArrangement;

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROGRAMME, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Where it is.' })
  @Column('text')
  employer!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it ends; not itself a day of it.' })
  @Changeable()
  @Column('date', { nullable: true })
  validTo!: string | null;
}

/** A youth's work practice, newest first. */
export const placementsOfYouth = rowsOf({
  entity: PracticePlacement,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_PROGRAMME,
  orderBy: { property: 'validFrom', direction: 'DESC' },
});
