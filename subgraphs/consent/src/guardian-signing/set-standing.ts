import { Act, Basis } from '@brobygger/domain';
import { queryIn, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { STOOD } from '../consent/may-reach.sql';
import { isOfYouth } from '../consent/not-informed.sql';
import { ENTER, entryValues } from '../oversight/entry.sql';
import { guardianUnknown, idOrNull } from './asked-of-guardians';
import { orderNotShownYet } from './order-not-shown-yet';

/** What an officer says of a guardian by name. */
export interface Standing {
  readonly youthId: string;
  readonly guardianId: string;
  readonly standing: 'CLEARED' | 'SHIELDED';
  readonly reason: string;
}

const STANDING = `
insert into guardian_standing
  (youth_id, guardian_id, standing, reason, at, author_id, protection, protection_version, orders, conflicts)
select y.id, s.guardian_id, $3, $4, $5, $6, ${STOOD}
from youth y join guardianship s on ${isOfYouth('s', 'y.id')} where y.id = $1 and s.guardian_id = $2 limit 1 returning seq`;

/**
 * Keeps the word with what stood, and enters in the youth's log who said it. While an order does not show to the youth yet, the entry shows
 * as that does: it would tell of it.
 * @throws GUARDIAN_UNKNOWN
 */
export async function setStanding(
  transaction: EntityManager,
  context: Pick<SubgraphContext, 'hop' | 'at'>,
  { youthId, guardianId, standing, reason }: Standing,
): Promise<void> {
  const { hop, at } = context;
  const values = [youthId, idOrNull(guardianId), standing, reason, at, hop.caller.personId];
  const set = await queryIn(transaction, 'guardian-standing', STANDING, values);
  if (set.length === 0) throw guardianUnknown('input.guardianId');
  const entered = entryValues(context, {
    youthIds: [youthId],
    act: Act.SET_GUARDIAN_REACH,
    basis: Basis.OVERSIGHT,
    fields: ['Mutation.setGuardianStanding'],
    ...(await orderNotShownYet(transaction, youthId, at)),
  });
  await queryIn(transaction, 'enter-standing', ENTER, entered);
}
