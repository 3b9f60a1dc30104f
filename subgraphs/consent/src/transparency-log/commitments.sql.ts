/** What stands in the tree beside entries of the disclosure log (ADR 0133). Members stand in order of their names, as RFC 8785 wants. */

/** A moment in UTC with six decimals. */
const momentOf = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** SQL: the commitment to a line `e` of a consent's history, by the salt `s`. */
export const EVENT_COMMITMENT = `sha256(s.salt || convert_to((select row_to_json(c)::text from (select
  ${momentOf('e.at')} as "at", e.author_id as "authorId", e.capacity as "capacity", e.catalogue as "catalogue", e.cause_id as "causeId",
  e.consent_id as "consentId", e.decision as "decision", e.digest as "digest", 'consent-event/1' as "form", e.heard as "heard",
  e.heard_how as "heardHow", e.id as "id", e.interpreter as "interpreter", e.kind as "kind", e.language as "language",
  e.maturity as "maturity", e.method as "method", e.minute as "minute", e.scan_sha256 as "scanSha256",
  e.spoken_language as "spokenLanguage", e.text_hash as "textHash", e.text_version as "textVersion", e.version as "version",
  e.withdrawn_categories as "withdrawnCategories", e.witness_id as "witnessId") c), 'UTF8'))`;

/** SQL: the commitment to a version `e` of the catalogues of law, by the salt `s`: to the code's own hash, and to what is kept of it. */
export const CATALOGUE_COMMITMENT = `sha256(s.salt || convert_to((select row_to_json(c)::text from (select
  'legal-catalogue/1' as "form", e.id as "id", ${momentOf('e.kept_at')} as "keptAt",
  encode(sha256(convert_to(e.said::text, 'UTF8')), 'hex') as "said", e.sha256 as "sha256") c), 'UTF8'))`;
