import type { Agency, LocalDate } from '@brobygger/domain';
import { serves, type FactsRow, NEW_ID } from '@brobygger/subgraph-kit';
import { keepSeen } from '../known-worker/known-worker.sql';
import type { ConsentRow } from '../decision/consent-fact';
import { mayOversee } from '../oversight/overseen-youth';

/** What is known of a youth and an organisation; of nobody as of anybody. */
export interface KnownRow extends FactsRow {
  readonly k: number;
  readonly known: boolean;
  /** Whether the unit that asks oversees the youth. */
  readonly overseen: boolean;
  readonly birth_date: LocalDate | null;
  /** The organisation's; `null` where there is none of this id. */
  readonly agency: Agency | null;
  readonly consents: readonly ConsentRow[];
}

/**
 * Facts of youths and organisations, a row for each pair: $1 k, $2 youths, $3 organisations, $4 at, $5 and $6 the person and unit that ask.
 * Nobody in particular is to read, so that nobody is blocked or in conflict. A youth whom nobody is has the same look-ups.
 */
export const FACTS = `
select a.k, y.id is not null as known, y.birth_date, coalesce(y.protection, 'UNGRADED') as protection, o.agency,
  ${mayOversee({ youth: 'y', organisation: '$6::uuid', person: '$5::text', at: '$4::timestamptz' })} as overseen,
  false as blocked, false as conflicted,
  ${serves({ youth: 'a.youth_id', organisation: 'a.organisation_id', at: '$4::timestamptz' })} as serves,
  coalesce((select jsonb_agg(c order by c.valid_from, c.id) from consent c
    where c.youth_id = a.youth_id and c.recipient_id = a.organisation_id), '[]') as consents
from unnest($1::int[], $2::uuid[], $3::uuid[]) as a(k, youth_id, organisation_id)
  left join youth y on y.id = a.youth_id and y.merged_into is null
  left join organisation o on o.id = a.organisation_id`;

/** The organisations that may have an access to the youth, in the order of their ids: $1 the youth, $2 the moment. */
export const CANDIDATES = `
select o.id from organisation o where ${serves({ youth: '$1::uuid', organisation: 'o.id', at: '$2::timestamptz' })}
  or exists (select from consent c where c.youth_id = $1 and c.recipient_id = o.id)
order by o.id`;

/**
 * Enters what was answered in the logs of the youths, from a list in JSON: $1; $2–$6 at, request, person, role, organisation. Whoever
 * oversees is known from then on ($7).
 */
export const ENTER_ANSWERS = `
with seen as (${keepSeen('(select $4::text as person_id, $6::uuid as organisation_id, $2::timestamptz as at where $7::boolean) as seen')}
)
insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis,
  consent_id, consent_version, categories, fields, act)
select ${NEW_ID}, $2, $3, a."youthId", $4, $5, $6, a.purpose, a.basis, a."consentId", a."consentVersion",
  a.categories, a.fields, a.act
from jsonb_to_recordset($1::jsonb) as a("youthId" uuid, purpose text, basis text, "consentId" uuid, "consentVersion" int,
  categories text[], fields text[], act text)`;
