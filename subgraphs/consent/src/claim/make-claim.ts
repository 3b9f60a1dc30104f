import {
  AddressProtection,
  CATEGORIES,
  createError,
  isId,
  newId,
  osloDate,
  plus,
  ruleViolated,
  type Caller,
  type DataCategory,
  type LocalDate,
} from '@brobygger/domain';
import { holdLock, queryIn, stands } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { isToldToYouth } from '../disclosure-log/told-to-youth.sql';
import { NoticeKind } from '../notice/notice-kind';
import { deliverEach } from '../timers/job-name';
import { correctionRules, objectionRules, type Hindrance } from './claim.rules';
import { ClaimKind, ClaimState } from './claim-state';
import { OPEN_STATES } from './read-claims';

/** So many claims a youth sends in a day, to whomever. */
export const MOST_A_DAY = 20;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The last day to answer a claim that was received at the moment (GDPR art. 12 no. 3). */
export const dueOn = (at: Date): LocalDate => plus(osloDate(at), { months: 1 });

/** A claim as it is about to be sent: to one service, or to each of the agency that serves the youth or did. */
interface Sending {
  readonly kind: ClaimKind;
  readonly organisationId: string | null;
  readonly category: DataCategory;
  readonly statute: string | null;
  readonly entryId: string | null;
  readonly said: string;
  readonly wanted: string | null;
}

/** A correction as a youth asks for it. */
export interface CorrectionForm {
  readonly organisationId?: string | null | undefined;
  readonly category: DataCategory;
  /** The entry of the youth's log that it is about. */
  readonly entryId?: string | null | undefined;
  readonly wrong: string;
  readonly right: string;
}

/** An objection as a youth makes it. */
export interface ObjectionForm {
  readonly organisationId?: string | null | undefined;
  readonly category: DataCategory;
  readonly statute?: string | null | undefined;
  /** The entry of the youth's log that it is about. */
  readonly entryId?: string | null | undefined;
  readonly grounds: string;
}

/** Sends what youths ask of those who keep data on them, and answers with the ids. */
export interface MakeClaims {
  /**
   * @throws RULE_VIOLATED (CLAIM); NOT_FOUND for an entry that the youth's log has not; CONFLICT while one of the kind is open at each
   * service; REQUESTS_SPENT; YOUTH_NOT_FOUND
   */
  correction(youth: Caller, form: CorrectionForm, at: Date): Promise<readonly string[]>;
  /** @throws what `correction` throws */
  objection(youth: Caller, form: ObjectionForm, at: Date): Promise<readonly string[]>;
}

export const createMakeClaims = ({ dataSource }: { readonly dataSource: DataSource }): MakeClaims => ({
  async correction(youth, { organisationId = null, category, entryId = null, wrong, right }, at) {
    const hindrance = correctionRules.find(({ objects }) => objects({ category, wrong, right }));
    if (hindrance !== undefined) throw violated(hindrance);
    const about = { kind: ClaimKind.CORRECTION, organisationId, category, statute: null, entryId };
    const said = { ...about, said: wrong.trim(), wanted: right.trim() };
    return dataSource.transaction((transaction) => send(transaction, youth, said, at));
  },
  async objection(youth, { organisationId = null, category, statute = null, entryId = null, grounds }, at) {
    const hindrance = objectionRules.find(({ objects }) => objects({ category, statute, grounds }));
    if (hindrance !== undefined) throw violated(hindrance);
    const about = { kind: ClaimKind.OBJECTION, organisationId, category, statute, entryId };
    return dataSource.transaction((transaction) =>
      send(transaction, youth, { ...about, said: grounds.trim(), wanted: null }, at),
    );
  },
});

const violated = ({ message, argument }: Hindrance): Error => ruleViolated('CLAIM', message, argument);

const YOUTH = `
select y.id, (select sent_at from claim where youth_id = y.id and sent_at > $2::timestamptz - interval '1 day'
  order by sent_at desc offset ${MOST_A_DAY - 1} limit 1) as oldest, y.protection
from youth y where y.id = $1 and y.merged_into is null`;

/**
 * Services of the agency $2 that serve the youth $1 or did, $3 one of them or null, and whether a claim of kind $4, category $5 and statute
 * $6 is open there.
 */
