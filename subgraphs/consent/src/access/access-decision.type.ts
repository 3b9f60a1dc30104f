import { Agency, Basis, DataCategory, Remedy, Role, type Owner } from '@brobygger/domain';
import { ConsentObjection, DenyCode } from '@brobygger/consent-engine';
import { RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';

registerEnumType(ConsentObjection, { name: 'ConsentObjection', description: 'Why a consent is no basis.' });

export const AccessOutcome = { PERMIT: 'PERMIT', DENY: 'DENY' } as const;
export type AccessOutcome = (typeof AccessOutcome)[keyof typeof AccessOutcome];
registerEnumType(AccessOutcome, { name: 'AccessOutcome', description: 'Whether a category is open.' });

export const AccessReason = { ...DenyCode, ...Basis } as const;
export type AccessReason = (typeof AccessReason)[keyof typeof AccessReason];
registerEnumType(AccessReason, {
  name: 'AccessReason',
  description: 'The basis of a permit, or the rule that refused.',
});

export const CategoryOwner = { ...Agency, CONSENT: 'CONSENT' } as const satisfies Record<Owner, Owner>;
registerEnumType(CategoryOwner, {
  name: 'CategoryOwner',
  description: 'Who owns a category: an agency, or the consent registry.',
});

registerEnumType(Remedy, {
  name: 'Remedy',
  description:
    'What the asker can do about a refusal. `NONE`: no consent could open it for the purpose. `STATE_REASON` stands in errors alone.',
});

const READERS = [Role.CASEWORKER, Role.YOUTH, Role.CONSENT_OFFICER];

/** A consent that names the category, with why it does not open it. */
@RequiresRole([Role.YOUTH, Role.CONSENT_OFFICER])
@RecordType({ description: 'A consent that names the category, with why it does not open it; `null` where it does.' })
export class ConsentFinding {
  @Field(() => ID)
  consentId!: string;

  @Field(() => ConsentObjection, { nullable: true })
  objection!: ConsentObjection | null;
}

/** Whether a category is open to the asker. Youths and consent officers are told why not. */
@RequiresRole(READERS)
@RecordType({
  description: 'Whether a category is open. Youths and consent officers are told why not; workers never are.',
})
export class AccessDecision {
  @Field(() => DataCategory)
  category!: DataCategory;

  @Field(() => CategoryOwner)
  owner!: string;

  @Field(() => AccessOutcome)
  decision!: AccessOutcome;

  @Field(() => AccessReason, { nullable: true })
  reason!: AccessReason | null;

  @Field(() => Remedy, { nullable: true })
  remedy!: Remedy | null;

  @Field(() => ID, { nullable: true, description: 'The consent that opens it.' })
  consentId!: string | null;

  @Field(() => String, { nullable: true, description: 'The statute that opens it.' })
  statute!: string | null;

  @Field(() => [ConsentFinding], {
    nullable: true,
    description: 'Consents to the organisation that name the category. For youths and officers.',
  })
  consents!: readonly ConsentFinding[] | null;
}
