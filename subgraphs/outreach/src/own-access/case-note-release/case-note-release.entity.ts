import type { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, GraphQLISODateTime, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NotedRecordKind, RELEASE_CATEGORIES } from './noted-record';
import type { ReleasedNote } from './released-note.type';
import { TakeBackReason } from './take-back-reason';

/** What is kept of a note: the rest follows from the release that it is of. */
export type KeptNote = Pick<ReleasedNote, 'name' | 'codes' | 'text' | 'leftOutOn'>;

/** That an organisation let a youth read the notes of one record, as they stood. */
@Entity()
@RecordType({
  name: 'OutreachCaseNoteRelease',
  description: 'That the service let the youth read its notes of one record, as they stood then.',
})
export class CaseNoteRelease {
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

  @Field(() => NotedRecordKind)
  @Column('text')
  kind!: NotedRecordKind;

  @Field(() => ID, { description: 'The record that the notes are of.' })
  @Column('uuid')
  recordId!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day that the record is of.' })
  @Column('date', { nullable: true })
  recordOn!: string | null;

  @Field(() => GraphQLISODateTime)
  @Column('timestamptz')
  releasedAt!: Date;

  // No @Field: who did it stands in the log.
  @Column('text')
  releasedBy!: string;

  // The resolver makes of each a note of the youth. What is taken back goes.
  @Changeable()
  @Column('jsonb')
  notes!: readonly KeptNote[];

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when it is taken back; no note is left of it.',
  })
  @Changeable()
  @Column('timestamptz', { nullable: true })
  takenBackAt!: Date | null;

  @Changeable()
  @Column('text', { nullable: true })
  takenBackBy!: string | null;

  @Field(() => TakeBackReason, { nullable: true })
  @Changeable()
  @Column('text', { nullable: true })
  takeBackReason!: TakeBackReason | null;
}

/** What was released to a youth, newest first; each release needs the category of its record where that is a profession's. */
export const releasesOfYouth = rowsOf({
  entity: CaseNoteRelease,
  by: 'youthId',
  category: { property: 'category', anyOf: RELEASE_CATEGORIES },
  orderBy: { property: 'releasedAt', direction: 'DESC' },
});
