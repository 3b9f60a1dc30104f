import { Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';

/** The longest table, in characters. */
const LONGEST = 200_000;

/** Consents on paper, as a table. */
@InputType({ description: 'Consents that were signed on paper, as a table.' })
export class EnterPaperConsentsInput {
  @MaxLength(LONGEST)
  @Field(() => String, {
    description:
      'CSV with a line of column names: `youthId`, `recipientId`, `purpose`, `categories`, `signedBy`, `scanSha256`, `clientKey`; ' +
      'and, where you need them, `guardianId`, `otherGuardianIds`, `validFrom`, `validTo`, `language`, `textVersion`, `despiteRefusal`, ' +
      '`maturity`, and of a child `heard` with `heardHow`. Several categories or signers stand in one cell with blanks between them. At ' +
      'most 200 rows.',
  })
  csv!: string;

  @IsOptional()
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether it is only tried: each row is answered as if it were entered alone, and nothing is.',
  })
  dryRun!: boolean;
}

/** What became of a row. */
export const PaperOutcome = {
  GIVEN: 'GIVEN',
  GIVEN_BEFORE: 'GIVEN_BEFORE',
  WOULD_BE_GIVEN: 'WOULD_BE_GIVEN',
  REFUSED: 'REFUSED',
} as const;
export type PaperOutcome = (typeof PaperOutcome)[keyof typeof PaperOutcome];
registerEnumType(PaperOutcome, {
  name: 'PaperConsentOutcome',
  description:
    'What became of a row: `GIVEN`; `GIVEN_BEFORE`, with the same `clientKey` and all else as it is; `WOULD_BE_GIVEN`, in a dry run; ' +
    '`REFUSED`, and nothing of it is written.',
});

const READERS = [Role.CONSENT_OFFICER];

/** What became of one row. */
@RequiresRole(READERS)
@RecordType({ description: 'What became of one row.' })
export class EnteredPaperConsent {
  @Field(() => Int, { description: 'The line of the table, counted from one with the names.' })
  line!: number;

  @Field(() => PaperOutcome)
  outcome!: PaperOutcome;

  @Field(() => ID, { nullable: true, description: 'Of one that was given.' })
  consentId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused, by a code of the error codes.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'The rule that was violated, where one was.' })
  rule!: string | null;

  @Field(() => String, { nullable: true, description: 'The column that is wrong, where it is one.' })
  column!: string | null;

  @Field(() => String, { nullable: true })
  message!: string | null;
}

/** What became of a table. */
@RequiresRole(READERS)
@RecordType({ description: 'What became of a table of consents.' })
export class EnteredPaperConsents {
  @Field(() => Boolean)
  isDryRun!: boolean;

  @Field(() => Int, { description: 'How many rows were given, were before, or would be.' })
  given!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => [EnteredPaperConsent])
  rows!: readonly EnteredPaperConsent[];
}
