import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const NurseTalkTheme = { PHYSICAL: 'PHYSICAL', MENTAL: 'MENTAL', SEXUAL: 'SEXUAL' } as const;
export type NurseTalkTheme = (typeof NurseTalkTheme)[keyof typeof NurseTalkTheme];
registerEnumType(NurseTalkTheme, { name: 'NurseTalkTheme', description: 'Which health a talk with the nurse was about.' });

/** A talk with the nurse (helsesykepleier, 22B Helse). */
@Entity()
@RecordType({ description: 'A talk with the nurse (helsesykepleier).' })
export class NurseTalk {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  date!: string;

  // No @Field: what a talk was about never leaves, with or without consent.
  @Column('text', { array: true })
  themes!: readonly NurseTalkTheme[];
}

/** A youth's talks with the nurse, newest first. */
export const nurseTalksOfYouth = rowsOf({ entity: NurseTalk, by: 'youthId', category: DataCategory.OUTREACH_HEALTH, orderBy: { property: 'date', direction: 'DESC' } });
