import { Changeable, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SECTION_CATEGORIES, SelfPresentationSection, type SectionCategory } from './section';

/** A version of a section that the youth submitted. Its words never change; that a newer one was submitted is entered once. */
@Entity('self_presentation_version')
@RecordType({ description: "A section of the youth's own presentation, in the youth's own words (egenpresentasjon)." })
export class SelfPresentation {
  // No @Field: who reads it by consent needs the newest version and no count of them.
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  // No @Field: it is what the row needs to be read at all.
  @Column('text')
  category!: SectionCategory;

  @Field(() => SelfPresentationSection)
  section!: SelfPresentationSection;

  // No @Field: it would tell how often the youth began anew.
  @Column('integer')
  version!: number;

  @Field(() => String)
  @Column('text')
  text!: string;

  @Field(() => LocalDateScalar, { description: 'The day on which the youth submitted it.' })
  updatedOn!: string;

  @Column('timestamptz')
  submittedAt!: Date;

  @Changeable()
  @Column('timestamptz', { nullable: true })
  revisedAt!: Date | null;
}

/** The newest submitted version of each section whose own category is released. */
export const submittedOfYouth = rowsOf({
  entity: SelfPresentation,
  by: 'youthId',
  category: { property: 'category', anyOf: SECTION_CATEGORIES, eachAlone: true },
  isOfNoOrganisation: true,
  only: ['id', 'youthId', 'category', 'text', 'submittedAt'],
  standsWithout: 'revisedAt',
  orderBy: { property: 'category', direction: 'ASC' },
});
