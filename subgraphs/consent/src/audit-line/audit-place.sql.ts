/** How far lines were written; held until the transaction ends. No row: another process writes. */
export const HOLD_PLACE = `select position::text as position from audit_line_place for update skip locked`;

/** The entries after $1 up to $2, in the order of the log, so many $3 at most. One whose content was deleted says nothing to write. */
export const TO_WRITE = `
select seq::text as place, id, at, youth_id as "youthId", person_id as "personId", request_id as "requestId", coalesce(act, 'READ') as act,
  basis
from disclosure_entry where seq > $1::bigint and seq <= $2::bigint order by seq limit $3`;

/** All up to $1 was written. */
export const WRITTEN = `update audit_line_place set position = $1::bigint`;
