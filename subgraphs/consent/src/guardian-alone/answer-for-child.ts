import {
  createError,
  newId,
  osloDate,
  ruleViolated,
  type Caller,
  type DataCategory,
  type Language,
} from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { hearingOf, type SaidOfHearing } from '../consent/child-heard';
import type { ConsentService } from '../consent/consent.service';
import { holdConsents } from '../consent/end-consents';
import { textShown } from '../consent/give-consent';
import { draftRules, signersOf } from '../consent/give-consent.rules';
import { sentStateOf, SentState } from '../consent-request/request-state';
import { textsOf } from '../consent-request/text-answered';
import { PARTIES } from '../guardian-signing/asked-of-guardians';
import { enterSigning, enterWord, type RefusedTexts } from '../guardian-signing/enter-signing';
import { signableUntil } from '../guardian-signing/guardian-signing.service';
import { OF_YOUTH, type SigningRow } from '../guardian-signing/read-signings';
import type { Organisation } from '../organisation/organisation.entity';
import { SigningAct } from '../guardian-signing/signing-state';
import { timesOf } from '../preview/preview-consent';
import { childRequestsBy, OF_CHILDREN, type ChildRequestRow } from './read-child-requests';

/** What a guardian says for a child below 12: yes to the categories, or with none no to all that is unanswered. */
export interface ChildAnswer {
  readonly requestId: string;
  readonly categories: readonly DataCategory[];
  readonly heard?: SaidOfHearing | null | undefined;
  readonly textVersion?: number | null | undefined;
  readonly language?: Language | null | undefined;
}

/**
 * Answers in the place of a child below 12: it is sent to all other guardians who are not shielded, and given once these have said yes too.
 * It answers with the id of what was signed.
 * @throws NOT_FOUND where nothing of this id reaches the guardian; RULE_VIOLATED (CONSENT_REQUESTED, CHILD_HEARD, INV31, CAPACITY) or
 * TEXT_VERSION_UNKNOWN; then nothing is written
 */
export type AnswerForChild = (guardian: Caller, answer: ChildAnswer, at: Date) => Promise<string>;

/** Makes what answers in the place of children. */
export const createAnswerForChild =
  ({ consents }: { readonly consents: Pick<ConsentService, 'together'> }): AnswerForChild =>
  (guardian, answer, at) =>
    consents.together(async (within) => {
      const { transaction } = within;
      const { youthId } = await find(transaction, guardian, answer, at);
      await holdConsents(transaction, youthId);
      const request = await find(transaction, guardian, answer, at);
      const hearing = hearingOfAnswer(request, answer, at);
      const isYes = answer.categories.length > 0;
      const shown = isYes ? await shownFor(transaction, request, answer, at) : null;
      const refused = isYes ? null : await refusedTexts(transaction, request, answer, at);
      const id = newId();
      const categories = isYes ? answer.categories : request.categories;
      await queryIn(transaction, 'begin-signing', BEGIN, [
        id,
        youthId,
        request.organisationId,
        request.purpose,
        [...categories],
        shown?.validTo ?? null,
        answer.language ?? 'nb',
        request.id,
        at,
        signableUntil(at),
        shown?.version ?? null,
        shown?.hash ?? null,
        guardian.personId,
        hearing?.heard ?? null,
        hearing?.how ?? null,
        guardian.assurance,
      ]);
      // Of a no nobody else is told whose it was; a yes is sent to the others as it is entered.
      await enterSigning(
        transaction,
        { id },
        { kind: SigningAct.SENT, guardianId: guardian.personId, by: guardian, at },
      );
      const [signing] = await queryIn<SigningRow>(transaction, 'begun-signing', OF_YOUTH, [youthId, id]);
      if (signing === undefined) throw new Error('what was begun is gone');
      await enterWord(within, signing, { guardian, accept: isYes, at, refused });
      return id;
    });

async function find(
  transaction: EntityManager,
  guardian: Caller,
  { requestId }: ChildAnswer,
  at: Date,
): Promise<ChildRequestRow> {
  const values = childRequestsBy(guardian, requestId, at);
  const [request] =
    values === null ? [] : await queryIn<ChildRequestRow>(transaction, 'request-of-child', OF_CHILDREN, values);
  if (request !== undefined) return request;
  throw createError('NOT_FOUND', 'no request that you may answer has this id', { argument: 'input.requestId' });
}

/** What is kept of how the child was heard, where the answer is one that may be given. */
function hearingOfAnswer(request: ChildRequestRow, { categories, heard }: ChildAnswer, at: Date): SaidOfHearing | null {
  if (sentStateOf(request, at) !== SentState.OPEN) {
    throw ruleViolated('CONSENT_REQUESTED', 'the request is not open any more', 'input.requestId');
  }
  if (!categories.every((category) => request.categories.includes(category))) {
    throw ruleViolated('CONSENT_REQUESTED', 'this is not asked for, or is answered', 'input.categories');
  }
  if (new Set(categories).size < categories.length) {
    throw ruleViolated('CONSENT_REQUESTED', 'a category is named once', 'input.categories');
  }
  return hearingOf(heard, { birthDate: request.birthDate, on: osloDate(at) });
}

/**
 * The texts of what is said no to, of each category alone: all that is unanswered may be more than one consent names. Of what is offered no
 * more there is none.
 * @throws TEXT_VERSION_UNKNOWN
 */
async function refusedTexts(
  transaction: EntityManager,
  request: ChildRequestRow,
  { language, textVersion }: ChildAnswer,
  at: Date,
): Promise<RefusedTexts> {
  const textOf = await textsOf(transaction, request);
  const read = { textVersion, language, validTo: null };
  return new Map(
    request.categories.map((category) => [category, textOf({ ...read, category }, 'input.textVersion', at)]),
  );
}

/**
 * The text of a yes that was shown and the end that it names.
 * @throws RULE_VIOLATED, or TEXT_VERSION_UNKNOWN
 */
async function shownFor(
  transaction: EntityManager,
  { youthId, birthDate, organisationId, purpose }: ChildRequestRow,
  { categories, language, textVersion }: ChildAnswer,
  at: Date,
): Promise<{ readonly version: number; readonly hash: string; readonly validTo: Date }> {
  type Parties = Pick<Organisation, 'id' | 'agency' | 'name'> & { readonly notInformed: readonly DataCategory[] };
  const values = [youthId, organisationId];
  const [recipient] = await queryIn<Parties>(transaction, 'parties-of-signing', PARTIES, values);
  if (recipient === undefined) throw new Error('an organisation that asks is gone');
  const { validFrom, validTo } = timesOf({ validTo: null, purpose }, at);
  const draft = { recipient, purpose, categories, validFrom, validTo };
  const objection = draftRules.find(({ objects }) => objects(draft));
  if (objection !== undefined) throw ruleViolated(objection.rule, objection.message, objection.argument);
  const { notInformed } = recipient;
  if (signersOf({ birthDate, signedOn: osloDate(at), purpose, categories, notInformed }).includes('YOUTH')) {
    throw ruleViolated('CAPACITY', 'this is not for guardians to sign alone', 'input.categories');
  }
  const text = textShown({ language, textVersion }, { purpose, categories, validTo }, recipient.name);
  return { version: text.version, hash: text.hash, validTo };
}

const BEGIN = `
insert into guardian_signing (id, youth_id, recipient_id, purpose, categories, valid_to, language, request_id, signed_at, expires_at,
  text_version, text_hash, begun_by, heard, heard_how, assurance)
values ($1, $2, $3, $4, $5::text[], $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;
