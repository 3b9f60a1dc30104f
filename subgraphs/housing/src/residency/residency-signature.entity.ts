import { below, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { HouseDocument } from '../house-text/house-text.entity';
import { residenciesOfYouth } from './residency.entity';

export const ResidencySigner = { YOUTH: 'YOUTH', GUARDIAN: 'GUARDIAN' } as const;
export type ResidencySigner = (typeof ResidencySigner)[keyof typeof ResidencySigner];
registerEnumType(ResidencySigner, {
  name: 'ResidencySigner',
  description: 'Who signs what residents of a house sign: the youth, and under 18 a guardian too (verge).',
});

/** That house rules or lease were signed, in which version, when and by whom. It is never changed. */
@Entity()
@RecordType({ description: 'That house rules or lease were signed: which version, when, and by whom.' })
export class ResidencySignature {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  residencyId!: string;

  @Field(() => HouseDocument)
  @Column('text')
  document!: HouseDocument;

  @Field(() => Int, {
    nullable: true,
    description: 'Null where the house had published no text: it was signed on paper.',
  })
  @Column('integer', { nullable: true })
  version!: number | null;

  @Field(() => LocalDateScalar)
  @Column('date')
  signedOn!: string;

  @Field(() => [ResidencySigner])
  @Column('text', { array: true })
  signedBy!: ResidencySigner[];
}

/** What was signed for a released residency, newest first. */
export const signaturesOfResidency = rowsOf({
  entity: ResidencySignature,
  by: 'residencyId',
  below: below(residenciesOfYouth, 'id', 'Residency.signatures'),
  orderBy: { property: 'signedOn', direction: 'DESC' },
});
