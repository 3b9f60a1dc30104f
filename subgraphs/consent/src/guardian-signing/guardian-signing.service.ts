import {
  createError,
  isId,
  newId,
  osloDate,
  ruleViolated,
  type Caller,
  type DataCategory,
  type Language,
  type LocalDate,
  type Purpose,
  type ShownText,
} from '@brobygger/domain';
import { isKeptOut, queryIn, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ConsentService } from '../consent/consent.service';
import { textShown } from '../consent/give-consent';
import { draftRules, mayBegin, signersOf } from '../consent/give-consent.rules';
import { isOfYouth } from '../of-youth.sql';
import { holdConsents } from '../consent/end-consents';
import { assertSureEnough } from '../consent/sure-enough';
import type { Organisation } from '../organisation/organisation.entity';
import { timesOf } from '../preview/preview-consent';
import { signsOn } from '../youth/guardian-signs.sql';
import { guardianUnknown, idOrNull, PARTIES } from './asked-of-guardians';
import { enterSigning, enterWord, enterWordAgain } from './enter-signing';
import { OF_GUARDIAN, OF_YOUTH, type SigningRow } from './read-signings';
import { setStanding, type Standing } from './set-standing';
import { hasAnswered, SigningAct, SigningState, signingStateOf } from './signing-state';
import { undoDecline } from './undo-decline';

/** So long all that must sign can, in days. */
const OPEN_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The first moment at which nobody can sign any more what is signed first at the moment. */
export const signableUntil = (at: Date): Date => new Date(at.getTime() + OPEN_DAYS * DAY_MS);

/** What a youth says yes to, for a guardian to sign too. */
export interface SigningForm {
  readonly recipientId: string;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly validTo?: Date | null | undefined;
  readonly language?: Language | null | undefined;
  readonly requestId?: string | null | undefined;
  /** The version of the text that was shown; absent, the one that is current. */
  readonly textVersion?: number | null | undefined;
}

/** Takes a youth's yes that a guardian must sign too, and a guardian's. Each answers with the id. */
export interface GuardianSigningService {
  /**
   * @throws RULE_VIOLATED where a consent would be refused, no guardian need sign with the youth, or the request did not ask for it;
   * NOT_FOUND where no such request has come to the youth
   */
  sign(youth: Caller, form: SigningForm, at: Date): Promise<string>;
  /** @throws NOT_FOUND, GUARDIAN_UNKNOWN, or RULE_VIOLATED where it is over */
  send(youth: Caller, id: string, guardianIds: readonly string[], at: Date): Promise<string>;
  takeBack(youth: Caller, id: string, at: Date): Promise<string>;
  /** Gives the consent with the last yes that was asked for. */
  answer(guardian: Caller, id: string, accept: boolean, at: Date): Promise<string>;
  /**
   * Undoes a guardian's no, while what was sent could be answered still and nothing was said of the same since; twice is as once.
   * @throws NOT_FOUND, or RULE_VIOLATED (GUARDIAN_SIGNING)
   */
  undoDecline(guardian: Caller, id: string, at: Date): Promise<string>;
  /** Says of a guardian by name whether what concerns the youth may reach them. */
  setStanding(context: Pick<SubgraphContext, 'hop' | 'at'>, standing: Standing): Promise<void>;
}

