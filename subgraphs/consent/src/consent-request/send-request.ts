import {
  createError,
  newId,
  ruleViolated,
  type Agency,
  type Caller,
  type DataCategory,
  type Purpose,
} from '@brobygger/domain';
import { holdLock, queryIn, type Whom } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { clientKeyOf, type ClientKey } from '../consent/client-key';
import type { NationalIdVault } from '../person/national-id-vault';
import { REACHED, targetOf, type Target } from '../person/target';
import { requestRules } from './request.rules';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** So long a request can be answered, whoever it reaches. */
export const OPEN_DAYS = 14;

/** How many requests may be sent: counted by what was sent. */
export const REQUEST_LIMITS = {
  ofAsker: { most: 20, withinMs: DAY_MS },
  toOne: { most: 3, withinMs: OPEN_DAYS * DAY_MS },
} as const;

/** A request as an organisation's worker writes it. */
export interface RequestForm {
  readonly whom: Whom;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly reason: string;
  readonly reference?: string | null | undefined;
  readonly clientKey?: string | null | undefined;
}

/**
 * Sends a request, and answers with its id. Nobody learns whether it reached somebody: what is done is the same.
 * @throws RULE_VIOLATED (CONSENT_REQUESTED), REQUESTS_SPENT or CONFLICT; nothing is sent
 */
export type SendRequest = (caller: Caller, form: RequestForm, at: Date) => Promise<string>;

/** Makes what sends requests. */
export const createSendRequest =
  ({ dataSource, vault }: { readonly dataSource: DataSource; readonly vault: NationalIdVault }): SendRequest =>
  (caller, form, at) => {
    const organisation = { id: caller.organisationId ?? '', agency: caller.agency as Agency };
    const objection = requestRules.find(({ objects }) => objects({ ...form, recipient: organisation }));
    if (objection !== undefined) throw ruleViolated('CONSENT_REQUESTED', objection.message, objection.argument);
    const target = targetOf(form.whom, vault);
    const clientKey = clientKeyOf(form.clientKey, { ...form, whom: target.keys[0] });
    const asker: Asker = { organisationId: organisation.id, personId: caller.personId };
    return dataSource.transaction(async (transaction) => {
      // Who asks at once asks one after the other, so that what is counted is what was sent.
      for (const name of [`requests by ${asker.organisationId} ${asker.personId}`, `requests to ${target.keys[0]}`]) {
        await holdLock(transaction, name);
      }
      const before = clientKey === null ? null : await sentBefore(transaction, asker, clientKey);
      if (before !== null) return before;
      await assertWithinLimits(transaction, asker, target, at);
      const id = newId();
      await queryIn(transaction, 'send-request', SEND, [
        id,
        asker.organisationId,
        asker.personId,
        target.keys[0],
        target.id,
        target.hashes,
        form.reference ?? null,
        form.purpose,
        [...form.categories],
        form.reason.trim(),
        at,
        new Date(at.getTime() + OPEN_DAYS * DAY_MS),
        clientKey?.key ?? null,
        clientKey?.digest ?? null,
        'youthId' in form.whom ? form.whom.youthId : null,
      ]);
      return id;
    });
  };

interface Asker {
  readonly organisationId: string;
  readonly personId: string;
}

/** Both look-ups are made, whichever was named; a youth who was merged away is the other. */
const SEND = `
insert into consent_request (id, organisation_id, asked_by, target, youth_id, reference, purpose, categories, reason, sent_at, expires_at,
  client_key, digest, named_id)
select $1, $2, $3, $4, ${REACHED('$5', '$6')},
  $7, $8, $9::text[], $10, $11, $12, $13, $14, $15`;

const SENT_BEFORE = `
select id, digest from consent_request where organisation_id = $1 and asked_by = $2 and client_key = $3`;

async function sentBefore(
  transaction: EntityManager,
  { organisationId, personId }: Asker,
  { key, digest }: ClientKey,
): Promise<string | null> {
  const [before] = await queryIn<{ readonly id: string; readonly digest: string }>(
    transaction,
    'request-sent-before',
    SENT_BEFORE,
    [organisationId, personId, key],
  );
  if (before !== undefined && before.digest !== digest) {
    throw createError('CONFLICT', '`input.clientKey` was used for another request', { argument: 'input.clientKey' });
  }
  return before?.id ?? null;
}

/** When the oldest of the last `most` was sent, of those within the time; none, where there were fewer. */
const SPENT = `
select (select sent_at from consent_request where organisation_id = $1 and asked_by = $2 and sent_at > $3
    order by sent_at desc offset ${REQUEST_LIMITS.ofAsker.most - 1} limit 1) as "byAsker",
  (select sent_at from consent_request where organisation_id = $1 and target = any($4::text[]) and sent_at > $5
    order by sent_at desc offset ${REQUEST_LIMITS.toOne.most - 1} limit 1) as "toOne"`;

async function assertWithinLimits(
  transaction: EntityManager,
  { organisationId, personId }: Asker,
  { keys }: Target,
  at: Date,
): Promise<void> {
  const { ofAsker, toOne } = REQUEST_LIMITS;
  const since = (ms: number): Date => new Date(at.getTime() - ms);
  const [spent] = await queryIn<{ readonly byAsker: Date | null; readonly toOne: Date | null }>(
    transaction,
    'requests-spent',
    SPENT,
    [organisationId, personId, since(ofAsker.withinMs), [...keys], since(toOne.withinMs)],
  );
  assertUnspent(spent?.byAsker ?? null, ofAsker.withinMs, 'you have sent as many requests as may be sent in a day', at);
  assertUnspent(spent?.toOne ?? null, toOne.withinMs, 'as many requests were sent to this person as may be', at);
}

function assertUnspent(oldest: Date | null, withinMs: number, message: string, at: Date): void {
  if (oldest === null) return;
  const retryAfterSeconds = Math.max(1, Math.ceil((oldest.getTime() + withinMs - at.getTime()) / 1000));
  throw createError('REQUESTS_SPENT', message, { retryAfterSeconds });
}
