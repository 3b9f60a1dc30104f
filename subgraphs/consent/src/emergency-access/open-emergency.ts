import {
  Act,
  Basis,
  createError,
  newId,
  ruleViolated,
  UNCONFIRMED_DELAY_HOURS,
  type Agency,
  type DataCategory,
} from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { holdLock, queryIn, type Whom, NEW_ID } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { checkSaid, type SaidOfDelay } from '../emergency-delay/delay.rules';
import { NoticeKind } from '../notice/notice-kind';
import type { NationalIdVault } from '../person/national-id-vault';
import { REACHED, targetOf } from '../person/target';
import { deliverEach } from '../timers/job-name';
import { emergencyRules } from './emergency.rules';

const MINUTE_MS = 60 * 1000;

/** So many times a day a worker opens anything, whoever it reaches. */
export const MOST_A_DAY = 5;

/** What a worker opens, of whom and why. */
export interface EmergencyForm {
  readonly whom: Whom;
  readonly categories: readonly DataCategory[];
  readonly reason: string;
  readonly minutes: number;
  /** That the youth is told later, and why. */
  readonly delay?: SaidOfDelay | null | undefined;
}

/**
 * Opens data of one youth to an organisation for a short time, and answers with its id. In one transaction it is entered in the youth's
 * log, the youth is told, unless that is to be delayed, and so are those who answer for the organisation. What is done is the same whether
 * it reaches anybody.
 * @throws RULE_VIOLATED (EMERGENCY_ACCESS, EMERGENCY_DELAY), REQUESTS_SPENT, or CONFLICT while one is open to the organisation
 */
export type OpenEmergency = (hop: Hop, at: Date, form: EmergencyForm) => Promise<string>;

const SPENT = `
select (select opened_at from emergency_access where opened_by = $1 and opened_at > $2::timestamptz - interval '1 day'
    order by opened_at desc offset ${MOST_A_DAY - 1} limit 1) as oldest,
  exists (select from emergency_access where organisation_id = $3 and target = any($4::text[]) and $2 < closes_at) as "isOpen"`;

/**
 * $1 id, $2 target, $3 id named, $4 hashes, $5 organisation, $6 person, $7 categories, $8 reason, $9 at, $10 until, $11 request, $12 role,
 * $13 purpose, $14 code of the delay or null, $15 why, $16 until when.
 */
const OPEN = `
with opened as (
  insert into emergency_access (id, target, youth_id, organisation_id, opened_by, categories, reason, opened_at, closes_at)
  select $1, $2, ${REACHED('$3', '$4')}, $5, $6, $7::text[], $8, $9, $10 returning *
), entered as (
  insert into disclosure_entry
    (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act, cause)
  select ${NEW_ID}, opened_at, $11, youth_id, opened_by, $12, organisation_id, $13, '${Basis.EMERGENCY}',
    case act when '${Act.OPENED_EMERGENCY}' then categories else '{}' end, '{}', act, id
  from opened, unnest(array['${Act.OPENED_EMERGENCY}', '${Act.ASKED_DELAY}']) with ordinality as done(act, n)
  where youth_id is not null and (n = 1 or $14::text is not null) order by n
), delayed as (
  insert into emergency_delay_event (emergency_id, version, act, code, reason, shown_from, by, at)
  select id, 1, 'ASKED', $14, $15, $16, opened_by, opened_at from opened where $14::text is not null
), told as (
  insert into notice (id, youth_id, organisation_id, kind, subject_id, step, made_at)
  select ${NEW_ID}, youth_id, null::uuid, '${NoticeKind.EMERGENCY_OPENED}', id, 0, opened_at from opened
  where youth_id is not null and $14::text is null
  union all
  select ${NEW_ID}, null, organisation_id, '${NoticeKind.EMERGENCY_TO_REVIEW}', id, 0, opened_at from opened
  returning id
)
select count(${deliverEach('told')}) from told`;

/** Makes what opens access in an emergency. */
export const createOpenEmergency =
  ({ dataSource, vault }: { readonly dataSource: DataSource; readonly vault: NationalIdVault }): OpenEmergency =>
  ({ caller, requestId, purpose }, at, { whom, categories, reason, minutes, delay = null }) => {
    const proposed = { agency: caller.agency as Agency, categories, reason, minutes };
    const objection = emergencyRules.find(({ objects }) => objects(proposed));
    if (objection !== undefined) throw ruleViolated('EMERGENCY_ACCESS', objection.message, objection.argument);
    if (delay !== null) checkSaid(delay, 'input.delay');
    const target = targetOf(whom, vault);
    const { personId, organisationId, role } = caller;
    return dataSource.transaction(async (transaction) => {
      for (const name of [`emergencies by ${personId}`, `emergencies of ${target.keys[0]}`]) {
        await holdLock(transaction, name);
      }
      const [spent] = await queryIn<{ readonly oldest: Date | null; readonly isOpen: boolean }>(
        transaction,
        'emergencies-spent',
        SPENT,
        [personId, at, organisationId, [...target.keys]],
      );
      if (spent?.isOpen === true) {
        throw createError('CONFLICT', 'your organisation has access to this youth open already', {
          argument: 'youthId' in whom ? 'input.youthId' : 'input.identifier',
        });
      }
      if (spent !== undefined && spent.oldest !== null) {
        const again = spent.oldest.getTime() + 24 * 60 * MINUTE_MS - at.getTime();
        throw createError('REQUESTS_SPENT', 'you have opened as much as may be opened in a day', {
          retryAfterSeconds: Math.max(1, Math.ceil(again / 1000)),
        });
      }
      const id = newId();
      await queryIn(transaction, 'open-emergency', OPEN, [
        id,
        target.keys[0],
        target.id,
        target.hashes,
        organisationId,
        personId,
        // Whoever may be let see anything of a youth is let know who it is.
        [...new Set<DataCategory>([...categories, 'IDENTITY'])],
        reason.trim(),
        at,
        new Date(at.getTime() + minutes * MINUTE_MS),
        requestId,
        role,
        purpose ?? '',
        delay?.code ?? null,
        delay?.reason.trim() ?? null,
        new Date(at.getTime() + UNCONFIRMED_DELAY_HOURS * 60 * MINUTE_MS),
      ]);
      return id;
    });
  };
