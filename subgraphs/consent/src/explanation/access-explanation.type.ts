import { RuleOutcome } from '@brobygger/consent-engine';
import { DataCategory, Purpose, Role } from '@brobygger/domain';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { AccessOutcome, AccessReason, ConsentFinding } from '../access/access-decision.type';

registerEnumType(RuleOutcome, {
  name: 'RuleOutcome',
  description: 'What a rule says: a forbid `OBJECTS` or `LETS_BY`; a basis `HOLDS` or `DOES_NOT_HOLD`.',
});

const READERS = [Role.YOUTH, Role.CONSENT_OFFICER];

/** What a rule says of a question. */
@RequiresRole(READERS)
@RecordType({ description: 'A rule, and what it says.' })
export class RuleFinding {
  @Field(() => AccessReason, { description: 'The forbid, by the code of its refusal, or the basis.' })
  rule!: AccessReason;

  @Field(() => RuleOutcome)
  outcome!: RuleOutcome;
}

/** Why something was or was not open to an organisation. */
@RequiresRole(READERS)
@RecordType({
  description:
    'Why a category was or was not open to an organisation for a purpose at a moment: the decision, and what each rule says, in the ' +
    'order in which they are asked. The first that objects decides, or else the first basis that holds.',
})
export class AccessExplanation {
  @Field(() => Purpose)
  purpose!: Purpose;

  @Field(() => DataCategory)
  category!: DataCategory;

  @Field(() => Boolean, {
    description:
      'Whether it is about those fields alone that tell where the youth is: a second row, where they are withheld and the others are not.',
  })
  placesYouth!: boolean;

  @Field(() => GraphQLDateTimeISO)
  at!: Date;

  @Field(() => AccessOutcome)
  decision!: AccessOutcome;

  @Field(() => AccessReason, { description: 'The basis, or the rule that refused.' })
  reason!: AccessReason;

  @Field(() => ID, { nullable: true, description: 'The consent that it rests on.' })
  consentId!: string | null;

  @Field(() => Int, { nullable: true, description: 'The version of the consent.' })
  consentVersion!: number | null;

  @Field(() => String, { nullable: true, description: 'The statute that it rests on.' })
  statute!: string | null;

  @Field(() => ID, { nullable: true, description: 'The order for information that it rests on.' })
  orderId!: string | null;

  @Field(() => [RuleFinding])
  rules!: readonly RuleFinding[];

  @Field(() => [ConsentFinding], {
    description: 'The consents to the organisation that name the category, with why they do not open it.',
  })
  consents!: readonly ConsentFinding[];
}
