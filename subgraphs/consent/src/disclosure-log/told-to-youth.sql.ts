import { Act, Purpose } from '@brobygger/domain';
import { ACTS_ON_REACH, isKeptBackByConcern, isReachKeptBack } from '../concern-delay/told-of-concern.sql';
import { idIn, isTold } from '../emergency-delay/delayed.sql';

/** An entry of the log, a row, and whose it is and when it is read, expressions; the moment is null for who is no youth. */
interface EntryRead {
  readonly row: string;
  /** The registration of which it was entered, and the youth that this is today. */
  readonly registration: string;
  readonly youth: string;
  readonly at: string;
}

/**
 * SQL: whether neither an order for information, a concern, what was decided on one and told to whoever carries it out, nor a delay of an
 * emergency keeps the entry back by itself.
 */
function isShown({ row, registration, youth, at }: EntryRead): string {
  const done = { youth, organisation: `${row}.organisation_id`, done: `${row}.at` };
  return `(${at}::timestamptz is null or not exists (
      select from information_order o where o.youth_id = ${registration} and o.shown_from > ${at}
        and ${row}.purpose = '${Purpose.B106}' and o.organisation_id = ${row}.organisation_id and o.given_at <= ${row}.at))
      and (${at}::timestamptz is null or not exists (
        select from information_order o where o.order_id = ${idIn(`${row}.cause`)} and o.shown_from > ${at}))
      and (${at}::timestamptz is null or not ${isKeptBackByConcern({ ...done, at })})
      and (${at}::timestamptz is null or coalesce(${row}.act, 'READ') <> '${Act.TOLD_DECISION}' or not exists (
        select from decision_execution x where x.decision_id = ${idIn(`${row}.cause`)}
          and ${isKeptBackByConcern({ ...done, organisation: 'x.organisation_id', at })}))
      and (${at}::timestamptz is null or coalesce(${row}.act, 'READ') not in (${ACTS_ON_REACH.map((act) => `'${act}'`).join(', ')})
        or not ${isReachKeptBack({ youth, done: `${row}.at`, at })})
      and ${isTold({ emergency: idIn(`${row}.cause`), at })}`;
}

/**
 * SQL: whether who reads the entry at the moment is told of it: a youth, once nothing keeps it back; everybody else, whose moment is null,
 * at once. That somebody who oversees was shown another entry, which it names as its cause, is told when that is (ADR 0135).
 */
export const isEntryTold = (read: EntryRead): string => `${isShown(read)}
      and (${read.at}::timestamptz is null or ${read.row}.act is distinct from '${Act.READ_LOG}' or ${read.row}.cause is null
        or not exists (select from disclosure_entry k where k.id = ${idIn(`${read.row}.cause`)}
          and not (${isShown({ ...read, row: 'k', registration: 'k.youth_id' })})))`;

/** The same of the entry `e` of the registration `r` of the youth $1. */
export const isToldToYouth = (at: string): string =>
  isEntryTold({ row: 'e', registration: 'r.id', youth: '$1::uuid', at });
