import {
  AddressProtection,
  birthday,
  consentTextOf,
  createError,
  isId,
  newId,
  osloDate,
  ruleViolated,
  type Agency,
  type Caller,
  type DataCategory,
  type Language,
  type Purpose,
  type ShownText,
  type Signer,
} from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { Organisation } from '../organisation/organisation.entity';
import type { Youth } from '../youth/youth.entity';
import { clientKeyOf, givenBefore } from './client-key';
import { capacityOf, isOwnWord } from './consent-author.type';
import { Consent } from './consent.entity';
import { hearingOf, type SaidOfHearing } from './child-heard';
import { insertConsent, readConsents } from './consent-rows';
import { endConsents, heldConsents } from './end-consents';
import { assertGuardians } from './assert-guardians';
import { givingRules, mayBegin, endUnlessSaid, type ProposedConsent } from './give-consent.rules';
import { assertNotRefused } from './refused-before';
import { notInformed } from './not-informed.sql';
import { replacedBy } from './replaced-by';
import { areKnown, type KnownConsent } from './known-consent';
import { withKnownWitness } from './known-witness';
import { withMaturity } from './maturity';
import { signingOf, type Signing } from './signing';
import { assertSureEnough } from './sure-enough';
import { tellEntered } from './tell-entered';

/** A request that a consent answers, and who sent it when. */
export interface AnsweredRequest {
  readonly id: string;
  readonly askedBy: string;
  readonly sentAt: Date;
}

/** A consent form as it was filled in. */
export interface ConsentForm {
  readonly youthId: string;
  readonly recipientId: string;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly signedBy: readonly Signer[];
  /** How it was given; a youth's own needs not say it. */
  readonly signing?: Signing | null | undefined;
  /** How it was given, where its witness is known already; in place of `signing`. */
  readonly said?: Signing | null | undefined;
  /** Of what guardians signed for a child: whether the child was heard. */
  readonly heard?: SaidOfHearing | null | undefined;
  /** The guardian who signed, where one did. */
  readonly guardianId?: string | null | undefined;
  /** Those who signed beside them. */
  readonly otherGuardianIds?: readonly string[] | null | undefined;
  readonly validFrom?: Date | null | undefined;
  readonly validTo?: Date | null | undefined;
  readonly language?: Language | null | undefined;
  /** The version of the text that was shown; absent, the one that is current. */
  readonly textVersion?: number | null | undefined;
  /** The text that was shown when the youth said yes, where that was before; in place of `textVersion`. */
  readonly shown?: Pick<ShownText, 'version' | 'hash'> | null | undefined;
  /** The consents whose place it is to take, as its giver knows them; absent, whichever stand. */
  readonly replaces?: readonly KnownConsent[] | null | undefined;
  /** Whether none is taken the place of that was not named, where its giver can know of it. */
  readonly mustNameReplaced?: boolean;
  /** Which it may take the place of though it was not named. */
  readonly mayReplace?: ((consentId: string) => boolean) | undefined;
  /** Whether the youth has changed their mind on what they said no to: an officer says so. */
  readonly despiteRefusal?: boolean | null | undefined;
  /** The request in answer to which it is given, where there was one. */
  readonly answers?: AnsweredRequest | null | undefined;
  /** What is given twice with one key is given once. */
  readonly clientKey?: string | null | undefined;
}

/** What was given, and how many messages tell of what it replaced. */
export interface Given {
  readonly consent: Consent;
  readonly told: readonly { readonly id: string }[];
}

/**
 * Enters a consent for the caller within the transaction; it takes the place of those whose categories it names in full.
 * @throws RULE_VIOLATED with the rule and the argument's path, GUARDIAN_UNKNOWN, NOT_FOUND, YOUTH_NOT_FOUND, or CONFLICT
 */
