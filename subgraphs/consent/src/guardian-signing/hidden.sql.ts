/** What of a youth's was sent to guardians, as the column of `guardian_hiding` that names it. */
type SentAs = 'signing_id' | 'permission_id';

/** SQL: what those who hide are called: the youth, and officers as one. */
const WHO = ["'YOUTH'", "'CONSENT_OFFICER'"];

/**
 * SQL: whether what was sent is hidden from the guardian by the last word of one of those who hide, each of whom lifts the own alone; as it
 * is, or, at the moment at which a youth reads, as the youth is told of it: what an officer said under an order for information, or while a
 * concern was told later, shows when that does, as in the log. Each part is an expression; the moment may be null, for who is no youth.
 */
export const isHidden = (sent: SentAs, id: string, guardian: string, { by = WHO, toldAt }: Hidden = {}): string =>
  `(${by.map((who) => lastWord(sent, id, guardian, who, toldAt)).join(' or ')})`;

/** By whom it is hidden, as SQL; and the moment at which a youth is told. */
interface Hidden {
  readonly by?: readonly string[];
  readonly toldAt?: string;
}

const lastWord = (sent: SentAs, id: string, guardian: string, who: string, toldAt?: string): string => `coalesce(
  (select h.hidden from guardian_hiding h where h.${sent} = ${id} and h.guardian_id = ${guardian} and h.capacity = ${who}
    ${toldAt === undefined ? '' : `and ${isTold(toldAt)}`} order by h.seq desc limit 1), false)`;

const isTold = (at: string): string => `(${at} is null or h.cause is null
    or not (exists (select from information_order o where o.order_id = h.cause and o.shown_from > ${at})
      or exists (select from concern_delay d where d.concern_id = h.cause and d.shown_from > ${at})))`;

/** SQL: whether two rows are one thing to hide: guardians have begun both for a child, by one request. */
export const isLikewise = (one: string, other: string): string =>
  `(${other}.id = ${one}.id or (${other}.request_id = ${one}.request_id
    and ${one}.begun_by is not null and ${other}.begun_by is not null))`;

/** SQL: whether the signing, a row, is hidden from the guardian; of a child's request, whether any is that was begun by it. */
export const isSigningHidden = (
  signing: string,
  guardian: string,
  hidden: Hidden = {},
): string => `exists (select from guardian_signing alike
  where ${isLikewise(signing, 'alike')} and ${isHidden('signing_id', 'alike.id', guardian, hidden)})`;
