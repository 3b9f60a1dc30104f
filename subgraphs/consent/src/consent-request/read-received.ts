import type { Caller, ConsentMethod, DataCategory, Purpose } from '@brobygger/domain';
import { Role } from '@brobygger/domain';
import { isKeptOut } from '@brobygger/subgraph-kit';
import type { Capacity } from '../consent/consent-author.type';
import type { Interpreting } from '../consent/interpreting';
import { isOfYouth } from '../of-youth.sql';
import type { YouthAnswer } from './request-state';

/** What was said once of a category that was asked for, as JSON has it. */
export interface AnswerRow {
  readonly category: DataCategory;
  readonly answer: YouthAnswer;
  readonly consentId: string | null;
  readonly at: string;
  readonly authorId: string;
  readonly capacity: Capacity;
  readonly method: ConsentMethod;
  readonly witnessId: string | null;
  readonly minute: string | null;
  readonly scanSha256: string | null;
  readonly spokenLanguage: string | null;
  readonly interpreter: Interpreting | null;
  readonly language: string;
  readonly textVersion: number | null;
  readonly textHash: string | null;
}

/** A request as the youth and officers read it. */
export interface ReceivedRow {
  readonly id: string;
  readonly youthId: string;
  readonly organisationId: string;
  readonly askedBy: string;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly reason: string;
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly cancelledAt: Date | null;
  /** All that was ever said, oldest first. */
  readonly answers: readonly AnswerRow[];
  /** Of each category, how many things were said of it to the organisation for the purpose. */
  readonly versions: Readonly<Partial<Record<DataCategory, number>>>;
}

/** SQL: whether the request `r` reached the youth, under whichever registration it was sent to. */
const reached = (youth: string): string => `r.youth_id in (select ${youth}::uuid union all
    select id from youth where merged_into = ${youth}::uuid)`;

/**
 * SQL: of each category of the request `r`, how many things were said of it to the organisation for the purpose, by whichever request, or
 * by none: answers, and consents with each change of theirs. What came in between any two readings makes them differ.
 */
const versionsOf = (youth: string): string => `(select jsonb_object_agg(asked.category,
    (select count(*) from consent_request o join consent_request_answer a on a.request_id = o.id and a.category = asked.category
      where ${isOfYouth('o', youth)} and o.organisation_id = r.organisation_id and o.purpose = r.purpose)
    + (select coalesce(sum(c.version), 0) from consent c
      where ${isOfYouth('c', youth)} and c.recipient_id = r.organisation_id and c.purpose = r.purpose
        and asked.category = any(c.categories))) from unnest(r.categories) asked(category))`;

/** SQL: what is read of the request `r`, with whom it is of. */
const columns = (youth: string): string => `r.id, ${youth}::text as "youthId", r.organisation_id as "organisationId",
  r.asked_by as "askedBy", r.purpose, r.categories, r.reason, r.sent_at as "sentAt", r.expires_at as "expiresAt",
  r.cancelled_at as "cancelledAt", coalesce((select jsonb_agg(jsonb_build_object('category', a.category, 'answer', a.answer,
    'consentId', a.consent_id, 'at', a.at, 'authorId', a.author_id, 'capacity', a.capacity, 'method', a.method,
    'witnessId', a.witness_id, 'minute', a.minute, 'scanSha256', a.scan_sha256, 'language', a.language,
    'spokenLanguage', a.spoken_language, 'interpreter', a.interpreter,
    'textVersion', a.text_version, 'textHash', a.text_hash) order by a.seq)
    from consent_request_answer a where a.request_id = r.id), '[]') as answers,
  coalesce(${versionsOf(`${youth}::uuid`)}, '{}') as versions`;

/**
 * What was asked of the youth $1, newest first: $2 whether it is the youth who reads, to whom what a worker sends whom they keep out has
 * never come; $3 those before, $4 so many, $5 one alone or null.
 */
export const RECEIVED = `
select ${columns('$1')} from consent_request r
where ${reached('$1')} and not ($2 and ${isKeptOut({ youth: '$1::uuid', person: 'r.asked_by' })})
  and ($3::uuid is null or r.id < $3) and ($5::uuid is null or r.id = $5)
order by r.id desc limit $4`;

/** Which of the requests to a youth are read. */
export interface ReceivedPage {
  readonly before: string | null;
  readonly most: number;
  readonly id: string | null;
}

/** The parameters of `RECEIVED`. */
export const receivedBy = (
  youthId: string,
  { role }: Caller,
  { before, most, id }: ReceivedPage,
): readonly unknown[] => [youthId, role === Role.YOUTH, before, most, id];

/** How the category stands; 0 where nothing was ever said of it. */
export const versionOf = ({ versions }: Pick<ReceivedRow, 'versions'>, category: DataCategory): number =>
  versions[category] ?? 0;

/** What was said last of the category, or nothing. */
export const lastOf = ({ answers }: Pick<ReceivedRow, 'answers'>, category: DataCategory): AnswerRow | undefined =>
  answers.findLast((answer) => answer.category === category);
