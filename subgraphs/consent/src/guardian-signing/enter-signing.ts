import {
  Assurance,
  isSureEnough,
  newId,
  Role,
  ruleViolated,
  type Caller,
  type DataCategory,
  type ShownText,
  type Signer,
} from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import { GraphQLError } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { ConsentsWithin } from '../consent/consent.service';
import type { AnsweredRequest } from '../consent/give-consent';
import { isUndone } from '../consent-request/answered.sql';
import { enterAnswer } from '../consent-request/enter-answer';
import { YouthAnswer } from '../consent-request/request-state';
import { isOfYouth } from '../of-youth.sql';
import { assertSureEnough } from '../consent/sure-enough';
import { takenBack } from '../withdrawal-notice/taken-back.sql';
import { isAcceptedBy, isAcceptedByAll } from './asked-of-guardians';
import type { SigningRow } from './read-signings';
import { SAID_ONCE, sendToOthers } from './send-to-others';
import { SigningAct, SigningState, signingStateOf, type SigningEvent } from './signing-state';

const ENTER = `
insert into guardian_signing_event (id, signing_id, kind, guardian_id, consent_id, at, author_id) values ($1, $2, $3, $4, $5, $6, $7)
on conflict (signing_id, guardian_id, kind) where ${SAID_ONCE} do nothing`;

/** Enters what somebody did with what a guardian must sign; saying the same again enters nothing. */
export async function enterSigning(
  transaction: EntityManager,
  { id }: Pick<SigningRow, 'id'>,
  act: {
    readonly kind: SigningAct;
    readonly guardianId: string | null;
    readonly consentId?: string;
    readonly by: Caller;
    readonly at: Date;
  },
): Promise<void> {
  const values = [newId(), id, act.kind, act.guardianId, act.consentId ?? null, act.at, act.by.personId];
  await queryIn(transaction, 'enter-signing', ENTER, values);
}

/**
 * Whether something was said no to, or taken back, since it was signed: of the youth $1, for the organisation $2 and the purpose $3, one of
 * the categories $4, from the moment $5 on.
 */
const REFUSED_SINCE = `
select exists (select from consent_request r join consent_request_answer a on a.request_id = r.id
    where ${isOfYouth('r', '$1::uuid')} and r.organisation_id = $2 and r.purpose = $3 and a.category = any($4::text[])
      and a.answer = 'DECLINED' and a.at >= $5 and not ${isUndone('a')})
  or exists (select from consent c where ${isOfYouth('c', '$1::uuid')} and c.recipient_id = $2 and c.purpose = $3
      and c.categories && $4::text[] and c.withdrawn_at >= $5 and ${takenBack('c')} && $4::text[]) as refused`;

/** Whether the last word of who it is about, or of an officer for them, is a no since it was signed: an older yes does not go round it. */
export async function isRefusedSince(
  transaction: EntityManager,
  { youthId, recipientId, purpose, categories, signedAt }: Omit<SigningRow, 'events'>,
): Promise<boolean> {
  const since = [youthId, recipientId, purpose, [...categories], signedAt];
  const [found] = await queryIn<{ readonly refused: boolean }>(transaction, 'refused-since', REFUSED_SINCE, since);
  return found?.refused !== false;
}

/** The level of the login that it was signed with first: at the least that which all had before it was kept. */
const levelOf = ({ assurance }: Pick<SigningRow, 'assurance'>): Assurance => assurance ?? Assurance.SUBSTANTIAL;

/**
 * Who signed it first was known as surely as its categories ask for.
 * @throws RULE_VIOLATED (GUARDIAN_SIGNING): it is for them to sign anew, and no level of who answers helps
 */
function assertSigned(signing: Pick<SigningRow, 'assurance' | 'begunBy' | 'categories'>): void {
  const role = signing.begunBy === null ? Role.YOUTH : Role.GUARDIAN;
  if (isSureEnough({ role, assurance: levelOf(signing) }, signing.categories)) return;
  throw ruleViolated('GUARDIAN_SIGNING', 'it was signed with a login of no such level: it is to be signed anew', 'id');
}

type Text = Pick<ShownText, 'version' | 'hash'>;

/** The text of each category that was said no to; `null` where there is none to it any more. */
export type RefusedTexts = ReadonlyMap<DataCategory, Text | null>;

/** A guardian's yes or no. */
interface Word {
  readonly guardian: Caller;
  readonly accept: boolean;
  readonly at: Date;
  /** The texts of a no with which it begins; absent, or `null`, it is said to the text of the signing. */
  readonly refused?: RefusedTexts | null | undefined;
}

/**
 * Enters a guardian's word on what was sent to them, and gives the consent with the last yes that was asked for. The youth's consents are
 * held, and `signing` was read since.
 */