const KEEPERS = `
with registration as (select $1::uuid as id union all select id from youth where merged_into = $1::uuid)
select o.id, exists (
  select from claim c join registration on registration.id = c.youth_id
    join lateral (select l.state from claim_event l where l.claim_id = c.id order by l.version desc limit 1) e on true
  where c.organisation_id = o.id and c.kind = $4 and c.category = $5
    and c.statute is not distinct from $6 and e.state in ${OPEN_STATES}) as "isOpen"
from organisation o where o.agency = $2 and ($3::uuid is null or o.id = $3) and exists (
  select from service_relation s join registration on registration.id = s.youth_id
  where s.organisation_id = o.id and ${stands('s')})
order by o.id`;

/**
 * $1 ids and $2 in the same order services, $3 kind, $4 youth, $5 category, $6 and $7 the words, $8 at, $9 the last day to answer, $10
 * statute, $11 the entry.
 */
const SEND = `
with sent as (
  insert into claim (id, organisation_id, kind, youth_id, category, said, wanted, sent_at, due_on, statute, entry_id)
  select id, organisation_id, $3, $4::uuid, $5, $6, $7, $8, $9::date, $10, $11::uuid
  from unnest($1::uuid[], $2::uuid[]) as of(id, organisation_id)
  returning id, organisation_id, youth_id
), begun as (
  insert into claim_event (claim_id, version, act, state, at, author_id)
  select id, 1, 'SEND', '${ClaimState.SENT}', $8, youth_id::text from sent
), told as (
  insert into notice (id, organisation_id, kind, subject_id, step, made_at)
  select gen_random_uuid(), organisation_id, '${NoticeKind.CLAIM_RECEIVED}', id, 0, $8 from sent returning id
)
select count(${deliverEach('told')}) from told`;

async function send(
  transaction: EntityManager,
  { personId: youthId }: Caller,
  { kind, organisationId, category, statute, entryId, said, wanted }: Sending,
  at: Date,
): Promise<readonly string[]> {
  await holdLock(transaction, `claims/${youthId}`);
  const protection = await assertUnspent(transaction, youthId, at);
  // Whether one is among them tells where the youth is: it goes to all, and none is named.
  if (organisationId !== null && protection !== AddressProtection.UNGRADED) {
    throw violated({
      argument: 'input.organisationId',
      message: 'with a protected address it goes to each service of the agency: name none',
    });
  }
  if (entryId !== null) await assertInLog(transaction, youthId, entryId, at);
  const { owner } = CATEGORIES[category];
  const values = [youthId, owner, organisationId, kind, category, statute];
  const keepers =
    organisationId === null || isId(organisationId)
      ? await queryIn<{ readonly id: string; readonly isOpen: boolean }>(transaction, 'keepers', KEEPERS, values)
      : [];
  if (keepers.length === 0) {
    throw violated({
      argument: organisationId === null ? 'input.category' : 'input.organisationId',
      message: 'no service of the agency that keeps this helps you, or did',
    });
  }
  const to = keepers.filter(({ isOpen }) => !isOpen);
  if (to.length === 0) {
    throw createError('CONFLICT', 'you have asked this already, and it is not answered yet', {
      argument: 'input.category',
    });
  }
  const ids = to.map(() => newId());
  const services = to.map(({ id }) => id);
  await queryIn(transaction, 'send-claims', SEND, [
    ids,
    services,
    kind,
    youthId,
    category,
    said,
    wanted,
    at,
    dueOn(at),
    statute,
    entryId,
  ]);
  return ids;
}

/** The entry $2 as the youth $1 reads it at $3. */
const IN_LOG = `
select from (select $1::uuid as id union all select id from youth where merged_into = $1::uuid) r
  join disclosure_entry e on e.youth_id = r.id
where e.id = $2::uuid and ${isToldToYouth('$3')}`;

/** @throws NOT_FOUND: another's, one that the youth is not told of yet and none are the same */
async function assertInLog(transaction: EntityManager, youthId: string, entryId: string, at: Date): Promise<void> {
  const found = isId(entryId) ? await queryIn(transaction, 'in-log', IN_LOG, [youthId, entryId, at]) : [];
  if (found.length > 0) return;
  throw createError('NOT_FOUND', 'no entry of your log has this id', { argument: 'input.entryId' });
}

/** Answers with how the address is protected. */
async function assertUnspent(transaction: EntityManager, youthId: string, at: Date): Promise<AddressProtection> {
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
