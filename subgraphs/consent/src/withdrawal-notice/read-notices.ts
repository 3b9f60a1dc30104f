import { isDataCategory, Role, type Caller } from '@brobygger/domain';
import { isKeptOut, type Query } from '@brobygger/subgraph-kit';
import { mayOversee } from '../oversight/overseen-youth';
import { WithdrawalNotice } from './withdrawal-notice.type';

/** A notice as it is read. */
export interface NoticeRow {
  readonly id: string;
  readonly consentId: string;
  readonly youthId: string;
  readonly version: number;
  readonly categories: readonly string[];
  readonly organisationId: string;
  readonly endedAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
}

/** Which notices are read. */
export interface NoticePage {
  readonly from: string | null;
  readonly most: number;
  /** One alone, or all. */
  readonly id: string | null;
  readonly isOpenOnly: boolean;
}

const YOUTH = '(select coalesce(y.merged_into, y.id) from youth y where y.id = n.youth_id)';

/**
 * SQL: whose notices somebody reads ($1 organisation, $2 person, $3 role): those of the own organisation, but for youths who keep them out,
 * and an officer those of the youths whom they oversee.
 */
const READ_BY = `case when $3 in ('${Role.CASEWORKER}', '${Role.LEADER}')
    then n.organisation_id = $1::uuid and not ${isKeptOut({ youth: YOUTH, person: '$2::text' })}
  when $3 = '${Role.CONSENT_OFFICER}' then exists (select from youth y where y.id = ${YOUTH}
    and ${mayOversee({ youth: 'y', organisation: '$1::uuid', person: '$2::text', at: '$8::timestamptz' })})
  else false end`;

const COLUMNS = `n.id, n.consent_id as "consentId", ${YOUTH}::text as "youthId", n.version, n.categories,
  n.organisation_id as "organisationId", n.ended_at as "endedAt", a.at as "acknowledgedAt", a.acknowledged_by as "acknowledgedBy"`;
const FROM = 'withdrawal_notice n left join withdrawal_acknowledgement a on a.notice_id = n.id';

/** A page, oldest first: $4 after which, $5 so many, $6 one alone or null, $7 whether only those that nobody has acknowledged, $8 now. */
const NOTICES = `
select ${COLUMNS} from ${FROM}
where ${READ_BY} and ($6::uuid is null or n.id = $6) and not ($7 and a.at is not null)
  and ($4::uuid is null or (n.ended_at, n.id) > (select o.ended_at, o.id from withdrawal_notice o where o.id = $4))
order by n.ended_at, n.id limit $5`;

/** Who was told of the youth $1, newest first. */
const OF_YOUTH = `
select ${COLUMNS} from ${FROM}
where n.youth_id in (select $1::uuid union all select id from youth where merged_into = $1::uuid) order by n.ended_at desc, n.id desc`;

export const readNoticesOfYouth = (query: Query, youthId: string): Promise<readonly NoticeRow[]> =>
  query<NoticeRow>('withdrawal-notices-of-youth', OF_YOUTH, [youthId]);

export const readNotices = (
  query: Query,
  { organisationId, personId, role }: Caller,
  { from, most, id, isOpenOnly }: NoticePage,
  at: Date,
): Promise<readonly NoticeRow[]> =>
  query<NoticeRow>('withdrawal-notices', NOTICES, [organisationId, personId, role, from, most, id, isOpenOnly, at]);

const DAY_MS = 24 * 60 * 60 * 1000;

/** The notice as it is told at the moment. */
export const noticeOf = (row: NoticeRow, at: Date): WithdrawalNotice =>
  Object.assign(new WithdrawalNotice(), {
    ...row,
    categories: row.categories.filter(isDataCategory),
    daysOpen: Math.floor(((row.acknowledgedAt ?? at).getTime() - row.endedAt.getTime()) / DAY_MS),
  });
