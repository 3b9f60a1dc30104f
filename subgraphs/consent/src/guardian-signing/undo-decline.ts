import { ruleViolated, type Caller } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { isOfYouth } from '../of-youth.sql';
import { enterAnswer } from '../consent-request/enter-answer';
import { enterSigning, isRefusedSince } from './enter-signing';
import type { SigningRow } from './read-signings';
import { SigningAct, SigningState, signingStateOf } from './signing-state';

/**
 * Whether something else was said of the youth $1, for the organisation $2 and the purpose $3, of one of the categories $4, from the moment
 * $5 of the no on: an answer to a request, or a consent that began or ended. The no's own lines, to the request $6 by $7, are not.
 */
const SAID_SINCE = `
select exists (select from consent_request r join consent_request_answer a on a.request_id = r.id
    where ${isOfYouth('r', '$1::uuid')} and r.organisation_id = $2 and r.purpose = $3 and a.category = any($4::text[]) and a.at >= $5
      and not (r.id = $6::uuid and a.author_id = $7 and a.at = $5 and a.answer = 'DECLINED') is true)
  or exists (select from consent c where ${isOfYouth('c', '$1::uuid')} and c.recipient_id = $2 and c.purpose = $3
      and c.categories && $4::text[] and (c.given_at >= $5 or c.withdrawn_at >= $5)) as said`;

/** A guardian's, at a moment. */
interface Act {
  readonly guardian: Caller;
  readonly at: Date;
}

/**
 * Undoes the guardian's no, as if it had not been said: what somebody else has said yes to awaits the guardian again; what the guardian has
 * begun with the no is over, and the request awaits an answer. The youth's consents are held, and `signing` was read since.
 * @throws RULE_VIOLATED (GUARDIAN_SIGNING), the same whatever is in the way: what others have said, the guardian is not told
 */
export async function undoDecline(
  transaction: EntityManager,
  signing: SigningRow,
  { guardian, at }: Act,
): Promise<void> {
  const own = signing.events.filter(({ guardianId }) => guardianId === guardian.personId);
  const last = own.at(-1);
  if (last?.kind === SigningAct.DECLINE_UNDONE) return;
  const isOpen = signingStateOf(signing, at) === SigningState.DECLINED && at < signing.expiresAt;
  if (!isOpen || last?.kind !== SigningAct.DECLINED) throw notUndone();
  if (await isSaidSince(transaction, signing, last.at, guardian)) throw notUndone();
  const { personId: guardianId } = guardian;
  await enterSigning(transaction, signing, { kind: SigningAct.DECLINE_UNDONE, guardianId, by: guardian, at });
  if (signing.begunBy === null) return;
  await undoAnswers(transaction, signing, { guardian, at });
  // What was said no to before that, too, is no more to be said yes to here.
  if (await isRefusedSince(transaction, signing)) throw notUndone();
  if (signing.begunBy !== guardianId) return;
  await enterSigning(transaction, signing, { kind: SigningAct.TAKEN_BACK, guardianId: null, by: guardian, at });
}

const notUndone = (): Error =>
  ruleViolated('GUARDIAN_SIGNING', 'no no of yours can be undone: something was said since, or it is over', 'id');

async function isSaidSince(
  transaction: EntityManager,
  signing: SigningRow,
  since: string,
  guardian: Caller,
): Promise<boolean> {
  const { youthId, recipientId, purpose, categories, requestId } = signing;
  const values = [youthId, recipientId, purpose, [...categories], since, requestId, guardian.personId];
  const [found] = await queryIn<{ readonly said: boolean }>(transaction, 'said-since-no', SAID_SINCE, values);
  return found?.said !== false;
}

/** The no was entered of each category of the request, in the place of the child; so is that it is undone. */
async function undoAnswers(
  transaction: EntityManager,
  { requestId, categories, language }: SigningRow,
  { guardian, at }: Act,
): Promise<void> {
  if (requestId === null) return;
  for (const category of categories) {
    const signing = { method: 'LOGIN' } as const;
    const line = {
      requestId,
      category,
      answer: 'NOT_ANSWERED',
      consentId: null,
      language,
      signing,
      text: null,
    } as const;
    await enterAnswer(transaction, guardian, line, at);
  }
}
