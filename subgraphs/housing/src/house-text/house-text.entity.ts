import { LocalDateScalar, Open, RecordType } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const HouseDocument = { RULES: 'RULES', LEASE: 'LEASE' } as const;
export type HouseDocument = (typeof HouseDocument)[keyof typeof HouseDocument];
registerEnumType(HouseDocument, {
  name: 'HouseDocument',
  description: 'What residents of a house sign.',
  valuesConfig: {
    RULES: { description: 'The house rules (husregler).' },
    LEASE: { description: 'The lease (husleiekontrakt).' },
  },
});

/** A version of what residents of a house sign. None is ever changed: a new wording is a new version, which is signed anew (INV04). */
@Entity()
@Open()
@RecordType({ description: 'A version of what residents of a house sign. Holds nothing about a youth.' })
export class HouseText {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  houseId!: string;

  @Field(() => HouseDocument)
  @Column('text')
  document!: HouseDocument;

  @Field(() => Int, { description: 'From 1 on; of each document the highest stands.' })
  @Column('integer')
  version!: number;

  @Field(() => String)
  @Column('text')
  text!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  publishedOn!: string;
}
