import { Open, RecordType, ReplacedBy, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit of a municipality whose officers and auditors oversee what is shared of its youths. No consent is given to it. */
@Entity()
@ReplacedBy('id')
@Open()
@RecordType({
  description: 'A unit of a municipality whose officers and auditors oversee what is shared of its youths.',
})
export class MunicipalUnit {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  @Field(() => String, { description: 'Number of the municipality, four digits (kommunenummer).' })
  @Column('text')
  municipalityNumber!: string;
}

/** A unit by its id. It holds nothing about a youth. */
export const municipalUnitById = rowsOf({
  entity: MunicipalUnit,
  by: 'id',
  orderBy: { property: 'id', direction: 'ASC' },
});
