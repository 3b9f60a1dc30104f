import { Agency, DataCategory, Purpose, Role, Signer } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int } from 'type-graphql';
import { AccessReason, CategoryOwner } from '../access/access-decision.type';

const READERS = [Role.YOUTH, Role.CONSENT_OFFICER];

/** A field that a consent is about. */
@RequiresRole(READERS)
@RecordType({ description: 'A field of the youth that a consent is about.' })
export class PreviewedField {
  @Field(() => String, { description: 'The way to it from the youth, by dots.' })
  path!: string;

  @Field(() => String, { description: 'The field as the log names it, `Type.field`.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What it holds.' })
  description!: string | null;

  @Field(() => [DataCategory], { description: 'All that it needs.' })
  categories!: readonly DataCategory[];

  @Field(() => CategoryOwner, { description: 'Whose data it is.' })
  owner!: string;

  @Field(() => DataCategory, {
    nullable: true,
    description: 'Where only those rows of a list are meant that are of this category.',
  })
  rowsOf!: DataCategory | null;

  @Field(() => AccessReason, { nullable: true, description: 'Where it stays withheld: the rule that refuses.' })
  reason!: AccessReason | null;
}

/** A consent whose place another would take. */
@RequiresRole(READERS)
@RecordType({
  description: 'A consent whose place another would take, as `giveConsent(input: { replaces })` names it.',
})
export class PreviewedReplacement {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [DataCategory], { description: 'What it names.' })
  categories!: readonly DataCategory[];

  @Field(() => GraphQLDateTimeISO, { description: 'Until when it would have held.' })
  validTo!: Date;
}

/** What a consent would open. */
@RequiresRole(READERS)
@RecordType({
  description: 'What a consent would open, if it were given as it was asked here. Nothing is written by asking.',
})
export class ConsentPreview {
  @Field(() => Agency, { description: 'The agency of the organisation that would read.' })
  recipientAgency!: Agency;

  @Field(() => Role, { description: 'The role in which its workers would read.' })
  role!: Role;

  @Field(() => [Signer], { description: 'Who must sign it, by age, category and purpose today.' })
  signers!: readonly Signer[];

  @Field(() => Boolean, {
    description: 'Whether who enters it for the youth says why the youth is mature enough (`SigningInput.maturity`).',
  })
  isMaturityAssessed!: boolean;

  @Field(() => Boolean, {
    description:
      'Whether who enters it for guardians says whether the child was heard (`GiveConsentInput.heard`): from 7 to 11 years.',
  })
  isChildHeard!: boolean;

  @Field(() => [PreviewedField], { description: 'What would become visible.' })
  opens!: readonly PreviewedField[];

  @Field(() => [PreviewedField], { description: 'What is visible to it already, of the categories that are named.' })
  isOpenAlready!: readonly PreviewedField[];

  @Field(() => [PreviewedField], { description: 'What stays withheld all the same, of the categories that are named.' })
  staysWithheld!: readonly PreviewedField[];

  @Field(() => [PreviewedReplacement], {
    nullable: true,
    description:
      'The consents whose place it would take, where it may be given. Of a youth whose address is protected it is not told.',
  })
  replaces!: readonly PreviewedReplacement[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The operation that reads what would become visible: run as the youth, it shows the values, and the log says that the youth ' +
      'read them. For youths alone; absent where nothing would.',
  })
  operation!: string | null;

  @Field(() => Int, {
    description:
      'So many rows of each list of records `operation` reads at most, in the order of the list. One that has as many may have more: all ' +
      'of them are read by asking for the list without `first`.',
  })
  rowsShown!: number;
}

/** What stays open to an organisation when a consent ends, and on what. */
@RequiresRole(READERS)
@RecordType({ description: 'A category that stays open to the organisation all the same.' })
export class StaysOpen {
  @Field(() => Purpose)
  purpose!: Purpose;

  @Field(() => DataCategory)
  category!: DataCategory;

  @Field(() => AccessReason, { description: 'On which basis.' })
  reason!: AccessReason;

  @Field(() => String, { nullable: true, description: 'The statute, where that is the basis.' })
  statute!: string | null;

  @Field(() => ID, { nullable: true, description: 'The consent, where another is the basis.' })
  consentId!: string | null;
}

/** What a withdrawal would end. */
@RequiresRole(READERS)
@RecordType({ description: 'What a withdrawal would end, and what it would leave. Nothing is written by asking.' })
export class WithdrawalPreview {
  @Field(() => [ID], {
    description: 'The consents that would end, or be narrowed: the one that stands, and every other of its like.',
  })
  ends!: readonly string[];

  @Field(() => [PreviewedField], { description: 'What the organisation would lose.' })
  closes!: readonly PreviewedField[];

  @Field(() => [StaysOpen], {
    description:
      'What of it stays open to the organisation all the same: by its own service, by law, or on another consent.',
  })
  stays!: readonly StaysOpen[];
}
