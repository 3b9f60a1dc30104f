import { DataCategory } from '@brobygger/domain';
import {
  Changeable,
  LocalDateScalar,
  RecordType,
  RequiresConsent,
  rowsOf,
  type RowSource,
} from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountedRecord } from '../../counted-record/counted-record';
import { SensitiveDialogueKind } from './sensitive-dialogue-kind';

/**
 * Talks that outreach offers a youth on a matter of which the name alone says much: that there are such talks, and
 * nothing that is said.
 */
@Entity()
@RecordType({
  description:
    'Talks that outreach offers a youth (samtaletilbud): when they began and ended, and nothing that is said.',
})
export class SensitiveDialogue extends CountedRecord {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  // No @Field: it is what the row needs to be read at all.
  @Column('text')
  category!: DataCategory;

  // In the list of talks about sexuality there are two.
  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @Field(() => SensitiveDialogueKind, { nullable: true })
  @Column('text')
  kind!: SensitiveDialogueKind;

  @Field(() => LocalDateScalar)
  @Column('date')
  openedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Absent while the talks go on.' })
  @Changeable()
  @Column('date', { nullable: true })
  closedOn!: string | null;
}

/** A youth's dialogues of one category, newest first: those of the other are never read with them. */
const dialoguesOf = (category: DataCategory): RowSource<SensitiveDialogue> =>
  rowsOf({
    entity: SensitiveDialogue,
    by: 'youthId',
    category: { property: 'category', anyOf: [category] },
    orderBy: { property: 'openedOn', direction: 'DESC' },
  });

/** A youth's talks about sexuality, newest first. */
export const sexualityTalksOfYouth = dialoguesOf(DataCategory.OUTREACH_SEXUALITY);

/** A youth's talks to prevent extremism, newest first. */
export const extremismTalksOfYouth = dialoguesOf(DataCategory.OUTREACH_EXTREMISM);