export const createGuardianSigningService = ({
  consents,
}: {
  readonly consents: Pick<ConsentService, 'together'>;
}): GuardianSigningService => ({
  sign: (youth, form, at) =>
    consents.together(async ({ transaction }) => {
      const parties = await partiesOf(transaction, youth.personId, form.recipientId);
      assertMayBeSigned(form, parties, at);
      assertSureEnough(youth, form.categories);
      const requestId = await requestOf(transaction, youth.personId, form, at);
      const shown = shownFor(form, parties, at);
      const id = newId();
      await queryIn(transaction, 'sign-for-guardian', SIGN, [
        id,
        youth.personId,
        form.recipientId,
        form.purpose,
        [...form.categories],
        // What was read says until when: it holds no longer, whenever a guardian answers.
        shown.validTo,
        form.language ?? 'nb',
        requestId,
        at,
        signableUntil(at),
        shown.version,
        shown.hash,
        youth.assurance,
      ]);
      return id;
    }),

  send: (youth, id, guardianIds, at) =>
    consents.together(async ({ transaction }) => {
      await holdConsents(transaction, youth.personId);
      const signing = await find(transaction, OF_YOUTH, 'own-signing', [youth.personId, idOrNull(id)]);
      assertIn(signing, [SigningState.SIGNED, SigningState.SENT], at);
      if (signing.begunBy !== null) {
        throw ruleViolated('GUARDIAN_SIGNING', 'this was begun by a guardian, who has sent it to the others', 'id');
      }
      for (const [n, guardianId] of guardianIds.entries()) {
        await assertGuardian(transaction, youth.personId, guardianId, osloDate(at), n);
        await enterSigning(transaction, signing, { kind: SigningAct.SENT, guardianId, by: youth, at });
      }
      return signing.id;
    }),

  takeBack: (youth, id, at) =>
    consents.together(async ({ transaction }) => {
      await holdConsents(transaction, youth.personId);
      const signing = await find(transaction, OF_YOUTH, 'own-signing', [youth.personId, idOrNull(id)]);
      if (signingStateOf(signing, at) === SigningState.TAKEN_BACK) return signing.id;
      // What a guardian has said no to, too: that can be undone.
      assertIn(signing, [SigningState.SIGNED, SigningState.SENT, SigningState.DECLINED], at);
      await enterSigning(transaction, signing, { kind: SigningAct.TAKEN_BACK, guardianId: null, by: youth, at });
      return signing.id;
    }),

  answer: (guardian, id, accept, at) =>
    consents.together(async (within) => {
      const signing = await holdSent(within.transaction, guardian, id, at);
      if (hasAnswered(signing, guardian.personId)) {
        // The same whether it waits for others or is given already: who has said yes is not told.
        if (accept) {
          await enterWordAgain(within, signing, { guardian, at });
          return signing.id;
        }
        throw ruleViolated('GUARDIAN_SIGNING', 'you have said yes to this: take it back with a consent officer', 'id');
      }
      assertIn(signing, [SigningState.SENT], at);
      await enterWord(within, signing, { guardian, accept, at });
      return signing.id;
    }),

  undoDecline: (guardian, id, at) =>
    consents.together(async ({ transaction }) => {
      const signing = await holdSent(transaction, guardian, id, at);
      await undoDecline(transaction, signing, { guardian, at });
      return signing.id;
    }),

  setStanding: (context, standing) =>
    consents.together(({ transaction }) => setStanding(transaction, context, standing)),
});

const SIGN = `
insert into guardian_signing (id, youth_id, recipient_id, purpose, categories, valid_to, language, request_id, signed_at, expires_at,
  text_version, text_hash, assurance)
values ($1, $2, $3, $4, $5::text[], $6, $7, $8, $9, $10, $11, $12, $13)`;

const REQUEST = `
select (r.cancelled_at <= $3::timestamptz or r.expires_at <= $3::timestamptz) is true as "isOver",
  r.organisation_id = $4::uuid and r.purpose = $5 and r.categories @> $6::text[] as "isAsked"
from consent_request r where r.id = $1::uuid and ${isOfYouth('r', '$2::uuid')}
  and not ${isKeptOut({ youth: '$2::uuid', person: 'r.asked_by' })}`;

const GUARDIAN = `
select from guardianship s join youth y on y.id = s.youth_id
where y.id = $1 and s.guardian_id = $2::uuid and ${signsOn('s', 'y.birth_date', '$3::date')}`;

interface Parties {
  readonly birthDate: LocalDate;
  readonly notInformed: readonly DataCategory[];
  readonly recipient: Pick<Organisation, 'id' | 'agency' | 'name'>;
}

async function partiesOf(transaction: EntityManager, youthId: string, recipientId: string): Promise<Parties> {
  const values = [youthId, idOrNull(recipientId)];
  const [found] = await queryIn<
    Pick<Organisation, 'id' | 'agency' | 'name'> &
      Pick<Parties, 'notInformed'> & { readonly birthDate: LocalDate | null }
  >(transaction, 'parties-of-signing', PARTIES, values);
  if (found === undefined || found.birthDate === null) {
    throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
  }
  if ((found.id as string | null) === null) {
    throw createError('NOT_FOUND', 'no organisation has this id', { argument: 'input.recipientId' });
  }
  return {
    birthDate: found.birthDate,
    notInformed: found.notInformed,
    recipient: { id: found.id, agency: found.agency, name: found.name },
  };
}

