import { createError, isId, ruleViolated, type Caller } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { isTold } from '../emergency-delay/delayed.sql';
import { emergencyObjectionRules } from './claim.rules';
import { ClaimKind } from './claim-state';
import { OPEN_STATES } from './read-claims';
import { holdUnspent, sendClaims } from './send-claims';

/** An objection to what was opened in an emergency, as a youth makes it. */
export interface EmergencyObjectionForm {
  readonly emergencyId: string;
  readonly grounds: string;
}

/**
 * Sends a youth's objection to access in an emergency (GDPR art. 21) to the organisation that opened it, and answers with the id.
 * @throws RULE_VIOLATED (CLAIM); NOT_FOUND for an emergency that is not the youth's, or of which the youth is not told yet, alike;
 * CONFLICT while one of it is open; REQUESTS_SPENT; YOUTH_NOT_FOUND
 */
export type ObjectToEmergency = (youth: Caller, form: EmergencyObjectionForm, at: Date) => Promise<string>;

/** The emergency $2 of the youth $1, where the youth is told of it at $3, and whether an objection to it is open. */
const TOLD_OF = `
with registration as (select $1::uuid as id union all select id from youth where merged_into = $1::uuid)
select e.organisation_id as "organisationId", exists (
  select from claim c join registration on registration.id = c.youth_id
    join lateral (select l.state from claim_event l where l.claim_id = c.id order by l.version desc limit 1) s on true
  where c.emergency_id = e.id and s.state in ${OPEN_STATES}) as "isOpen"
from emergency_access e join registration on registration.id = e.youth_id
where e.id = $2::uuid and ${isTold({ emergency: 'e.id', at: '$3' })}`;

interface ToldOf {
  readonly organisationId: string;
  readonly isOpen: boolean;
}

export const createObjectToEmergency =
  ({ dataSource }: { readonly dataSource: DataSource }): ObjectToEmergency =>
  async (youth, { emergencyId, grounds }, at) => {
    const hindrance = emergencyObjectionRules.find(({ objects }) => objects({ grounds }));
    if (hindrance !== undefined) throw ruleViolated('CLAIM', hindrance.message, hindrance.argument);
    return dataSource.transaction((transaction) => send(transaction, youth, { emergencyId, grounds }, at));
  };

async function send(
  transaction: EntityManager,
  { personId: youthId }: Caller,
  { emergencyId, grounds }: EmergencyObjectionForm,
  at: Date,
): Promise<string> {
  await holdUnspent(transaction, youthId, at);
  const values = [youthId, emergencyId, at];
  const [told] = isId(emergencyId) ? await queryIn<ToldOf>(transaction, 'emergency-told-of', TOLD_OF, values) : [];
  const argument = 'input.emergencyId';
  if (told === undefined) throw createError('NOT_FOUND', 'nothing of you was opened by this id', { argument });
  if (told.isOpen) {
    throw createError('CONFLICT', 'you have objected to it already, and it is not answered yet', { argument });
  }
  const [id] = await sendClaims(
    transaction,
    { youthId, services: [told.organisationId], at },
    {
      kind: ClaimKind.OBJECTION,
      category: null,
      statute: null,
      emergencyId,
      entryId: null,
      said: grounds.trim(),
      wanted: null,
    },
  );
  if (id === undefined) throw new Error('what was sent is gone');
  return id;
}