export async function giveConsent(
  transaction: EntityManager,
  caller: Caller,
  form: ConsentForm,
  at: Date,
): Promise<Given> {
  const found = await holdParties(transaction, form);
  const { youth, recipient } = found;
  const signing = form.said ?? signingOf(caller, form.signing);
  const clientKey = clientKeyOf(form.clientKey, form);
  const before = clientKey === null ? null : await givenBefore(transaction, caller.personId, clientKey);
  if (before !== null) return { consent: await consentOf(transaction, before), told: [] };
  const validFrom = form.validFrom ?? at;
  if (!mayBegin(validFrom, at)) {
    throw ruleViolated('CONSENT_BEGINS', 'a consent begins now or within twelve months', 'input.validFrom');
  }
  const proposed: ProposedConsent = {
    ...form,
    recipient,
    validFrom,
    validTo: form.validTo ?? endUnlessSaid(validFrom, form.purpose),
    guardianId: form.guardianId ?? null,
    otherGuardianIds: othersOf(form),
    birthDate: youth.birthDate,
    signedOn: osloDate(at),
    notInformed: youth.notInformed,
  };
  const objection = givingRules.find((rule) => rule.objects(proposed));
  if (objection !== undefined) throw ruleViolated(objection.rule, objection.message, objection.argument);
  const heardOf = { youthId: youth.id, recipientId: recipient.id };
  const witnessed = form.said ?? (await withKnownWitness(transaction, caller, signing, heardOf));
  const signed = withMaturity(caller, proposed, witnessed);
  // Of what guardians sign with the login it is kept with the signing.
  const hearing = isOwnWord(caller.role) ? null : hearingOf(form.heard, { ...proposed, on: proposed.signedOn });
  assertSureEnough(caller, form.categories);
  await assertGuardians(transaction, youth.id, proposed, { isOwnWord: isOwnWord(caller.role) });
  if (!isOwnWord(caller.role) && form.despiteRefusal !== true) {
    await assertNotRefused(transaction, { ...proposed, youthId: youth.id });
  }
  const current = textShown(form, proposed, found.recipient.name);
  const text = form.shown ?? current;
  // Whether something stands tells to whom, of a youth whom that would place: it is not told by a refusal either.
  const isTold = youth.protection === AddressProtection.UNGRADED;
  if (!isTold && isOwnWord(caller.role) && validFrom > at) {
    const message = 'while an address is protected a consent begins when it is given';
    throw ruleViolated('CONSENT_BEGINS', message, 'input.validFrom');
  }
  const replaced = await replacedBy(transaction, { ...proposed, youthId: youth.id }, at);
  const unasked = replaced.filter(({ id }) => form.mayReplace?.(id) !== true);
  if (isTold) assertKnown(unasked, form.replaces ?? (form.mustNameReplaced === true ? [] : null));
  const consent = Object.assign(new Consent(), {
    id: newId(),
    youthId: youth.id,
    recipientId: recipient.id,
    purpose: form.purpose,
    categories: [...form.categories],
    validFrom,
    validTo: proposed.validTo,
    signedBy: [...form.signedBy],
    guardianId: proposed.guardianId,
    otherGuardianIds: [...proposed.otherGuardianIds],
    // What a guardian signed, the youth signs anew when of age.
    guardianLapsesAt: form.signedBy.includes('GUARDIAN') ? birthday(youth.birthDate, 18) : null,
    requestId: form.answers?.id ?? null,
    requestedAt: form.answers?.sentAt ?? null,
    requestedBy: form.answers?.askedBy ?? null,
    givenAt: at,
    enteredBy: caller.personId,
    enteredAs: capacityOf(caller.role),
    language: form.language ?? 'nb',
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawnAs: null,
    supersededBy: null,
    endedByMerge: null,
    version: 1,
  });
  await insertConsent(transaction, consent, { signing: signed, hearing, clientKey, text });
  await tellEntered(transaction, caller, { youthId: youth.id, subjectId: consent.id }, at);
  const told = await endConsents(transaction, replaced, { caller, at, supersededBy: consent.id });
  return { consent: Object.assign(consent, { pendingAt: [] }), told };
}

/** Each once, and not the one who is named first. */
const othersOf = ({ guardianId, otherGuardianIds }: ConsentForm): readonly string[] =>
  [...new Set((otherGuardianIds ?? []).map((id) => id.toLowerCase()))].filter((id) => id !== guardianId?.toLowerCase());

async function consentOf(transaction: EntityManager, id: string): Promise<Consent> {
  const read = (columns: string): string => `select ${columns} from consent c where c.id = $1`;
  const [consent] = await readConsents(transaction, 'consent-of', read, [id]);
  if (consent === undefined) throw new Error('an event of a consent that is gone');
  return Object.assign(consent, { pendingAt: [] });
}

/**
 * The text that was shown: of the version that was named, else of the one that is current, in the language of the signing. What no text
 * is for is offered nowhere, and not given.
 * @throws RULE_VIOLATED (INV31), or TEXT_VERSION_UNKNOWN
 */
export function textShown(
  { language, textVersion }: Pick<ConsentForm, 'language' | 'textVersion'>,
  { purpose, categories, validTo }: Pick<ProposedConsent, 'purpose' | 'categories' | 'validTo'>,
  name: string,
): Pick<ShownText, 'version' | 'hash'> {
  return consentTextOf({
    purpose,
    categories,
    recipient: { name },
    validTo,
    language: language ?? 'nb',
    version: textVersion,
  });
}

/** Who says what is to be replaced is told where it is something else by now: somebody was there first. */
function assertKnown(replaced: readonly Consent[], known: readonly KnownConsent[] | null): void {
  if (known === null || (areKnown(replaced, known) && areKnown(known, replaced))) return;
  throw createError('CONFLICT', 'other consents stand by now than `input.replaces` names', {
    argument: 'input.replaces',
    standing: replaced.map(({ id, version, categories, validTo, enteredBy }) => ({
      id,
      version,
      categories,
      validTo,
      enteredBy,
    })),
  });
}

type Parties = Pick<Youth, 'birthDate' | 'protection'> & {
  readonly notInformed: readonly DataCategory[];
  readonly id: string | null;
  readonly recipientId: string | null;
  readonly agency: Agency;
  readonly name: string;
};

const PARTIES = `
select ${heldConsents('$3::text')}, y.id, y.birth_date as "birthDate", y.protection, o.id as "recipientId", o.agency, o.name,
  ${notInformed('y.id')} as "notInformed"
from (select) one left join youth y on y.id = $1::uuid and y.merged_into is null left join organisation o on o.id = $2::uuid`;

/** Who gives and who is given, the youth's consents held. */
async function holdParties(
  transaction: EntityManager,
  { youthId, recipientId }: ConsentForm,
): Promise<{
  readonly youth: Pick<Youth, 'id' | 'birthDate' | 'protection'> & Pick<Parties, 'notInformed'>;
  readonly recipient: Pick<Organisation, 'id' | 'agency' | 'name'>;
}> {
  const ids = [youthId, recipientId].map((id) => (isId(id) ? id : null));
  const [found] = await queryIn<Parties>(transaction, 'hold-parties', PARTIES, [...ids, youthId]);
  if (found === undefined || found.id === null) {
    throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
  }
  if (found.recipientId === null) {
    throw createError('NOT_FOUND', 'no organisation has this id', { argument: 'input.recipientId' });
  }
  const { id, birthDate, protection, notInformed: ofYouth, recipientId: ofRecipient, agency, name } = found;
  return {
    youth: { id, birthDate, protection, notInformed: ofYouth },
    recipient: { id: ofRecipient, agency, name },
  };
}
