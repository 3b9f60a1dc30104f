/** A moment in UTC with six decimals, as commitments have it. */
const momentOf = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** SQL: what an entry `e` of the disclosure log says; `act` and `cause` are no members of the first form. */
const ENTRY = `
  e.act as "act", ${momentOf('e.at')} as "at", e.basis as "basis", e.categories as "categories", e.cause as "cause",
  e.consent_id as "consentId", e.consent_version as "consentVersion", e.fields as "fields", e.id as "id",
  e.organisation_id as "organisationId", e.person_id as "personId", e.purpose as "purpose", e.request_id as "requestId",
  e.role as "role", e.statute as "statute", e.youth_id as "youthId"`;

/** SQL: what a line `v` of a consent's history says. */
const EVENT = `
  ${momentOf('v.at')} as "at", v.author_id as "authorId", v.capacity as "capacity", v.catalogue as "catalogue", v.cause_id as "causeId",
  v.consent_id as "consentId", v.decision as "decision", v.digest as "digest", v.heard as "heard", v.heard_how as "heardHow",
  v.id as "id", v.interpreter as "interpreter", v.kind as "kind", v.language as "language", v.maturity as "maturity",
  v.method as "method", v.minute as "minute", v.scan_sha256 as "scanSha256", v.spoken_language as "spokenLanguage",
  v.text_hash as "textHash", v.text_version as "textVersion", v.version as "version",
  v.withdrawn_categories as "withdrawnCategories", v.witness_id as "witnessId"`;

/** SQL: what a version `g` of the catalogues of law says. */
const CATALOGUE = `g.id as "id", ${momentOf('g.kept_at')} as "keptAt",
  encode(sha256(convert_to(g.said::text, 'UTF8')), 'hex') as "said", g.sha256 as "sha256"`;

const dayOf = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/** SQL: what a hold `h` says, the end `x` of one, and the deletion `p` of a month (ADR 0138). */
const HOLD = `'log-hold/1' as "form", ${dayOf('h.from_on')} as "fromOn", h.id as "id", h.number as "number",
  ${momentOf('h.placed_at')} as "placedAt", h.placed_by as "placedBy", h.reason as "reason", ${dayOf('h.to_on')} as "toOn",
  h.unit_id as "unitId"`;
const HOLD_END = `${momentOf('x.ended_at')} as "endedAt", x.ended_by as "endedBy", 'log-hold-end/1' as "form",
  x.hold_number as "holdNumber", x.id as "id"`;
const PART_DELETION = `p.decision as "decision", ${momentOf('p.deleted_at')} as "deletedAt", p.deleted_by as "deletedBy",
  p.entries as "entries", 'log-partition-deletion/1' as "form", ${momentOf('p.from_at')} as "fromAt", p.from_seq as "fromSeq",
  p.id as "id", p.part as "part", p.places::text as "places", ${momentOf('p.to_at')} as "toAt", p.to_seq as "toSeq"`;

const json = (members: string): string => `(select row_to_json(m) from (select ${members}) m)`;

/** The leaves in order, each with what it commits to, where that is there. */
export const LEAVES = `
select l.origin, l.index::float8 as index, l.kind, l.commitment, c.commitment as committed, coalesce(e.salt, s.salt) as salt,
  array[c.seq, e.seq, d.seq]::text[] as places, d.entry_id is not null or exists (
    select from log_partition_deletion m where c.seq <@ m.places) as "isDeleted",
  case when e.id is not null then ${json(ENTRY)} when v.id is not null then ${json(EVENT)}
    when g.id is not null then ${json(CATALOGUE)} when h.id is not null then ${json(HOLD)}
    when x.id is not null then ${json(HOLD_END)} when p.id is not null then ${json(PART_DELETION)} end as content
from log_leaf l
left join disclosure_commitment c on l.kind = 'DISCLOSURE' and c.id = l.source
left join disclosure_entry e on l.kind = 'DISCLOSURE' and e.id = l.source
left join disclosure_deletion d on l.kind = 'DISCLOSURE' and d.entry_id = l.source
left join consent_event v on l.kind = 'CONSENT_EVENT' and v.id = l.source
left join legal_catalogue g on l.kind = 'CATALOGUE' and g.log_id = l.source
left join log_hold h on l.kind = 'RETENTION' and h.id = l.source
left join log_hold_end x on l.kind = 'RETENTION' and x.id = l.source
left join log_partition_deletion p on l.kind = 'RETENTION' and p.id = l.source
left join log_salt s on l.kind <> 'DISCLOSURE' and s.source = l.source
order by l.origin, l.index`;
