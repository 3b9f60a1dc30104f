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

const json = (members: string): string => `(select row_to_json(m) from (select ${members}) m)`;

/** The leaves in order, each with what it commits to, where that is there. */
export const LEAVES = `
select l.origin, l.index::float8 as index, l.kind, l.commitment, c.commitment as committed, coalesce(e.salt, s.salt) as salt,
  array[c.seq, e.seq, d.seq]::text[] as places, d.entry_id is not null as "isDeleted",
  case when e.id is not null then ${json(ENTRY)} when v.id is not null then ${json(EVENT)}
    when g.id is not null then ${json(CATALOGUE)} end as content
from log_leaf l
left join disclosure_commitment c on l.kind = 'DISCLOSURE' and c.id = l.source
left join disclosure_entry e on l.kind = 'DISCLOSURE' and e.id = l.source
left join disclosure_deletion d on l.kind = 'DISCLOSURE' and d.entry_id = l.source
left join consent_event v on l.kind = 'CONSENT_EVENT' and v.id = l.source
left join legal_catalogue g on l.kind = 'CATALOGUE' and g.log_id = l.source
left join log_salt s on l.kind <> 'DISCLOSURE' and s.source = l.source
order by l.origin, l.index`;
