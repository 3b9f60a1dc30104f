import { Agency, Sector } from '@brobygger/domain';
import { Open, RecordType, ReplacedBy, rowsOf } from '@brobygger/subgraph-kit';
import { Directive, Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

registerEnumType(Sector, {
  name: 'Sector',
  description:
    'Whether an organisation is a public body, municipal or of the state, or a private one that works beside them.',
});

/** A unit of an agency that consents are given to: the service, never a named employee. */
@Entity()
@ReplacedBy('id')
@Open()
@Directive('@key(fields: "id")')
@RecordType({ description: 'A unit of an agency (virksomhet). Consent is given to it, never to a named employee.' })
export class Organisation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Field(() => String, { description: 'Organisation number, nine digits.' })
  @Column('text')
  number!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  @Field(() => Agency)
  @Column('text')
  agency!: Agency;

  @Field(() => Sector, {
    nullable: true,
    description:
      'Public or private: it decides on what the organisation processes what it is given. Absent where nobody has said.',
  })
  @Column('text', { nullable: true })
  sector!: Sector | null;

  @Field(() => String)
  @Column('text')
  municipality!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the municipality, four digits (kommunenummer): whose officers oversee the youths it serves.',
  })
  @Column('text', { nullable: true })
  municipalityNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The city district, where the unit has one (bydel).' })
  @Column('text', { nullable: true })
  district!: string | null;
}

/** An organisation by its id. It holds nothing about a youth. */
export const organisationById = rowsOf({
  entity: Organisation,
  by: 'id',
  orderBy: { property: 'id', direction: 'ASC' },
});