function assertMayBeSigned(
  { purpose, categories, validTo }: SigningForm,
  { birthDate, notInformed, recipient }: Parties,
  at: Date,
): void {
  const draft = { recipient, purpose, categories, ...timesOf({ validTo: validTo ?? null, purpose }, at) };
  if (!mayBegin(draft.validFrom, at)) throw new TypeError('a signing that begins now does not begin now');
  const objection = draftRules.find(({ objects }) => objects(draft));
  if (objection !== undefined) throw ruleViolated(objection.rule, objection.message, objection.argument);
  const signers = signersOf({ birthDate, signedOn: osloDate(at), purpose, categories, notInformed });
  if (signers.includes('YOUTH') && signers.includes('GUARDIAN')) return;
  throw ruleViolated('CAPACITY', 'this is not for the youth and a guardian to sign together', 'input.categories');
}

/**
 * The id of the request that it is to answer, or null where it names none.
 * @throws NOT_FOUND where no such request reached the youth; RULE_VIOLATED (CONSENT_REQUESTED) where it is over, or did not ask for it
 */
async function requestOf(
  transaction: EntityManager,
  youthId: string,
  { requestId, recipientId, purpose, categories }: SigningForm,
  at: Date,
): Promise<string | null> {
  if (requestId === null || requestId === undefined) return null;
  const values = [idOrNull(requestId), youthId, at, idOrNull(recipientId), purpose, [...categories]];
  const [found] = await queryIn<{ readonly isOver: boolean; readonly isAsked: boolean }>(
    transaction,
    'request-to-sign',
    REQUEST,
    values,
  );
  const argument = 'input.requestId';
  if (found === undefined) throw createError('NOT_FOUND', 'no request that you may answer has this id', { argument });
  if (found.isOver) throw ruleViolated('CONSENT_REQUESTED', 'the request is not open any more', argument);
  if (!found.isAsked) throw ruleViolated('CONSENT_REQUESTED', 'this was not asked for', argument);
  return requestId;
}

/**
 * The text that the youth was shown and the end that it names.
 * @throws RULE_VIOLATED (INV31), or TEXT_VERSION_UNKNOWN
 */
function shownFor(
  { purpose, categories, validTo, language, textVersion }: SigningForm,
  { recipient }: Parties,
  at: Date,
): Pick<ShownText, 'version' | 'hash'> & { readonly validTo: Date } {
  const { validTo: until } = timesOf({ validTo: validTo ?? null, purpose }, at);
  const text = textShown({ language, textVersion }, { purpose, categories, validTo: until }, recipient.name);
  return { version: text.version, hash: text.hash, validTo: until };
}

async function find(
  transaction: EntityManager,
  statement: string,
  name: string,
  values: readonly unknown[],
): Promise<SigningRow> {
  // Without an id there is none, where a null would be all of them.
  const [found] = values.at(-1) === null ? [] : await queryIn<SigningRow>(transaction, name, statement, values);
  if (found === undefined) throw createError('NOT_FOUND', 'nothing that you may sign has this id');
  return found;
}

/** What was sent to the guardian, read once nobody else says anything of the youth's. */
async function holdSent(transaction: EntityManager, guardian: Caller, id: string, at: Date): Promise<SigningRow> {
  const values = [idOrNull(guardian.personId), osloDate(at), idOrNull(id)];
  const { youthId } = await find(transaction, OF_GUARDIAN, 'sent-signing', values);
  await holdConsents(transaction, youthId);
  return find(transaction, OF_GUARDIAN, 'sent-signing', values);
}

function assertIn(signing: SigningRow, states: readonly SigningState[], at: Date): void {
  if (states.includes(signingStateOf(signing, at))) return;
  throw ruleViolated('GUARDIAN_SIGNING', 'this is over: it was given, declined or taken back, or has expired', 'id');
}

async function assertGuardian(
  transaction: EntityManager,
  youthId: string,
  guardianId: string,
  on: LocalDate,
  n: number,
): Promise<void> {
  const found = isId(guardianId) ? await queryIn(transaction, 'is-guardian', GUARDIAN, [youthId, guardianId, on]) : [];
  if (found.length === 0) throw guardianUnknown(`guardianIds[${n}]`);
}
