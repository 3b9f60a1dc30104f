import { Act, Basis, createError } from '@brobygger/domain';
import { queryIn, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { holdConsents } from '../consent/end-consents';
import { STOOD, STOOD_HASH } from '../consent/may-reach.sql';
import { isOfYouth } from '../of-youth.sql';
import { ENTER, entryValues } from '../oversight/entry.sql';
import { guardianUnknown, idOrNull } from './asked-of-guardians';
import { orderNotShownYet } from './order-not-shown-yet';

/** What an officer says of a guardian by name. */
export interface Standing {
  readonly youthId: string;
  readonly guardianId: string;
  readonly standing: 'CLEARED' | 'SHIELDED';
  readonly reason: string;
  /** The hash of what stood as the officer looked at it. */
  readonly seen?: string | null | undefined;
}

const STANDING = `
insert into guardian_standing
  (youth_id, guardian_id, standing, reason, at, author_id, protection, protection_version, orders, conflicts, holds,
    registrations)
select y.id, s.guardian_id, $3, $4, $5, $6, ${STOOD}, array(select m.id from youth m where m.merged_into = y.id order by 1)
from youth y join guardianship s on ${isOfYouth('s', 'y.id')} where y.id = $1 and s.guardian_id = $2
  and ($3 <> 'CLEARED' or $7 = ${STOOD_HASH}) limit 1 returning seq`;

const IS_GUARDIAN = `
select from youth y join guardianship s on ${isOfYouth('s', 'y.id')} where y.id = $1 and s.guardian_id = $2 limit 1`;

const SEEN = { argument: 'input.seen' } as const;

/**
 * Keeps the word with what stood, which must be what the officer looked at where it clears, and enters in the youth's log who said it.
 * While an order does not show to the youth yet, the entry shows as that does: it would tell of it.
 * @throws BAD_USER_INPUT, GUARDIAN_UNKNOWN, or CONFLICT where something else stands by now
 */
export async function setStanding(
  transaction: EntityManager,
  context: Pick<SubgraphContext, 'hop' | 'at'>,
  { youthId, guardianId, standing, reason, seen }: Standing,
): Promise<void> {
  const { hop, at } = context;
  const isClearing = standing === 'CLEARED';
  if (isClearing && (seen ?? '') === '') {
    throw createError('BAD_USER_INPUT', '`input.seen` says what was looked at: it is needed to clear a guardian', SEEN);
  }
  // One after the other: who clears sees who was shielded at the same time.
  await holdConsents(transaction, youthId);
  const of = [youthId, idOrNull(guardianId)];
  const values = [...of, standing, reason, at, hop.caller.personId, seen ?? null];
  const set = await queryIn(transaction, 'guardian-standing', STANDING, values);
  if (set.length === 0) {
    const known = await queryIn(transaction, 'guardian-known', IS_GUARDIAN, of);
    if (!isClearing || known.length === 0) throw guardianUnknown('input.guardianId');
    throw createError('CONFLICT', 'something stands that you have not looked at: read `guardianReach` again', SEEN);
  }
  const entered = entryValues(context, {
    youthIds: [youthId],
    act: Act.SET_GUARDIAN_REACH,
    basis: Basis.OVERSIGHT,
    fields: ['Mutation.setGuardianStanding'],
    ...(await orderNotShownYet(transaction, youthId, at)),
  });
  await queryIn(transaction, 'enter-standing', ENTER, entered);
}
