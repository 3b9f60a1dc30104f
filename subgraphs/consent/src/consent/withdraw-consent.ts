import { createError, isId, newId, Role, type Caller, type DataCategory, type Language } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { mayOversee } from '../oversight/overseen-youth';
import { isOwnWord } from './consent-author.type';
import { isAhead, type Consent } from './consent.entity';
import { readConsents } from './consent-rows';
import { endConsents, heldConsents, standingAndLikewise } from './end-consents';
import { areKnown, type KnownConsent } from './known-consent';
import { withKnownWitness } from './known-witness';
import { narrowConsents } from './narrow-consent';
import { signingOf, type Signing } from './signing';
import { tellEntered } from './tell-entered';

/** What ends a consent before its time. */
export interface Withdrawal {
  readonly consentId: string;
  /** The version in which an officer knows the consent; absent, whichever it has. */
  readonly expectedVersion?: number | null | undefined;
  /** The others of its like that end with it, as an officer knows them; absent, none. */
  readonly alike?: readonly KnownConsent[] | null | undefined;
  /** The authority's decision by which the consent is void, where it is not the youth's word. */
  readonly decision?: string | undefined;
  /** How the youth said it; a youth's own needs not say it. */
  readonly signing?: Signing | null | undefined;
  readonly language?: Language | null | undefined;
  /** The categories that are taken back; absent, all. */
  readonly categories?: readonly DataCategory[] | null | undefined;
}

/** The consent as it stands after, with the messages that tell its owners of it. */
export interface Withdrawn {
  readonly consent: Consent;
  readonly told: readonly { readonly id: string }[];
}

/**
 * Ends the consent within the transaction, or the one that took its place, with every other of its like; or takes some of its categories
 * out of them.
 * @throws RULE_VIOLATED (CONSENT_METHOD, CONSENT_WITNESS) where it is not said how the youth said so; NOT_FOUND where the caller may end
 * none of this id; CONFLICT where it has changed since an officer read it, or others would end with it than they have read
 */
export async function withdrawConsent(
  transaction: EntityManager,
  caller: Caller,
  withdrawal: Withdrawal,
  at: Date,
): Promise<Withdrawn> {
  const { consentId, expectedVersion, decision, signing, language, categories } = withdrawal;
  const saidBy = decision === undefined ? signingOf(caller, signing) : undefined;
  const youthId = await holdConsentsOf(transaction, consentId);
  const { name, may, who } = mayWithdraw(caller, at);
  const [consent, ...doubles] = await readConsents(transaction, name, standingAndLikewise(may), [
    isId(consentId) ? consentId : null,
    youthId,
    ...who,
  ]);
  if (consent === undefined) throw createError('NOT_FOUND', 'no consent that you may withdraw has this id');
  // A youth takes back what stands, whatever it has become.
  if (!isOwnWord(caller.role)) assertKnown(consent, consentId, expectedVersion);
  if (consent.withdrawnAt !== null) return { consent, told: [] };
  const said =
    saidBy === undefined
      ? undefined
      : { signing: await withKnownWitness(transaction, caller, saidBy, consent), language: language ?? 'nb' };
  const ending = [consent, ...doubles];
  const withdrawn = categories?.filter((category) => consent.categories.includes(category));
  if (!isOwnWord(caller.role)) {
    assertAlikeKnown(
      doubles.filter((each) => isAhead(each, at) && isTakenFrom(each, withdrawn ?? consent.categories)),
      withdrawal.alike ?? [],
    );
  }
  const told =
    withdrawn === undefined || said === undefined
      ? await endConsents(transaction, ending, { caller, at, supersededBy: null, decision, said })
      : await narrowConsents(transaction, ending, withdrawn, { caller, at, said });
  if (decision === undefined && ending.some(({ withdrawnAt }) => withdrawnAt !== null)) {
    await tellEntered(transaction, caller, { youthId: consent.youthId, subjectId: consent.id }, at);
  }
  return { consent, told };
}

/** Of two at once, the second is told what the first has changed. */
function assertKnown(consent: Consent, consentId: string, expected: number | null | undefined): void {
  if (expected === null || expected === undefined) return;
  if (consent.id === consentId.toLowerCase() && consent.version === expected) return;
  throw createError('CONFLICT', 'somebody changed the consent in the meantime', {
    argument: 'expectedVersion',
    standing: { id: consent.id, version: consent.version, isWithdrawn: consent.withdrawnAt !== null },
  });
}

const isTakenFrom = ({ categories }: Consent, withdrawn: readonly DataCategory[]): boolean =>
  categories.some((category) => withdrawn.includes(category));

/** What else would end, and holds or will, has been read: who ends it unread would undo a yes that came in between (ADR 0105). */
function assertAlikeKnown(alike: readonly Consent[], known: readonly KnownConsent[]): void {
  if (areKnown(alike, known)) return;
  throw createError('CONFLICT', 'other consents would end with it than `input.alike` names', {
    argument: 'input.alike',
    standing: alike.map(({ id, version, categories, validFrom, validTo }) => ({
      id,
      version,
      categories,
      validFrom,
      validTo,
    })),
  });
}

const HOLD = `
select ${heldConsents('coalesce(c.youth_id, $2::uuid)::text')}, coalesce(c.youth_id, $2::uuid) as "youthId"
from (select) one left join consent c on c.id = $1::uuid`;

/** Holds the consents of the youth whose consent it is. Where nobody has it, as much is held, of nobody. */
async function holdConsentsOf(transaction: EntityManager, consentId: string): Promise<string> {
  const nobody = newId();
  const values = [isId(consentId) ? consentId : null, nobody];
  const [held] = await queryIn<{ readonly youthId: string }>(transaction, 'hold-consents', HOLD, values);
  return held?.youthId ?? nobody;
}

/** SQL: a row where the caller may withdraw what the youth $2 gave; `who` are its other parameters. */
interface MayWithdraw {
  readonly name: string;
  readonly may: string;
  readonly who: readonly unknown[];
}

const IS_OWN = 'select from youth y where y.id = $2::uuid and y.id::text = $3 and y.merged_into is null';

const OVERSEES = `select from youth y
where y.id = $2::uuid and ${mayOversee({ youth: 'y', organisation: '$3::uuid', person: '$4::text', at: '$5::timestamptz' })}`;

const NOBODY = 'select from youth y where y.id = $2::uuid and false';

/** Youths withdraw their own, and officers those of the youths of their municipality. */
const mayWithdraw = ({ role, personId, organisationId }: Caller, at: Date): MayWithdraw => {
  if (role === Role.YOUTH) return { name: 'withdraw-own', may: IS_OWN, who: [personId] };
  if (role === Role.CONSENT_OFFICER) {
    return { name: 'withdraw-overseen', may: OVERSEES, who: [organisationId, personId, at] };
  }
  return { name: 'withdraw-nobody', may: NOBODY, who: [] };
};
