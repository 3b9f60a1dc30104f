import {
  createError,
  isId,
  newId,
  osloDate,
  plus,
  type AddressProtection,
  type DataCategory,
  type LocalDate,
} from '@brobygger/domain';
import { holdLock, queryIn, NEW_ID } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { NoticeKind } from '../notice/notice-kind';
import { deliverEach } from '../timers/job-name';
import { ClaimState, type ClaimKind } from './claim-state';

/** So many claims a youth sends in a day, to whomever. */
export const MOST_A_DAY = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The last day to answer a claim that was received at the moment (GDPR art. 12 no. 3). */
export const dueOn = (at: Date): LocalDate => plus(osloDate(at), { months: 1 });

/** The youth $1 at $2, with when the claim was sent that fills the day. */
const YOUTH = `
select y.id, (select sent_at from claim where youth_id = y.id and sent_at > $2::timestamptz - interval '1 day'
  order by sent_at desc offset ${MOST_A_DAY - 1} limit 1) as oldest, y.protection
from youth y where y.id = $1 and y.merged_into is null`;

/**
 * $1 ids and $2 in the same order services, $3 kind, $4 youth, $5 category or null, $6 and $7 the words, $8 at, $9 the last day to answer,
 * $10 statute, $11 emergency or null, $12 the entry of the log or null.
 */
const SEND = `
with sent as (
  insert into claim (id, organisation_id, kind, youth_id, category, said, wanted, sent_at, due_on, statute, emergency_id, entry_id)
  select id, organisation_id, $3, $4::uuid, $5, $6, $7, $8, $9::date, $10, $11::uuid, $12::uuid
  from unnest($1::uuid[], $2::uuid[]) as of(id, organisation_id)
  returning id, organisation_id, youth_id
), begun as (
  insert into claim_event (claim_id, version, act, state, at, author_id)
  select id, 1, 'SEND', '${ClaimState.SENT}', $8, youth_id::text from sent
), told as (
  insert into notice (id, organisation_id, kind, subject_id, step, made_at)
  select ${NEW_ID}, organisation_id, '${NoticeKind.CLAIM_RECEIVED}', id, 0, $8 from sent returning id
)
select count(${deliverEach('told')}) from told`;

/** What is sent: of a category, or of what was opened in an emergency. */
export interface Sent {
  readonly kind: ClaimKind;
  readonly category: DataCategory | null;
  readonly statute: string | null;
  readonly emergencyId: string | null;
  /** The entry of the youth's log that it is about. */
  readonly entryId: string | null;
  readonly said: string;
  readonly wanted: string | null;
}

/** Sends the youth's claim to each of the services, which are told, and answers with the ids in the same order. */
export async function sendClaims(
  transaction: EntityManager,
  { youthId, services, at }: { readonly youthId: string; readonly services: readonly string[]; readonly at: Date },
  { kind, category, statute, emergencyId, entryId, said, wanted }: Sent,
): Promise<readonly string[]> {
  const ids = services.map(() => newId());
  const values = [ids, services, kind, youthId, category, said, wanted, at, dueOn(at), statute, emergencyId, entryId];
  await queryIn(transaction, 'send-claims', SEND, values);
  return ids;
}

/**
 * Holds the youth's claims for the transaction, and answers with how the address is protected.
 * @throws YOUTH_NOT_FOUND, and REQUESTS_SPENT for who has sent as many as may be sent in a day
 */
export async function holdUnspent(transaction: EntityManager, youthId: string, at: Date): Promise<AddressProtection> {
  await holdLock(transaction, `claims/${youthId}`);
  const [youth] = isId(youthId)
    ? await queryIn<{ readonly oldest: Date | null; readonly protection: AddressProtection }>(
        transaction,
        'claims-spent',
        YOUTH,
        [youthId, at],
      )
    : [];
  if (youth === undefined) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
  if (youth.oldest === null) return youth.protection;
  const retryAfterSeconds = Math.max(1, Math.ceil((youth.oldest.getTime() + DAY_MS - at.getTime()) / 1000));
  throw createError('REQUESTS_SPENT', 'you have asked as much as may be asked in a day', { retryAfterSeconds });
}
