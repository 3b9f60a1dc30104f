import {
  areKnown,
  endUnlessSaid,
  givingRules,
  mayBegin,
  placeTaken,
  type ProposedConsent,
} from '@brobygger/consent/pure';
import {
  consentTextOf,
  createError,
  isSureEnough,
  Language,
  newId,
  osloDate,
  ruleViolated,
  type Caller,
  type DataCategory,
  type Purpose,
} from '@brobygger/domain';
import { isProtected } from '../world/places';
import { asStated, type StatedConsent } from '../world/consent-as-stated';
import type { LiveWorld } from '../world/live-world';
import type { KnownConsent, KnownYouth } from '../world/read-world';
import { endConsents, isAlike, lineOf } from './end-consents';

/** A consent form as a youth fills it in. */
export interface ConsentForm {
  readonly recipientId: string;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly validFrom?: Date | null;
  readonly validTo?: Date | null;
  readonly language?: Language | null;
  readonly textVersion?: number | null;
  readonly replaces?: readonly Pick<KnownConsent, 'id' | 'version'>[] | null;
  readonly clientKey?: string | null;
}

/**
 * Enters a youth's own consent by the rules that the registry gives one by, in memory.
 * @throws RULE_VIOLATED with rule and argument, NOT_FOUND, INSUFFICIENT_USER_AUTHENTICATION, TEXT_VERSION_UNKNOWN, or CONFLICT
 */
export function giveConsent(world: LiveWorld, caller: Caller, youth: KnownYouth, form: ConsentForm): KnownConsent {
  const { at } = world;
  const recipient = world.findOrganisation(form.recipientId.toLowerCase());
  if (recipient === undefined) {
    throw createError('NOT_FOUND', 'no organisation has this id', { argument: 'input.recipientId' });
  }
  const before = givenBefore(youth, form);
  if (before !== null) return before;
  const validFrom = form.validFrom ?? at;
  if (!mayBegin(validFrom, at)) {
    throw ruleViolated('CONSENT_BEGINS', 'a consent begins now or within twelve months', 'input.validFrom');
  }
  const proposed: ProposedConsent = {
    ...form,
    recipient,
    validFrom,
    validTo: form.validTo ?? endUnlessSaid(validFrom, form.purpose),
    signedBy: ['YOUTH'],
    guardianId: null,
    otherGuardianIds: [],
    birthDate: youth.birthDate,
    signedOn: osloDate(at),
    notInformed: [],
  };
  const objection = givingRules.find((rule) => rule.objects(proposed));
  if (objection !== undefined) throw ruleViolated(objection.rule, objection.message, objection.argument);
  if (!isSureEnough(caller, form.categories)) {
    throw createError('INSUFFICIENT_USER_AUTHENTICATION', 'a yes to this is signed with a login of a higher level');
  }
  const language = form.language ?? 'nb';
  if (!Object.hasOwn(Language, language)) {
    throw createError('BAD_USER_INPUT', '`language` is none that is written in', { argument: 'input.language' });
  }
  const text = consentTextOf({ ...proposed, recipient, language, version: form.textVersion });
  if (isProtected(world, youth.id) && validFrom > at) {
    const message = 'while an address is protected a consent begins when it is given';
    throw ruleViolated('CONSENT_BEGINS', message, 'input.validFrom');
  }
  const replaced = placeTaken(alikeTo(youth, proposed), proposed, at);
  if (!isProtected(world, youth.id)) assertKnown(replaced, form.replaces ?? null);
  const given = consentOf(proposed, { at, caller, language, text, form });
  const ended = endConsents(youth.consents, replaced, { at, caller, supersededBy: given.id });
  world.setConsents(youth.id, [given, ...ended]);
  return given;
}

const alikeTo = (youth: KnownYouth, { recipient, purpose, categories }: ProposedConsent): readonly StatedConsent[] =>
  youth.consents.filter((each) => isAlike(each, { recipientId: recipient.id, purpose, categories })).map(asStated);

/** Who says what is to be replaced is told where it is something else by now. */
function assertKnown(replaced: readonly StatedConsent[], known: (ConsentForm['replaces'] & {}) | null): void {
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

/** What is sent twice with one key is given once. */
function givenBefore(youth: KnownYouth, form: ConsentForm): KnownConsent | null {
  const key = form.clientKey ?? null;
  const before = key === null ? undefined : youth.consents.find((each) => each['clientKey'] === key);
  if (before === undefined) return null;
  if (before['asked'] === JSON.stringify(form)) return before;
  throw createError('CONFLICT', '`input.clientKey` was used for another consent', { argument: 'input.clientKey' });
}

function consentOf(
  { recipient, purpose, categories, validFrom, validTo }: ProposedConsent,
  entered: {
    readonly at: Date;
    readonly caller: Caller;
    readonly language: Language;
    readonly text: { readonly version: number; readonly hash: string };
    readonly form: ConsentForm;
  },
): KnownConsent {
  const { at, caller, language, text, form } = entered;
  const said = { method: 'LOGIN', language, textVersion: text.version, textHash: text.hash };
  return {
    id: newId(),
    version: 1,
    recipientId: recipient.id,
    purpose,
    categories: [...categories],
    validFrom: validFrom.toISOString(),
    validTo: validTo.toISOString(),
    signedBy: ['YOUTH'],
    otherGuardianIds: [],
    givenAt: at.toISOString(),
    language,
    enteredBy: { personId: caller.personId, capacity: 'YOUTH' },
    history: [{ ...lineOf('GIVEN', 1, { at, caller }), ...said }],
    ...(typeof form.clientKey === 'string' ? { clientKey: form.clientKey, asked: JSON.stringify(form) } : {}),
  };
}