export async function enterWord(within: ConsentsWithin, signing: SigningRow, word: Word): Promise<void> {
  const { guardian, accept, at, refused } = word;
  if (accept) {
    assertSureEnough(guardian, signing.categories);
    assertSigned(signing);
  }
  const kind = accept ? SigningAct.ACCEPTED : SigningAct.DECLINED;
  const act = { kind, guardianId: guardian.personId, by: guardian, at };
  await enterSigning(within.transaction, signing, act);
  // What a youth has asked a guardian to sign too, the youth has answered: the guardian's no is none of the youth's.
  if (!accept && signing.begunBy !== null) {
    await answerRequest(within, signing, { caller: guardian, at, refused }, null);
  }
  if (!accept) return;
  const events = [...signing.events, act];
  const said = { ...signing, events };
  if (signing.begunBy === null) {
    if (isAcceptedByAll(events)) await give(within, said, word);
    return;
  }
  const deciding = await sendToOthers(within.transaction, signing, { by: guardian, at });
  if (isAcceptedBy(deciding, events)) return give(within, said, word);
  await tryToGive(within, said, word);
}

/**
 * Tries once more what a guardian who has said yes for a child says yes to again: who was waited for may be waited for no more. Whether it
 * is given then, is already, or is refused, the guardian is not told, and it takes as long.
 */
export async function enterWordAgain(
  within: ConsentsWithin,
  signing: SigningRow,
  word: Omit<Word, 'accept'>,
): Promise<void> {
  const { transaction } = within;
  const { guardian, at } = word;
  const isOpen = signingStateOf(signing, at) === SigningState.SENT;
  await transaction.query('savepoint tried');
  const deciding = await sendToOthers(transaction, signing, { by: guardian, at });
  if (!isOpen) await transaction.query('rollback to savepoint tried');
  await transaction.query('savepoint given');
  const isGiven = await give(within, signing, { ...word, accept: true }).then(() => true, isRefusal);
  if (isGiven && isOpen && isAcceptedBy(deciding, signing.events)) return;
  await transaction.query('rollback to savepoint given');
}

/** @throws what is no refusal */
function isRefusal(cause: unknown): false {
  if (cause instanceof GraphQLError && cause.extensions['code'] !== 'INTERNAL_SERVER_ERROR') return false;
  throw cause;
}

/**
 * Tries it and takes it back, so that who says yes for a child first and who says it last meet the same refusals, in the same time: whether
 * another guardian is waited for, or the child shielded from them, shows in neither.
 */
async function tryToGive(within: ConsentsWithin, signing: Parameters<typeof give>[1], word: Word): Promise<void> {
  await within.transaction.query('savepoint tried');
  await give(within, signing, word);
  await within.transaction.query('rollback to savepoint tried');
}

async function give(
  within: ConsentsWithin,
  signing: Omit<SigningRow, 'events'> & { readonly events: readonly SigningEvent[] },
  { guardian, at }: Word,
): Promise<void> {
  assertSigned(signing);
  const { youthId, purpose, categories, recipientId, validTo, language, begunBy } = signing;
  if (await isRefusedSince(within.transaction, signing)) {
    throw ruleViolated('GUARDIAN_SIGNING', 'it was said no to, or taken back, since it was signed', 'id');
  }
  // Below 12 the guardian decides in the child's place.
  const caller: Caller =
    begunBy === null
      ? { personId: youthId, role: Role.YOUTH, agency: null, organisationId: null, assurance: levelOf(signing) }
      : guardian;
  const signedBy: readonly Signer[] = begunBy === null ? ['YOUTH', 'GUARDIAN'] : ['GUARDIAN'];
  const shown = textSigned(signing);
  const answers = answeredBy(signing);
  const others = signing.events.flatMap(({ kind, guardianId }) => (kind === 'ACCEPTED' ? (guardianId ?? []) : []));
  const form = {
    youthId,
    recipientId,
    purpose,
    categories,
    validTo,
    language,
    shown,
    answers,
    otherGuardianIds: others,
  };
  const consent = await within.give(caller, { ...form, signedBy, guardianId: guardian.personId }, at);
  const given = { kind: SigningAct.GIVEN, guardianId: null, consentId: consent.id, by: guardian, at };
  await enterSigning(within.transaction, signing, given);
  await answerRequest(within, signing, { caller, at }, consent.id);
}

/** The request that it answers, where it answers one. */
const answeredBy = ({
  requestId,
  askedBy,
  askedAt,
}: Pick<SigningRow, 'requestId' | 'askedBy' | 'askedAt'>): AnsweredRequest | null =>
  requestId === null || askedBy === null || askedAt === null ? null : { id: requestId, askedBy, sentAt: askedAt };

/** The text that was shown at the signing, where it was recorded. */
const textSigned = ({ textVersion, textHash }: Pick<SigningRow, 'textVersion' | 'textHash'>): Text | null =>
  textVersion === null || textHash === null ? null : { version: textVersion, hash: textHash };

/** Enters a yes with its consent, or a no without one, to each category of the request that was answered, where one was. */
async function answerRequest(
  { transaction }: ConsentsWithin,
  signing: Omit<SigningRow, 'events'>,
  { caller, at, refused }: Pick<Word, 'at' | 'refused'> & { readonly caller: Caller },
  consentId: string | null,
): Promise<void> {
  const { requestId, categories, language } = signing;
  const signed = textSigned(signing);
  for (const category of requestId === null ? [] : categories) {
    const line = {
      requestId: requestId ?? '',
      category,
      answer: consentId === null ? YouthAnswer.DECLINED : YouthAnswer.ACCEPTED,
      consentId,
      language,
      text: refused?.get(category) ?? signed,
      signing: { method: 'LOGIN' } as const,
    };
    await enterAnswer(transaction, caller, line, at);
  }
}
