import { osloDate, type Caller } from '@brobygger/domain';
import { queryIn, NEW_ID } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { standingOf } from '../consent/may-reach.sql';
import { isOfYouth } from '../of-youth.sql';
import { signsAloneOn, signsOn } from '../youth/guardian-signs.sql';
import type { SigningRow } from './read-signings';

/** SQL: what is entered once of each guardian, however often it is said. A no that was undone may be said anew. */
export const SAID_ONCE = "kind in ('SENT', 'ACCEPTED')";

/**
 * Those who decide for the child $2: all guardians on the day $3 but whom the child is shielded from, or those of them who sign alone.
 * Those held are waited for.
 */
const DECIDING = `
select g.guardian_id from (select o.guardian_id, o.alone, bool_or(o.alone) over () as by_one from youth y
  cross join lateral (select s.guardian_id, bool_or(${signsAloneOn('s', 'y.birth_date', '$3::date')}) as alone from guardianship s
    where ${isOfYouth('s', 'y.id')} and ${signsOn('s', 'y.birth_date', '$3::date')} group by s.guardian_id) o
  where y.id = $2 and ${standingOf('o.guardian_id')} is distinct from 'SHIELDED') g
where g.alone or not g.by_one`;

/** To those whom $1 was not sent to yet. */
const SEND = `
with deciding as (${DECIDING}), sent as (
  insert into guardian_signing_event (id, signing_id, kind, guardian_id, at, author_id)
  select ${NEW_ID}, $1, 'SENT', d.guardian_id, $4, $5 from deciding d
  on conflict (signing_id, guardian_id, kind) where ${SAID_ONCE} do nothing)
select guardian_id::text as id from deciding`;

/**
 * Sends what a guardian says yes to for a child to all whom it was not sent to before: who became a guardian meanwhile is asked too. It
 * answers with whose yes is needed now; who is a guardian no more, or shielded since, is not waited for.
 */
export const sendToOthers = async (
  transaction: EntityManager,
  { id, youthId }: Pick<SigningRow, 'id' | 'youthId'>,
  { by, at }: { readonly by: Caller; readonly at: Date },
): Promise<readonly string[]> => {
  const values = [id, youthId, osloDate(at), at, by.personId];
  return (await queryIn<{ readonly id: string }>(transaction, 'send-to-others', SEND, values)).map((row) => row.id);
};
