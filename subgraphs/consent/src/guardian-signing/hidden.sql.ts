/** What of a youth's was sent to guardians, as the column of `guardian_hiding` that names it. */
type SentAs = 'signing_id' | 'permission_id';

/** SQL: whether what was sent is hidden from the guardian: the last word on it. Each part is an expression. */
export const isHidden = (sent: SentAs, id: string, guardian: string): string => `coalesce(
  (select h.hidden from guardian_hiding h where h.${sent} = ${id} and h.guardian_id = ${guardian} order by h.seq desc limit 1), false)`;
