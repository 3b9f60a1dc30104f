import { ConsentMethod, Role, type DataCategory } from '@brobygger/domain';
import { RecordType, RequiresRole, rowsOf } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Capacity } from './consent-author.type';
import { Interpreting } from './interpreting';

/** What happened to a consent. */
export const ConsentEventKind = {
  REQUESTED: 'REQUESTED',
  GIVEN: 'GIVEN',
  WITHDRAWN: 'WITHDRAWN',
  REVOKED: 'REVOKED',
  INVALIDATED: 'INVALIDATED',
  SUPERSEDED: 'SUPERSEDED',
  LAPSED: 'LAPSED',
  EXPIRED: 'EXPIRED',
} as const;
export type ConsentEventKind = (typeof ConsentEventKind)[keyof typeof ConsentEventKind];
registerEnumType(ConsentEventKind, {
  name: 'ConsentEventKind',
  description:
    'What happened to a consent (W3C Data Privacy Vocabulary): `REQUESTED` by a worker whom it answers, `WITHDRAWN` by the youth, ' +
    '`REVOKED` by an officer on the youth’s word, `INVALIDATED` by an authority, `SUPERSEDED` by another, ' +
    'also by one for the rest of it (`withdrawnCategories`); `LAPSED` and `EXPIRED` come by ' +
    'themselves with time.',
});
registerEnumType(ConsentMethod, {
  name: 'ConsentMethod',
  description: 'How a consent was given: with a login, orally before a witness, or on paper.',
});

/** What ends a consent by somebody's doing. */
export type Ending = Exclude<ConsentEventKind, 'REQUESTED' | 'GIVEN' | 'LAPSED' | 'EXPIRED'>;

/** A line of the history of a consent (samtykkehistorikk). Nobody changes one; the role has no right to. */
@Entity()
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
@RecordType({ description: 'A line of the history of a consent (samtykkehistorikk), which nobody changes.' })
export class ConsentEvent {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  consentId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the consent from then on; absent where time did it, and of what was asked before there was one.',
  })
  @Column('integer')
  version!: number | null;

  @Field(() => ConsentEventKind)
  @Column('text')
  kind!: ConsentEventKind;

  @Field(() => GraphQLDateTimeISO)
  @Column('timestamptz')
  at!: Date;

  @Column('text', { nullable: true })
  authorId!: string | null;

  @Column('text', { nullable: true })
  capacity!: Capacity | null;

  @Field(() => ConsentMethod, {
    nullable: true,
    description: 'How it was said; absent where that was not recorded, and where nobody’s word did it.',
  })
  @Column('text', { nullable: true })
  method!: ConsentMethod | null;

  @Field(() => String, { nullable: true, description: 'The ident of the witness of what was said orally.' })
  @Column('text', { nullable: true })
  witnessId!: string | null;

  @Field(() => String, { nullable: true, description: 'The minute of what was said orally.' })
  @Column('text', { nullable: true })
  minute!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the scanned paper, 64 hexadecimal digits.' })
  @Column('text', { nullable: true })
  scanSha256!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why its author found the youth mature enough to give it; absent where nobody was to say, and of what was given before it was kept.',
  })
  @Column('text', { nullable: true })
  maturity!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The language in which what was said orally was spoken (BCP 47), where it was said.',
  })
  @Column('text', { nullable: true })
  spokenLanguage!: string | null;

  @Field(() => Interpreting, {
    nullable: true,
    description: 'Whether somebody interpreted what was said orally, where it was said.',
  })
  @Column('text', { nullable: true })
  interpreter!: Interpreting | null;

  @Column('boolean', { name: 'heard', nullable: true })
  isHeard!: boolean | null;

  @Column('text', { nullable: true })
  heardHow!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The decision of the authority that invalidated it, as it is referred to.',
  })
  @Column('text', { nullable: true })
  decision!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The consent or the merging of registrations that it came with; of `REQUESTED` the request.',
  })
  @Column('uuid', { nullable: true })
  causeId!: string | null;

  @Column('text', { array: true, nullable: true })
  withdrawnCategories!: DataCategory[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the text that was shown; absent of what was given before it was recorded, and of an ending.',
  })
  @Column('integer', { nullable: true })
  textVersion!: number | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of exactly the text that was shown.' })
  @Column('text', { nullable: true })
  textHash!: string | null;

  @Field(() => String, { nullable: true, description: 'The language in which it was read.' })
  @Column('text', { nullable: true })
  language!: string | null;

  /** The number of the catalogue of law that held. */
  @Column('integer', { nullable: true, select: false })
  catalogue?: number | null;

  @Column('text', { nullable: true, select: false })
  clientKey?: string | null;

  /** Of the request that had the key. */
  @Column('text', { nullable: true, select: false })
  digest?: string | null;
}

/** What happened to a consent, oldest first. */
export const eventsOfConsent = rowsOf({
  entity: ConsentEvent,
  by: 'consentId',
  orderBy: { property: 'version', direction: 'ASC' },
});
