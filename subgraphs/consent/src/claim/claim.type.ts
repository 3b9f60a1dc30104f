import { Agency, DataCategory, Role, type LocalDate } from '@brobygger/domain';
import { LocalDateScalar, Open, PageInfo, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int } from 'type-graphql';
import { CorrectionNotice } from '../correction-notice/correction-notice.type';
import { ReasonText } from '../disclosure-log/disclosure-entry.type';
import { Organisation } from '../organisation/organisation.entity';
import { ClaimEntry } from './claim-entry.type';
import { CLAIM_READERS } from './claim-readers';
import { ClaimKind, ClaimOutcome, ClaimState } from './claim-state';
import { ClaimedRecords } from './claimed-records.type';

/** Who reads the words: no officer does. */
const WORD_READERS = [Role.YOUTH, Role.CASEWORKER, Role.LEADER];

/** What a youth asks of a service that keeps data on them, and what it answered. */
@RequiresRole(CLAIM_READERS)
@RecordType({
  description:
    'What a youth asks of a service that keeps data on them (krav etter personvernforordningen), and what it answered. At the service ' +
    'only who has taken it is told of whom it is, and reads the words of it.',
})
export class Claim {
  @Field(() => ID)
  id!: string;

  @Field(() => ClaimKind)
  kind!: ClaimKind;

  /** Whom it is of, whoever reads. */
  ofYouthId!: string;

  @RequiresRole([Role.CASEWORKER, Role.LEADER])
  @Field(() => ID, { nullable: true, description: 'Of whom; absent to all but who has taken it.' })
  youthId!: string | null;

  organisationId!: string;

  @Field(() => Organisation, {
    nullable: true,
    description: "Of which service. Withheld where the youth's address is protected, but from its own workers.",
  })
  organisation!: Organisation | null;

  @Field(() => Agency, { nullable: true, description: 'The agency of the service.' })
  agency!: Agency | null;

  @Field(() => DataCategory, {
    nullable: true,
    description: 'Absent of what was opened in an emergency, and where the category is none of today.',
  })
  category!: DataCategory | null;

  @Field(() => String, {
    nullable: true,
    description: 'The statute on which it was shared, where it is objected to that.',
  })
  statute!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The access in an emergency that it is objected to: its `id` among `emergencyAccesses`.',
  })
  emergencyId!: string | null;

  @RequiresRole(WORD_READERS)
  @Field(() => String, {
    nullable: true,
    description: 'What is wrong, what is to be erased, or why the youth objects, in the words of the youth.',
  })
  said!: string | null;

  @Field(() => [ClaimedRecords], {
    description:
      'In what kinds of records that stands which the youth asks to have erased, and which of them the law has kept. Empty of what is no ' +
      'such claim.',
  })
  records!: readonly ClaimedRecords[];

  @RequiresRole(WORD_READERS)
  @Field(() => String, {
    nullable: true,
    description: 'What is right, in the words of the youth; present in a claim to a correction alone.',
  })
  wanted!: string | null;

  @RequiresRole(WORD_READERS)
  @Field(() => ClaimEntry, {
    nullable: true,
    description:
      'The entry of the log that it is about, where the youth named one; absent too where its content was deleted.',
  })
  entry!: ClaimEntry | null;

  @Field(() => GraphQLDateTimeISO)
  sentAt!: Date;

  @Field(() => LocalDateScalar, { description: 'The last day to answer: a month on (GDPR art. 12 no. 3).' })
  dueOn!: LocalDate;

  @Field(() => Boolean, { description: 'Whether that day is over and it is neither answered nor withdrawn.' })
  isOverdue!: boolean;

  @Field(() => ClaimState)
  state!: ClaimState;

  @Field(() => Int, { description: 'Counts what was done with it; name it in whatever you do next.' })
  version!: number;

  @Field(() => String, { nullable: true, description: 'The ident of who has taken it.' })
  takenBy!: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  takenAt!: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true })
  answeredAt!: Date | null;

  @Field(() => ClaimOutcome, { nullable: true, description: 'Absent until it is answered.' })
  outcome!: ClaimOutcome | null;

  @RequiresRole(WORD_READERS)
  @Field(() => String, { nullable: true, description: 'Why, in the words of who answered.' })
  reason!: string | null;

  @RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
  @Field(() => [CorrectionNotice], {
    description:
      'Who has received what was corrected, erased or restricted, and was told that it was (GDPR art. 19). Empty where nothing was.',
  })
  told!: readonly CorrectionNotice[];

  @Field(() => ReasonText, {
    nullable: true,
    description: 'How the youth may complain, where not all was done that was asked for (GDPR art. 12 no. 4, art. 77).',
  })
  complaint!: ReasonText | null;
}

@RequiresRole(CLAIM_READERS)
@RecordType({ description: 'One of the claims of a page.' })
export class ClaimEdge {
  @Open()
  @Field(() => String)
  cursor!: string;

  @Field(() => Claim)
  node!: Claim;
}

@RequiresRole(CLAIM_READERS)
@RecordType({ description: 'A page of claims.' })
export class ClaimConnection {
  @Field(() => [ClaimEdge])
  edges!: readonly ClaimEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
