import { Act, Purpose } from '@brobygger/domain';
import { ACTS_ON_REACH, isKeptBackByConcern, isReachKeptBack } from '../concern-delay/told-of-concern.sql';
import { idIn, isTold } from '../emergency-delay/delayed.sql';

const DONE = { youth: '$1::uuid', organisation: 'e.organisation_id', done: 'e.at' };

/**
 * SQL: whether who reads the entry `e` of the registration `r` of the youth $1 at the moment is told of it: a youth, once neither an order
 * for information, a concern, what was decided on one and told to whoever carries it out, nor a delay of an emergency keeps it back;
 * everybody else, whose moment is null, at once.
 */
export const isToldToYouth = (at: string): string => `(${at}::timestamptz is null or not exists (
      select from information_order o where o.youth_id = r.id and o.shown_from > ${at}
        and e.purpose = '${Purpose.B106}' and o.organisation_id = e.organisation_id and o.given_at <= e.at))
      and (${at}::timestamptz is null or not exists (
        select from information_order o where o.order_id = ${idIn('e.cause')} and o.shown_from > ${at}))
      and (${at}::timestamptz is null or not ${isKeptBackByConcern({ ...DONE, at })})
      and (${at}::timestamptz is null or coalesce(e.act, 'READ') <> '${Act.TOLD_DECISION}' or not exists (
        select from decision_execution x where x.decision_id = ${idIn('e.cause')}
          and ${isKeptBackByConcern({ ...DONE, organisation: 'x.organisation_id', at })}))
      and (${at}::timestamptz is null or coalesce(e.act, 'READ') not in (${ACTS_ON_REACH.map((act) => `'${act}'`).join(', ')})
        or not ${isReachKeptBack({ youth: '$1::uuid', done: 'e.at', at })})
      and ${isTold({ emergency: idIn('e.cause'), at })}`;
