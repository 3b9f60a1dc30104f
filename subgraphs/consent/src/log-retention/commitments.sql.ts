/** What of retention stands in the tree (ADR 0138). Members stand in order of their names, as RFC 8785 wants. */

/** A moment in UTC with six decimals. */
const momentOf = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const dayOf = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/** SQL: the commitment to a row `e`, by the salt `s`. */
const commitmentOf = (members: string): string =>
  `sha256(s.salt || convert_to((select row_to_json(c)::text from (select ${members}) c), 'UTF8'))`;

/** SQL: the commitment to a hold. */
export const HOLD_COMMITMENT = commitmentOf(`'log-hold/1' as "form", ${dayOf('e.from_on')} as "fromOn", e.id as "id",
  e.number as "number", ${momentOf('e.placed_at')} as "placedAt", e.placed_by as "placedBy", e.reason as "reason",
  ${dayOf('e.to_on')} as "toOn", e.unit_id as "unitId"`);

/** SQL: the commitment to the end of a hold. */
export const HOLD_END_COMMITMENT = commitmentOf(`${momentOf('e.ended_at')} as "endedAt", e.ended_by as "endedBy",
  'log-hold-end/1' as "form", e.hold_number as "holdNumber", e.id as "id"`);

/** SQL: the commitment to the deletion of a month. */
export const PART_DELETION_COMMITMENT =
  commitmentOf(`e.decision as "decision", ${momentOf('e.deleted_at')} as "deletedAt",
  e.deleted_by as "deletedBy", e.entries as "entries", 'log-partition-deletion/1' as "form", ${momentOf('e.from_at')} as "fromAt",
  e.from_seq as "fromSeq", e.id as "id", e.part as "part", e.places::text as "places", ${momentOf('e.to_at')} as "toAt",
  e.to_seq as "toSeq"`);
