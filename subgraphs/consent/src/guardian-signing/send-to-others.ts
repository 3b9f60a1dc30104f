import { osloDate, type Caller } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { standingOf } from '../consent/may-reach.sql';
import { isGuardianOn } from '../youth/guardians';
import type { SigningRow } from './read-signings';
import type { SigningEvent } from './signing-state';

/** To all guardians on the day $3 whom $1 was not sent to yet, but whom the youth $2 is shielded from. Those held are waited for. */
const SEND = `
insert into guardian_signing_event (id, signing_id, kind, guardian_id, at, author_id)
select gen_random_uuid(), $1, 'SENT', o.guardian_id, $4, $5
from youth y join (
  select distinct s.youth_id, s.guardian_id from guardianship s where ${isGuardianOn('s', '$3::date')}) o on o.youth_id = y.id
where y.id = $2 and ${standingOf('o.guardian_id')} is distinct from 'SHIELDED'
on conflict (signing_id, guardian_id, kind) where kind <> 'TAKEN_BACK' do nothing
returning kind, guardian_id::text as "guardianId"`;

/** Sends what a guardian says yes to for a child to all whom it was not sent to before: who became a guardian meanwhile is asked too. */
export const sendToOthers = (
  transaction: EntityManager,
  { id, youthId }: Pick<SigningRow, 'id' | 'youthId'>,
  { by, at }: { readonly by: Caller; readonly at: Date },
): Promise<readonly SigningEvent[]> =>
  queryIn<SigningEvent>(transaction, 'send-to-others', SEND, [id, youthId, osloDate(at), at, by.personId]);
